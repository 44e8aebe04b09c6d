package io.osteon.cli;

import io.osteon.testing.ProgramCall;
import io.osteon.testing.ProgramOutcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program within the tests' own Java process: for many runs of commands that start no service,
 * each of which would take a second as a process of its own.
 */
public final class InProcess {
  private InProcess() {}

  /** Runs a command; the call must not rest on settings or environment. */
  public static ProgramOutcome run(ProgramCall call) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(call.input()),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    int code = new OsteonCommandLine(terminal).execute(call.arguments().toArray(String[]::new));
    return new ProgramOutcome(code, out.toByteArray(), err.toByteArray());
  }
}
