package io.osteon.web.mdt.meeting;

import io.osteon.evaluation.CasePriority;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Urgency;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case on the agenda, with what the rules say about it.
 *
 * @param item the case
 * @param priority what gives its place in the order that the rules propose
 * @param urgency key of the most urgent recommendation's urgency; empty where there is none
 * @param advice title of the recommendation that gives the place; empty where there is none
 * @param counts recommendations by urgency, those that there are, the most urgent first
 * @param missing how much of what the rules ask for is missing
 * @param proposed the place that the urgency of the rules proposes, from 1
 */
@TemplateData
public record AgendaRow(
    AgendaItem item,
    CasePriority priority,
    String urgency,
    String advice,
    List<Count> counts,
    int missing,
    int proposed) {
  public AgendaRow {
    counts = List.copyOf(counts);
  }

  /**
   * How many recommendations there are of an urgency.
   *
   * @param urgency its key
   * @param count how many
   */
  @TemplateData
  public record Count(String urgency, String count) {}

  /** A case whose newest record cannot be judged. */
  static AgendaRow notJudged(AgendaItem item) {
    return new AgendaRow(item, CasePriority.notJudged(), "", "", List.of(), 0, item.position());
  }

  /** A case with what the rules say. */
  static AgendaRow of(AgendaItem item, Evaluation evaluation) {
    List<Count> counts = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      long count = count(evaluation, urgency);
      if (count > 0) {
        counts.add(new Count(Key.of(urgency), String.valueOf(count)));
      }
    }
    CasePriority priority = CasePriority.of(evaluation.decision().shown());
    List<Recommendation> all = evaluation.recommendations();
    Optional<Recommendation> leading =
        all.stream()
            .filter(each -> each.id().equals(priority.leading()))
            .findFirst()
            .or(() -> all.stream().findFirst());
    return new AgendaRow(
        item,
        priority,
        leading.map(Recommendation::urgency).map(Key::of).orElse(""),
        leading.map(Recommendation::title).orElse(""),
        counts,
        evaluation.missing().size(),
        item.position());
  }

  private static long count(Evaluation evaluation, Urgency urgency) {
    return evaluation.recommendations().stream().filter(r -> r.urgency() == urgency).count();
  }

  /** The newest record could be judged. */
  public boolean judged() {
    return priority.standing() != CasePriority.Standing.NOT_JUDGED;
  }

  /** The key of what is most urgent, such as {@code emergency}. */
  public String standing() {
    return Key.of(priority.standing());
  }

  /** A rule of the group MDT is among those that give the place. */
  public boolean isCallingBoard() {
    return priority.callsBoard();
  }

  /** How many recommendations give the place. */
  public String giving() {
    return String.valueOf(priority.giving());
  }

  /** The same with the place that the urgency proposes. */
  AgendaRow proposedAt(int place) {
    return new AgendaRow(item, priority, urgency, advice, counts, missing, place);
  }

  /** The urgency proposes another place than the one it has. */
  public boolean isElsewhere() {
    return proposed != item.position();
  }

  /** How far its decision is. */
  public String state() {
    return item.signed() ? "signed" : item.decided() ? "decided" : "undecided";
  }
}
