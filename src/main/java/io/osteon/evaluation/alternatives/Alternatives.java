package io.osteon.evaluation.alternatives;

import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.Language;
import java.time.Duration;

/**
 * One search through the changes of a case, some hundred evaluations, for two answers: what would
 * change the decision, and what missing entries would decide. For one thread.
 */
public final class Alternatives {
  private final Evaluator evaluator;
  private final Decision decision;
  private final CaseProbes probes;

  private Alternatives(Evaluator evaluator, Decision decision, CaseProbes probes) {
    this.evaluator = evaluator;
    this.decision = decision;
    this.probes = probes;
  }

  /**
   * Searches.
   *
   * @param evaluator that made the decision
   * @param atMost after that time no further change is tried
   */
  public static Alternatives of(Evaluator evaluator, Decision decision, Duration atMost) {
    return new Alternatives(evaluator, decision, CaseProbes.of(evaluator, decision, atMost));
  }

  /** The smallest changes of one fact that change a recommendation. */
  public SmallestChanges smallestChanges(Language language) {
    return SmallestChanges.of(probes, evaluator, decision, language);
  }

  /** What is missing, each with what it would decide. */
  public Completeness completeness(Language language) {
    return Completeness.of(probes, evaluator, decision, language);
  }

  /**
   * Whether the search came to its end. If not, what is said is true, but a change may be missing;
   * and which one depends on the machine.
   */
  public boolean isWhole() {
    return probes.whole();
  }
}
