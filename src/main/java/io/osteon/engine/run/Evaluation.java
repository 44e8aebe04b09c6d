package io.osteon.engine.run;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.engine.Firing;
import io.osteon.engine.Firing.Reason;
import io.osteon.engine.Insertion;
import io.osteon.engine.Limits;
import io.osteon.engine.check.CheckedRule.Advise;
import io.osteon.engine.compile.EvaluationScope;
import io.osteon.engine.compile.RuleProgram;
import io.osteon.engine.explain.Explainer;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Drools;
import org.kie.api.runtime.KieSession;

/** One evaluation of one case: collects what fires and stops what takes too long. */
final class Evaluation extends EvaluationScope {

  /** How many steps are taken between two looks at the clock. */
  private static final int STEPS_PER_LOOK = 1024;

  private final FactSet facts;
  private final List<Explainer> explainers;
  private final Limits limits;
  private final long deadline;
  private final Map<Fact, List<Reason>> origins = new IdentityHashMap<>();
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<Insertion> insertions = new ArrayList<>();
  private int fired;
  private int steps;
  private String stopped;

  /** A firing, with the place of its advice within the rule base. */
  private record Recorded(int rule, int advice, Firing firing) {
    boolean sameAdvice(Recorded other) {
      return rule == other.rule && advice == other.advice;
    }
  }

  /**
   * @param explainers by the order of the rules
   */
  Evaluation(FactSet facts, List<Explainer> explainers, Limits limits) {
    this.facts = facts;
    this.explainers = explainers;
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /**
   * Runs the rules.
   *
   * @throws EvaluationLimitException when a limit was reached
   */
  List<Firing> run(KieSession session) {
    within(
        () -> {
          facts.forEach(session::insert);
          session.fireAllRules();
        });
    if (stopped != null) {
      throw new EvaluationLimitException(stopped);
    }
    return firings();
  }

  /** The facts that rules inserted, in the order in which they did. */
  List<Insertion> insertions() {
    return List.copyOf(insertions);
  }

  /** The reasons of the rule that inserted a fact; empty for all other facts. */
  List<Reason> origin(Fact fact) {
    return origins.getOrDefault(fact, List.of());
  }

  /** In the order of the rules; what branches of one rule said alike is said once. */
  private List<Firing> firings() {
    recorded.sort(Comparator.comparingInt(Recorded::rule).thenComparingInt(Recorded::advice));
    List<Firing> firings = new ArrayList<>(recorded.size());
    int begin = 0;
    for (int i = 0; i < recorded.size(); i++) {
      if (i > 0 && !recorded.get(i).sameAdvice(recorded.get(i - 1))) {
        begin = firings.size();
      }
      Firing firing = recorded.get(i).firing();
      if (!firings.subList(begin, firings.size()).contains(firing)) {
        firings.add(firing);
      }
    }
    return List.copyOf(firings);
  }

  @Override
  protected boolean step() {
    if (stopped != null) {
      return false;
    }
    if (++steps % STEPS_PER_LOOK == 0) {
      lookAtClock();
    }
    return stopped == null;
  }

  private void lookAtClock() {
    if (System.nanoTime() - deadline > 0) {
      stopped =
          "the rules did not finish within %d milliseconds".formatted(limits.time().toMillis());
    }
  }

  @Override
  protected void fire(RuleProgram program, Object[] slots, Drools drools) {
    fired++;
    if (stopped == null && fired > limits.firings()) {
      stopped = "the rules fired more than %d times".formatted(limits.firings());
    }
    lookAtClock();
    if (stopped != null) {
      drools.halt();
      return;
    }
    List<Reason> why =
        explainers
            .get(program.order())
            .explain(slots, facts, fact -> origins.getOrDefault(fact, List.of()));
    record(program, slots, why);
    for (RuleProgram.Insertion insertion : program.insertions()) {
      Fact fact = insertion.create(slots);
      origins.put(fact, why);
      insertions.add(new Insertion(program.rule().name(), fact));
      facts.add(fact);
      drools.insert(fact);
    }
  }

  private void record(RuleProgram program, Object[] slots, List<Reason> why) {
    List<RuleProgram.Advice> advices = program.advices();
    for (int i = 0; i < advices.size(); i++) {
      Advise advise = advices.get(i).advise();
      Firing firing =
          new Firing(
              program.rule().name(), advise.kind(), advise.id(), advices.get(i).values(slots), why);
      recorded.add(new Recorded(program.order(), i, firing));
    }
  }
}
