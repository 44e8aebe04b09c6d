package io.osteon.api;

/** Ends a request with a problem document. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemDocument problem;

  ProblemException(ProblemDocument problem) {
    super(problem.title());
    this.problem = problem;
  }

  ProblemDocument problem() {
    return problem;
  }
}
