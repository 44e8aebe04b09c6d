package io.osteon.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A sub-command. Commands are declared by hand rather than by annotations, so that a native
 * executable needs no reflection.
 */
interface Command {
  /** Its name, options and parameters. */
  CommandSpec specification();

  /**
   * Runs it.
   *
   * @return the exit code
   * @throws CommandFailure when the input cannot be used
   */
  int run(ParseResult arguments, Terminal terminal) throws IOException;
}
