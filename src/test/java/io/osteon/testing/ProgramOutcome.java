package io.osteon.testing;

import java.nio.charset.StandardCharsets;

/**
 * What came of a run of the program.
 *
 * @param exitCode its exit code, or {@link #STOPPED}
 * @param out standard output
 * @param err standard error
 */
public record ProgramOutcome(int exitCode, byte[] out, byte[] err) {
  /** The program did not end by itself. */
  static final int STOPPED = -1;

  /** Standard output as text. */
  public String output() {
    return new String(out, StandardCharsets.UTF_8);
  }

  /** Standard error as text. */
  public String errors() {
    return new String(err, StandardCharsets.UTF_8);
  }

  /** All of it as one text, in which two outcomes differ if they differ in any byte. */
  public String text() {
    return "exit code "
        + exitCode
        + "\n--- standard output\n"
        + new String(out, StandardCharsets.ISO_8859_1)
        + "\n--- standard error\n"
        + new String(err, StandardCharsets.ISO_8859_1);
  }
}
