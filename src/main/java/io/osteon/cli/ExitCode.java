package io.osteon.cli;

/** What the process tells its caller. */
final class ExitCode {
  static final int OK = 0;

  /** Test patients failed, or a rule base has errors. */
  static final int FAILED = 1;

  /** The input or the command line cannot be used. */
  static final int BAD_INPUT = 2;

  private ExitCode() {}
}
