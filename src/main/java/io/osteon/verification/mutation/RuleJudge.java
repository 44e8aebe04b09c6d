package io.osteon.verification.mutation;

import io.osteon.engine.CompiledRules;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.engine.Firing;
import io.osteon.engine.Trace;
import io.osteon.evaluation.Decision;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the mutants of one DRL rule: first by what the rule alone says of each test patient, and
 * only where that differs by what is shown in the end.
 */
final class RuleJudge {
  /** The first test patients are those that name the rule; most mutants do not outlive them. */
  private static final int FIRST = 40;

  private static final int GROWTH = 4;

  private final Baseline baseline;
  private final RuleText rule;
  private final List<JudgedCase> cases;
  private final Set<RuleMutant> alive = new LinkedHashSet<>();
  private final boolean alone;
  private CompiledRules others;

  RuleJudge(Baseline baseline, RuleText rule) {
    this.baseline = baseline;
    this.rule = rule;
    String unit = baseline.rules().unit(rule.name());
    this.cases = new ArrayList<>(baseline.cases());
    cases.sort(Comparator.comparing((JudgedCase judged) -> !judged.named().contains(unit)));
    this.alone =
        !baseline.rules().feedsItself(rule)
            && rule.attributes().stream().noneMatch(t -> t.text().equals("activation"));
  }

  /**
   * Judges mutants of the rule.
   *
   * @param mutants all of them; those that do not compile are taken away
   * @return the survivors, in their order
   */
  List<RuleMutant> survivors(List<RuleMutant> mutants) throws InterruptedException {
    List<RuleMutant> slow = new ArrayList<>();
    List<RuleMutant> fast = new ArrayList<>();
    for (RuleMutant mutant : mutants) {
      boolean order = mutant.change().kind() == MutantKind.ORDER_CHANGED;
      (alone && !order ? fast : slow).add(mutant);
    }
    RuleNetwork network = RuleNetwork.of(baseline, rule, fast);
    alive.addAll(network.mutants());
    fast.removeAll(alive);
    mutants.removeAll(fast);
    if (!agrees()) {
      slow.addAll(alive);
      alive.clear();
    }
    throughAll(network);
    for (RuleMutant mutant : slow) {
      judgeWithinAll(mutant, mutants);
    }
    return mutants.stream().filter(alive::contains).toList();
  }

  /**
   * The rule says of settled facts what it says among all rules; others see the same facts anyway.
   */
  private boolean agrees() throws InterruptedException {
    if (RuleOutline.asked(rule).stream().noneMatch(baseline.rules().inserted()::contains)) {
      return true;
    }
    RuleNetwork network = RuleNetwork.of(baseline, rule, List.of());
    for (JudgedCase judged : cases) {
      stopIfAsked();
      if (!network.original(judged.settled()).same(judged.saying(rule.name()))) {
        return false;
      }
    }
    return true;
  }

  private void throughAll(RuleNetwork first) throws InterruptedException {
    RuleNetwork network = first;
    int size = FIRST;
    int from = 0;
    while (from < cases.size() && !alive.isEmpty()) {
      if (network.mutants().size() > alive.size()) {
        network = RuleNetwork.of(baseline, rule, List.copyOf(alive));
      }
      int to = Math.min(cases.size(), from + size);
      for (JudgedCase judged : cases.subList(from, to)) {
        stopIfAsked();
        judge(network, judged);
      }
      from = to;
      size *= GROWTH;
    }
  }

  private void judge(RuleNetwork network, JudgedCase judged) {
    try {
      network
          .differences(judged.settled())
          .forEach(
              (mutant, saying) -> {
                if (alive.contains(mutant) && notices(judged, saying)) {
                  alive.remove(mutant);
                }
              });
    } catch (EvaluationLimitException e) {
      // one of them does too much: each by itself
      for (RuleMutant mutant : List.copyOf(alive)) {
        judgeAlone(mutant, judged);
      }
    }
  }

  private void judgeAlone(RuleMutant mutant, JudgedCase judged) {
    try {
      Map<RuleMutant, Saying> difference =
          RuleNetwork.of(baseline, rule, List.of(mutant)).differences(judged.settled());
      if (difference.containsKey(mutant) && notices(judged, difference.get(mutant))) {
        alive.remove(mutant);
      }
    } catch (EvaluationLimitException e) {
      alive.remove(mutant); // rules that do not finish are noticed
    }
  }

  /** Whether the test patient fails when the rule says this. */
  private boolean notices(JudgedCase judged, Saying saying) {
    return !judged.scenario().judge(decision(judged, saying)).passed();
  }

  /** What is shown of a test patient when the rule says this. */
  Decision decision(JudgedCase judged, Saying saying) {
    List<Firing> said = new ArrayList<>();
    for (Firing firing : saying.firings()) {
      said.add(
          new Firing(rule.name(), firing.kind(), firing.adviceId(), firing.facts(), firing.why()));
    }
    JudgedCase others = judged;
    if (!saying.inserted().equals(judged.saying(rule.name()).inserted())) {
      others = withInserted(judged, saying.inserted());
    }
    return baseline
        .evaluator()
        .decide(
            judged.scenario().patientCase(),
            judged.facts(),
            others.with(rule.name(), said, baseline.rules().order()));
  }

  /** What the other rules do when this rule inserts these facts. */
  private JudgedCase withInserted(JudgedCase judged, Set<Fact> inserted) {
    List<Fact> facts = new ArrayList<>(judged.facts());
    facts.addAll(inserted);
    Trace trace = baseline.trace(others(), facts);
    return JudgedCase.of(judged.scenario(), judged.facts(), trace);
  }

  private CompiledRules others() {
    if (others == null) {
      others = baseline.compile(baseline.logicWith(rule, "")).orElseThrow();
    }
    return others;
  }

  /** Within the whole rule base, where a rule cannot be judged by itself. */
  private void judgeWithinAll(RuleMutant mutant, List<RuleMutant> mutants)
      throws InterruptedException {
    var compiled = baseline.compile(baseline.logicWith(rule, mutant.text()));
    if (compiled.isEmpty()) {
      mutants.remove(mutant);
      return;
    }
    alive.add(mutant);
    for (JudgedCase judged : cases) {
      stopIfAsked();
      if (noticesWithinAll(compiled.get(), judged)) {
        alive.remove(mutant);
        return;
      }
    }
  }

  private boolean noticesWithinAll(CompiledRules compiled, JudgedCase judged) {
    try {
      List<Firing> firings = baseline.trace(compiled, judged.facts()).firings();
      Decision decision =
          baseline.evaluator().decide(judged.scenario().patientCase(), judged.facts(), firings);
      return !judged.scenario().judge(decision).passed();
    } catch (EvaluationLimitException e) {
      return true; // rules that do not finish are noticed
    }
  }

  private static void stopIfAsked() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
