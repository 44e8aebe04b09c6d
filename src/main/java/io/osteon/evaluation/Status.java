package io.osteon.evaluation;

/** Whether an advice is to be acted on now. */
public enum Status {
  RECOMMENDED,
  /** A start of therapy that has to wait until its reasons are settled. */
  DEFERRED
}
