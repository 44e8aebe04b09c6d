package io.osteon.verification.mutation;

import io.osteon.engine.Limits;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.verification.RuleBaseVerification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Makes mutants of the rules of a rule base and asks its test patients whether they notice. */
public final class MutationTesting {
  /** All rules, and all parameters that computed facts depend on. */
  public static final Set<String> ALL = Set.of();

  /** The share of mutants that test patients should notice, unless a site wants another. */
  public static final double EXPECTED_SCORE = 0.95;

  /** For the survivors of one DRL rule; about a second's work. */
  private static final int PATIENTS_TRIED = 2_000;

  private final RuleBaseFiles files;
  private final Limits limits;

  /**
   * @param files a rule base without errors
   * @param limits how much work one evaluation of a test patient may take
   */
  public MutationTesting(RuleBaseFiles files, Limits limits) {
    this.files = Objects.requireNonNull(files, "files");
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /**
   * Judges the mutants of some rules, on all processors.
   *
   * @param rules ids of rules ({@code BTA-08}), names of DRL rules or ids of parameters; {@link
   *     #ALL} for everything. Names that the rule base does not have are passed over
   * @throws IllegalArgumentException when the rule base has errors
   * @throws InterruptedException when the thread is interrupted; the work stops then
   */
  public MutationReport run(Set<String> rules, Progress progress) throws InterruptedException {
    Evaluator evaluator =
        RuleBaseVerification.of(files, limits)
            .evaluator()
            .orElseThrow(() -> new IllegalArgumentException("the rule base has errors"));
    Baseline baseline = new Baseline(evaluator, limits);
    Excuses excuses = Excuses.of(files);
    Map<String, List<Callable<Judged>>> units = units(baseline, rules, excuses);
    List<Callable<Judged>> tasks = units.values().stream().flatMap(List::stream).toList();
    List<Judged> judged = Workers.run(tasks, progress);
    List<RuleScore> scores = new ArrayList<>();
    int next = 0;
    for (Map.Entry<String, List<Callable<Judged>>> unit : units.entrySet()) {
      int behind = next + unit.getValue().size();
      scores.add(score(unit.getKey(), judged.subList(next, behind)));
      next = behind;
    }
    scores.removeIf(score -> score.mutants() == 0);
    return new MutationReport(files.hash(), scores, baseline.failing());
  }

  /** The work by what it belongs to: the DRL rules of each rule, then each parameter. */
  private static Map<String, List<Callable<Judged>>> units(
      Baseline baseline, Set<String> wanted, Excuses excuses) {
    Map<String, List<Callable<Judged>>> units = new LinkedHashMap<>();
    for (RuleText rule : baseline.rules().texts()) {
      String unit = baseline.rules().unit(rule.name());
      if (wanted.isEmpty() || wanted.contains(unit) || wanted.contains(rule.name())) {
        units
            .computeIfAbsent(unit, id -> new ArrayList<>())
            .add(() -> judge(baseline, rule, excuses));
      }
    }
    for (String id : ParameterJudge.behindFacts(baseline)) {
      if (wanted.isEmpty() || wanted.contains(id)) {
        ParameterDefinition definition = baseline.ruleBase().parameters().find(id).orElseThrow();
        units.put(id, List.of(() -> judge(baseline, definition, excuses)));
      }
    }
    return units;
  }

  /** What became of the mutants of a DRL rule or a parameter. */
  private record Judged(int mutants, List<Mutant> survivors) {}

  private static Judged judge(Baseline baseline, RuleText rule, Excuses excuses)
      throws InterruptedException {
    List<RuleMutant> mutants =
        new ArrayList<>(baseline.rules().mutants(rule, baseline.ruleBase().parameters()));
    List<RuleMutant> survivors = new RuleJudge(baseline, rule).survivors(mutants);
    List<RuleMutant> open =
        survivors.stream()
            .filter(mutant -> excuses.applied(mutant.toReport()).excuse().isEmpty())
            .toList();
    Map<RuleMutant, WitnessLine> witnesses =
        open.isEmpty()
            ? Map.of()
            : new WitnessSearch(baseline, rule, open, PATIENTS_TRIED).search();
    List<Mutant> reported = new ArrayList<>();
    for (RuleMutant survivor : survivors) {
      Optional<String> witness =
          Optional.ofNullable(witnesses.get(survivor))
              .map(found -> found.text(baseline.rules().unit(rule.name()), reported.size() + 1));
      reported.add(excuses.applied(survivor.toReport()).withWitness(witness));
    }
    return new Judged(mutants.size(), reported);
  }

  private static Judged judge(Baseline baseline, ParameterDefinition definition, Excuses excuses)
      throws InterruptedException {
    List<ParameterMutant> mutants = ParameterMutant.of(definition);
    List<Mutant> survivors = new ArrayList<>();
    ParameterJudge judge = new ParameterJudge(baseline);
    for (ParameterMutant mutant : mutants) {
      if (judge.survives(mutant)) {
        survivors.add(excuses.applied(mutant.toReport()));
      }
    }
    return new Judged(mutants.size(), survivors);
  }

  private static RuleScore score(String rule, List<Judged> judged) {
    int mutants = judged.stream().mapToInt(Judged::mutants).sum();
    List<Mutant> survivors = judged.stream().flatMap(one -> one.survivors().stream()).toList();
    return new RuleScore(rule, mutants, mutants - survivors.size(), survivors);
  }
}
