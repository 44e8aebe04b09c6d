package io.osteon.verification.mutation;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Decision;
import io.osteon.facts.Fact;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.ParameterSet;
import io.osteon.rulebase.WatchedParameters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** Judges what becomes of test patients when a parameter that computed facts depend on is moved. */
final class ParameterJudge {
  private final Baseline baseline;

  ParameterJudge(Baseline baseline) {
    this.baseline = baseline;
  }

  /** The ids of the parameters that computed facts depend on, for at least one test patient. */
  static Set<String> behindFacts(Baseline baseline) {
    Set<String> ids = new ConcurrentSkipListSet<>();
    Parameters watched = new WatchedParameters(baseline.ruleBase().parameters(), ids);
    baseline.cases().forEach(judged -> Baseline.facts(judged.scenario(), watched));
    return new TreeSet<>(ids);
  }

  /** Whether no test patient notices. */
  boolean survives(ParameterMutant mutant) throws InterruptedException {
    ParameterSet moved = mutant.within(baseline.ruleBase().parameters());
    for (JudgedCase judged : baseline.cases()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      List<Fact> facts = Baseline.facts(judged.scenario(), moved);
      if (!facts.equals(judged.facts()) && notices(judged, facts)) {
        return false;
      }
    }
    return true;
  }

  private boolean notices(JudgedCase judged, List<Fact> facts) {
    try {
      Decision decision =
          baseline
              .evaluator()
              .decide(
                  judged.scenario().patientCase(),
                  facts,
                  baseline.trace(baseline.evaluator().rules(), facts).firings());
      return !judged.scenario().judge(decision).passed();
    } catch (EvaluationLimitException e) {
      return true; // rules that do not finish are noticed
    }
  }
}
