package io.osteon.engine;

/** An evaluation was stopped because it reached a limit; there is no result. */
public final class EvaluationLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Tells which limit was reached. */
  public EvaluationLimitException(String message) {
    super(message);
  }
}
