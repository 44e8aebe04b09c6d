package io.osteon.mdt.minutes;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluation;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.rulebase.RuleBase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A case of a meeting as it is on record: what was asked, what the board saw, what it decided.
 *
 * @param item of the agenda
 * @param decision its newest revision, possibly empty
 * @param earlier the revisions before, the newest first; all are signed
 * @param seen what the rules said to the board; {@code null} while nothing is recorded
 */
public record CaseEntry(
    AgendaItem item, CaseDecision decision, List<CaseDecision> earlier, Seen seen) {
  public CaseEntry {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(decision, "decision");
    earlier = List.copyOf(earlier);
    if (seen == null && !decision.isEmpty()) {
      throw new IllegalArgumentException("a decision without what it rests on");
    }
  }

  /**
   * What the rules said, made again from the decision's basis.
   *
   * @param ruleBase of the basis
   * @param decided before it was put into words
   * @param evaluation in the language of the output
   */
  public record Seen(RuleBase ruleBase, Decision decided, Evaluation evaluation) {
    public Seen {
      Objects.requireNonNull(ruleBase, "ruleBase");
      Objects.requireNonNull(decided, "decided");
      Objects.requireNonNull(evaluation, "evaluation");
    }
  }

  /** What the rules said, if anything is recorded. */
  public Optional<Seen> whatWasSeen() {
    return Optional.ofNullable(seen);
  }
}
