package io.osteon.accounts;

import java.time.Duration;

/**
 * A sign-in was refused. It does not say whether name or password is wrong, nor whether the account
 * exists or is active.
 */
public class SignInRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /** Name or password is wrong. */
  public SignInRefusedException() {
    this(Duration.ZERO);
  }

  /** Name or address has to wait after too many failures; zero if not. */
  public SignInRefusedException(Duration wait) {
    super(wait.isZero() ? "Name or password is wrong." : "Too many sign-ins have failed.");
    this.wait = wait;
  }

  /** How long to wait before the next sign-in is looked at; zero if not at all. */
  public Duration waiting() {
    return wait;
  }
}
