package io.osteon.governance.store;

/** An idempotency key has been used for another request. */
public class IdempotencyConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A refusal; the key itself is the caller's and is not repeated. */
  public IdempotencyConflictException() {
    super("the idempotency key has been used for another request");
  }
}
