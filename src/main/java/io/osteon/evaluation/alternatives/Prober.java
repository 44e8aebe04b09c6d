package io.osteon.evaluation.alternatives;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries changes of a case: each is applied and the changed case is evaluated, so that what is said
 * of it is true. No more than a number of them is tried, and none once the time is over. For one
 * thread.
 */
final class Prober {
  /** Far more than a case needs; about 0.15 ms each. */
  private static final int MOST = 1500;

  private final Evaluator evaluator;
  private final Decision decision;
  private final long begun = System.nanoTime();
  private final long most;
  private final Map<CaseChange, Optional<Probe>> tried = new LinkedHashMap<>();
  private boolean exhausted;

  /**
   * @param atMost after that time no further change is tried
   */
  Prober(Evaluator evaluator, Decision decision, Duration atMost) {
    this.evaluator = evaluator;
    this.decision = decision;
    this.most = atMost.toNanos();
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Decision decision() {
    return decision;
  }

  PatientCase patientCase() {
    return decision.patientCase();
  }

  /** What a change would do; empty when the change cannot be, or too much has been tried. */
  Optional<Probe> attempt(CaseChange change) {
    Optional<Probe> known = tried.get(change);
    if (known == null && (tried.size() >= MOST || System.nanoTime() - begun > most)) {
      exhausted = true;
      return Optional.empty();
    }
    if (known == null) {
      known = evaluate(change);
      tried.put(change, known);
    }
    return known;
  }

  /** A change was not tried, since too many had been, or the time was over. */
  boolean exhausted() {
    return exhausted;
  }

  private Optional<Probe> evaluate(CaseChange change) {
    try {
      PatientCase changed =
          CaseChanges.apply(patientCase(), List.of(change), evaluator.ruleBase().terminology());
      return Optional.of(new Probe(change, CaseComparison.of(decision, evaluator.decide(changed))));
    } catch (InvalidInputException | EvaluationLimitException e) {
      return Optional.empty(); // what cannot be judged is no alternative
    }
  }

  /** All that was tried, in the order in which it was. */
  List<Probe> all() {
    return tried.values().stream().flatMap(Optional::stream).toList();
  }
}
