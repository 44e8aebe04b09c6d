package io.osteon.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes. Output is UTF-8 and lines end with a line feed, whatever the
 * platform's defaults.
 *
 * @param in standard input
 * @param out standard output, buffered: flush it
 * @param err standard error
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {
  private static final int BUFFER = 1 << 16;

  /** The streams of the process. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        utf8(new FileOutputStream(FileDescriptor.out), BUFFER),
        utf8(new FileOutputStream(FileDescriptor.err), 1));
  }

  private static PrintStream utf8(FileOutputStream stream, int buffer) {
    return new PrintStream(
        new BufferedOutputStream(stream, buffer), buffer == 1, StandardCharsets.UTF_8);
  }
}
