package io.osteon.engine.compile;

import org.drools.model.Drools;

/**
 * What the network reports to while it evaluates one case. It is bound to the thread for the time
 * of an evaluation, so that sessions keep nothing of a case.
 */
public abstract class EvaluationScope {

  private static final ThreadLocal<EvaluationScope> CURRENT = new ThreadLocal<>();

  /** Binds this scope to the thread while the work runs. */
  protected final void within(Runnable work) {
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.remove();
    }
  }

  static EvaluationScope current() {
    return CURRENT.get();
  }

  /** Counts one step of joining facts; false when the work of this evaluation is used up. */
  protected abstract boolean step();

  /**
   * A rule fires.
   *
   * @param rule that fires
   * @param slots its facts and values by their numbers
   * @param drools inserts facts
   */
  protected abstract void fire(RuleProgram rule, Object[] slots, Drools drools);
}
