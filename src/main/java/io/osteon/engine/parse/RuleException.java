package io.osteon.engine.parse;

import io.osteon.rulebase.Problem;

/** Leaves the checking of one part of a rule; carries what is wrong with it. */
public final class RuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Leaves with a problem. */
  public RuleException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /** What is wrong, and where. */
  public Problem problem() {
    return problem;
  }
}
