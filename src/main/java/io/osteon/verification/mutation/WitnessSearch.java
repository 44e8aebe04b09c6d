package io.osteon.verification.mutation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.intake.InvalidInputException;
import io.osteon.verification.Scenario;
import io.osteon.verification.ScenarioOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Looks for test patients that tell survivors of a rule from the rule: the test patients of the
 * rule base as they are, then with one entry changed, then those near which the rule alone changes
 * its mind, then with two entries changed at random.
 */
final class WitnessSearch {
  private static final int SEEDS = 25;
  private static final int HALVES_TRIED = 6;
  private static final int PAIRS_AT_ONCE = 40;

  private final Baseline baseline;
  private final RuleText rule;
  private final RuleJudge judge;
  private final PatientEdits edits;
  private final Map<RuleMutant, WitnessLine> found = new LinkedHashMap<>();

  /** Patients of whom the rule alone says something else, though what is shown stays the same. */
  private final Map<RuleMutant, List<ObjectNode>> near = new LinkedHashMap<>();

  private final Map<ObjectNode, List<ObjectNode>> edited = new IdentityHashMap<>();
  private final RuleNetwork network;
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
    baseline.cases().forEach(this::attempt);
    List<ObjectNode> seeds = seeds();
    seeds.forEach(this::neighbours);
    for (int i = 0; i < HALVES_TRIED && !done(); i++) {
      int next = i;
      List<ObjectNode> halves =
          near.entrySet().stream()
              .filter(entry -> !found.containsKey(entry.getKey()) && entry.getValue().size() > next)
              .map(entry -> entry.getValue().get(next))
              .distinct()
              .toList();
      halves.forEach(this::neighbours);
    }
    Random random = new Random(1); // always the same patients
    while (!seeds.isEmpty() && !done()) {
      List<ObjectNode> once = neighboursOf(any(seeds, random));
      List<ObjectNode> twice = edits.of(any(once, random));
      for (int i = 0; i < PAIRS_AT_ONCE; i++) {
        attempt(any(twice, random));
      }
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return found;
  }

  private static ObjectNode any(List<ObjectNode> patients, Random random) {
    return patients.get(random.nextInt(patients.size()));
  }

  private void neighbours(ObjectNode patient) {
    edits.of(patient).forEach(this::attempt);
  }

  private List<ObjectNode> neighboursOf(ObjectNode patient) {
    return edited.computeIfAbsent(patient, edits::of);
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
    return Thread.currentThread().isInterrupted()
        || budget <= 0
        || found.size() >= network.mutants().size();
  }

  private void attempt(ObjectNode patient) {
    if (!done()) {
      try {
        attempt(baseline.judge(Scenario.read(patient, baseline.ruleBase().terminology())));
      } catch (InvalidInputException | EvaluationLimitException e) {
        budget--; // a patient that cannot be is no witness
      }
    }
  }

  private void attempt(JudgedCase judged) {
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
          if (difference.isNone()) {
            near.computeIfAbsent(mutant, m -> new ArrayList<>()).add(judged.scenario().json());
          } else {
            found.put(mutant, new WitnessLine(judged.scenario().json(), right, difference));
          }
        });
  }

  private ScenarioOutcome outcome(JudgedCase judged, Saying saying) {
    return new ScenarioOutcome(judged.scenario().id(), judge.decision(judged, saying), List.of());
  }
}
