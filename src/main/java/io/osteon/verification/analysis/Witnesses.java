package io.osteon.verification.analysis;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.engine.Firing;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.verification.impact.ImpactCase;
import io.osteon.verification.impact.ImpactCases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks among the test patients for one in whom a finding shows: all rules of it fire. */
final class Witnesses {
  /** Nobody can be found in whom these show. */
  private static final Set<FindingKind> WITHOUT =
      EnumSet.of(FindingKind.NEVER_FIRES, FindingKind.THRESHOLD_GAP);

  private Witnesses() {}

  /**
   * The findings, each with the first test patient in whom it shows. A test patient whom the rules
   * cannot judge within their limits ends the search, since each of the others would take as long;
   * the run of the test patients reports it.
   */
  static List<Finding> found(List<Finding> findings, Evaluator evaluator, Deadline deadline) {
    List<Finding> found = new ArrayList<>(findings);
    Set<Integer> open = new HashSet<>();
    for (int i = 0; i < findings.size(); i++) {
      if (!WITHOUT.contains(findings.get(i).kind())) {
        open.add(i);
      }
    }
    Iterator<ImpactCase> patients = ImpactCases.scenarios(evaluator.ruleBase()).iterator();
    while (!open.isEmpty() && patients.hasNext() && !deadline.isOver()) {
      ImpactCase patient = patients.next();
      Set<String> fired;
      try {
        fired = fired(patient, evaluator);
      } catch (EvaluationLimitException e) {
        break;
      }
      open.removeIf(
          index -> {
            Finding finding = findings.get(index);
            boolean shows = fired.contains(finding.rule()) && fired.containsAll(finding.others());
            if (shows) {
              found.set(index, finding.withWitness(Optional.of(patient.id())));
            }
            return shows;
          });
    }
    return List.copyOf(found);
  }

  private static Set<String> fired(ImpactCase patient, Evaluator evaluator) {
    try {
      return rules(evaluator.decide(patient.reader().apply(evaluator)));
    } catch (InvalidInputException e) {
      return Set.of(); // the run of the test patients reports it
    }
  }

  private static Set<String> rules(Decision decision) {
    Set<String> rules = new HashSet<>();
    Stream.concat(
            Stream.concat(
                    decision.shown().stream().map(shown -> shown.firings()),
                    decision.hidden().stream().map(hidden -> hidden.firings()))
                .flatMap(firings -> firings.all().stream()),
            decision.missing().stream())
        .map(Firing::rule)
        .forEach(rules::add);
    return rules;
  }
}
