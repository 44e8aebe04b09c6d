package io.osteon.accounts;

/** An account has changed since it was read. */
public class StaleAccountException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long current;

  /** Names the version that the account has now. */
  public StaleAccountException(long current) {
    super("The account has changed since it was read; its version is " + current + " now.");
    this.current = current;
  }

  /** The version that the account has now. */
  public long current() {
    return current;
  }
}
