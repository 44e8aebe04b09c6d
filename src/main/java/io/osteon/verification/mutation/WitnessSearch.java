package io.osteon.verification.mutation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.intake.InvalidInputException;
import io.osteon.verification.Scenario;
import io.osteon.verification.ScenarioOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for test patients that tell survivors of a rule from the rule: the test patients of the
 * rule base as they are, then with one entry changed, then with two.
 */
final class WitnessSearch {
  private static final int SEEDS = 25;

  private final Baseline baseline;
  private final RuleText rule;
  private final RuleJudge judge;
  private final PatientEdits edits;
  private final Map<RuleMutant, WitnessLine> found = new LinkedHashMap<>();
  private RuleNetwork network;
  private int budget;

  /**
   * @param budget how many patients are tried at most
   */
  WitnessSearch(Baseline baseline, RuleText rule, List<RuleMutant> survivors, int budget) {
    this.baseline = baseline;
    this.rule = rule;
    this.judge = new RuleJudge(baseline, rule);
    this.network = RuleNetwork.of(baseline, rule, survivors);
    this.budget = budget;
    this.edits =
        new PatientEdits(
            new RuleConstants(related(), baseline.ruleBase().parameters()),
            baseline.ruleBase().terminology());
  }

  /** The rule, and those of the same advice, which decide whether it is shown at all. */
  private List<RuleText> related() {
    String unit = baseline.rules().unit(rule.name());
    return baseline.rules().texts().stream()
        .filter(other -> baseline.rules().unit(other.name()).equals(unit))
        .toList();
  }

  /** A witness for each survivor for which one was found. */
  Map<RuleMutant, WitnessLine> search() throws InterruptedException {
    for (JudgedCase judged : baseline.cases()) {
      attempt(judged);
    }
    List<ObjectNode> seeds = seeds();
    for (ObjectNode seed : seeds) {
      for (ObjectNode edited : edits.of(seed)) {
        attempt(edited);
      }
    }
    for (ObjectNode seed : seeds) {
      for (ObjectNode once : edits.of(seed)) {
        for (ObjectNode twice : edits.of(once)) {
          if (done()) {
            return found;
          }
          attempt(twice);
        }
      }
    }
    return found;
  }

  /** Test patients about the rule first, then those for which it says something. */
  private List<ObjectNode> seeds() {
    String unit = baseline.rules().unit(rule.name());
    List<JudgedCase> cases = new ArrayList<>(baseline.cases());
    cases.sort(
        Comparator.comparing((JudgedCase judged) -> !judged.scenario().id().startsWith(unit))
            .thenComparing(judged -> judged.saying(rule.name()).calls().isEmpty())
            .thenComparing(judged -> !judged.named().contains(unit)));
    Set<ObjectNode> seeds = new LinkedHashSet<>();
    cases.stream().limit(SEEDS).forEach(judged -> seeds.add(judged.scenario().json()));
    return List.copyOf(seeds);
  }

  private boolean done() {
    return budget <= 0 || found.size() >= network.mutants().size();
  }

  private void attempt(ObjectNode patient) throws InterruptedException {
    if (!done()) {
      try {
        attempt(baseline.judge(Scenario.read(patient, baseline.ruleBase().terminology())));
      } catch (InvalidInputException | EvaluationLimitException e) {
        budget--; // a patient that cannot be is no witness
      }
    }
  }

  private void attempt(JudgedCase judged) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (done()) {
      return;
    }
    budget--;
    Map<RuleMutant, Saying> differences = network.differences(judged.settled());
    differences.keySet().removeAll(found.keySet());
    if (differences.isEmpty()) {
      return;
    }
    ScenarioOutcome right = outcome(judged, judged.saying(rule.name()));
    differences.forEach(
        (mutant, saying) -> {
          OutcomeDifference difference = OutcomeDifference.between(right, outcome(judged, saying));
          if (!difference.isNone()) {
            found.put(mutant, new WitnessLine(judged.scenario().json(), right, difference));
          }
        });
  }

  private ScenarioOutcome outcome(JudgedCase judged, Saying saying) {
    return new ScenarioOutcome(judged.scenario().id(), judge.decision(judged, saying), List.of());
  }
}
