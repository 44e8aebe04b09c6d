package io.osteon.platform;

/** The service cannot start; the message is one line for the person who started it. */
public class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
