package com.oracle.svm.hosted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands in for the builder's class of this name, which wants a C library inside the JDK's own
 * folder. Only the build report uses it: for its width and for one of its figures.
 */
public final class ProgressReporterCHelper {
  static final int MAX_CHARACTERS_PER_LINE = 120;
  private static final int COLUMNS = 100;

  private ProgressReporterCHelper() {}

  public static int getTerminalWindowColumns() {
    return COLUMNS;
  }

  public static int getTerminalWindowColumnsClamped() {
    return COLUMNS;
  }

  /** The most memory that the builder has used, in bytes, or -1 if the system does not say. */
  public static long getPeakRSS() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
    } catch (IOException e) {
      // a report without this figure is still a report
    }
    return -1;
  }
}
