package io.osteon.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The program. Without a sub-command it serves; {@code evaluate}, {@code scenarios} and {@code
 * check} start neither the server nor a database.
 */
@QuarkusMain
public final class OsteonMain {
  private OsteonMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String... arguments) {
    CommandLogging.prepare();
    Terminal terminal = Terminal.ofProcess();
    int code = new OsteonCommandLine(terminal).execute(SystemPropertyArguments.take(arguments));
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }
}
