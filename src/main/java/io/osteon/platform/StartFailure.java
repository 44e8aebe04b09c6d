package io.osteon.platform;

/**
 * The service cannot start. The message is for the person who started it: one line, or one for each
 * thing that is wrong.
 */
public class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
