package io.osteon.engine.run;

import io.osteon.engine.EvaluationLimitException;
import io.osteon.engine.Firing;
import io.osteon.engine.Limits;
import io.osteon.engine.NearMiss;
import io.osteon.engine.Trace;
import io.osteon.engine.compile.Network;
import io.osteon.engine.compile.RuleProgram;
import io.osteon.engine.explain.Explainer;
import io.osteon.engine.explain.NearMissFinder;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Runs evaluations in sessions of a pool. Thread-safe. */
public final class SessionRunner {

  /** Held here because the level of a logger that nobody holds can be lost. */
  private static final Logger DROOLS = Logger.getLogger("org.drools");

  static {
    // Drools writes facts, which are patient data, at the levels DEBUG and TRACE; besides, its
    // 10.2.0 throws a ClassCastException while it traces groups in exists and not. Outside of a
    // started application Quarkus lets every level through.
    DROOLS.setLevel(Level.INFO);
  }

  private final InternalKnowledgeBase kieBase;
  private final KieSessionsPool pool;
  private final FactSet.FactOrders orders;
  private final List<Explainer> explainers;
  private final List<RuleProgram> programs;
  private final Vocabulary vocabulary;

  /** Made when they are asked for: most services never do. */
  private volatile List<NearMissFinder> nearMissFinders;

  /** Builds the network of the rules. */
  public SessionRunner(List<RuleProgram> programs, Vocabulary vocabulary) {
    this.programs = List.copyOf(programs);
    this.vocabulary = vocabulary;
    this.kieBase = Network.of(programs);
    this.pool = kieBase.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
    this.orders = new FactSet.FactOrders(vocabulary);
    this.explainers =
        programs.stream().map(program -> new Explainer(program.rule(), vocabulary)).toList();
  }

  /**
   * Evaluates a case. The session goes back to the pool, emptied; one that fails within Drools is
   * forgotten.
   *
   * @throws io.osteon.engine.EvaluationLimitException when a limit was reached
   */
  public List<Firing> run(List<Fact> facts, Limits limits) {
    return trace(facts, limits).firings();
  }

  /**
   * Like {@link #run(List, Limits)}, and tells which facts rules inserted.
   *
   * @throws io.osteon.engine.EvaluationLimitException when a limit was reached
   */
  public Trace trace(List<Fact> facts, Limits limits) {
    Evaluation evaluation = new Evaluation(new FactSet(facts, orders), explainers, limits);
    return new Trace(run(evaluation), evaluation.insertions());
  }

  /**
   * The rules that nearly apply, in the order of the rules.
   *
   * @throws io.osteon.engine.EvaluationLimitException when a limit was reached
   */
  public List<NearMiss> nearMisses(List<Fact> facts, Limits limits) {
    FactSet all = new FactSet(facts, orders);
    Evaluation evaluation = new Evaluation(all, explainers, limits);
    run(evaluation);
    List<NearMiss> found = new ArrayList<>();
    for (NearMissFinder finder : finders()) {
      finder.find(all, evaluation::origin).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private List<NearMissFinder> finders() {
    List<NearMissFinder> known = nearMissFinders;
    if (known == null) {
      known =
          programs.stream()
              .filter(program -> program.rule().attributes().enabled())
              .map(program -> new NearMissFinder(program.rule(), vocabulary))
              .filter(NearMissFinder::recommends)
              .toList();
      nearMissFinders = known;
    }
    return known;
  }

  private List<Firing> run(Evaluation evaluation) {
    KieSession session = pool.newKieSession();
    boolean sound = false;
    try {
      List<Firing> firings = evaluation.run(session);
      sound = true;
      return firings;
    } catch (EvaluationLimitException e) {
      sound = true;
      throw e;
    } finally {
      giveBack(session, sound);
    }
  }

  private void giveBack(KieSession session, boolean sound) {
    if (sound) {
      session.dispose();
    } else {
      kieBase.disposeStatefulSession((InternalWorkingMemory) session);
    }
  }

  /**
   * Evaluates a case in a session of its own while an observer watches each match, those of rules
   * that only insert facts included.
   *
   * @throws io.osteon.engine.EvaluationLimitException when a limit was reached
   */
  public List<Firing> run(List<Fact> facts, Limits limits, AgendaEventListener observer) {
    KieSession session = kieBase.newKieSession();
    try {
      session.addEventListener(observer);
      return new Evaluation(new FactSet(facts, orders), explainers, limits).run(session);
    } finally {
      session.dispose();
    }
  }
}
