package io.osteon.governance.store;

/** Somebody else has changed the thing since the caller read it. */
public class StaleVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long current;

  /** Names the version that the thing has now. */
  public StaleVersionException(long current) {
    super("the version is " + current + " by now");
    this.current = current;
  }

  /** The version that the thing has now. */
  public long current() {
    return current;
  }
}
