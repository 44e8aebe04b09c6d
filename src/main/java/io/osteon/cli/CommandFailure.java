package io.osteon.cli;

/** Ends a command with one clear line on standard error and {@link ExitCode#BAD_INPUT}. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }

  CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
