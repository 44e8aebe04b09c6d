package io.osteon.rulebase;

import java.util.Objects;

/**
 * A place in a file of a rule base.
 *
 * @param file path within the rule base, for example {@code advice/monitoring.yaml}
 * @param line 1-based line, 0 when the whole file is meant
 * @param column 1-based column, 0 when the whole line is meant
 */
public record Location(String file, int line, int column) {
  public Location {
    Objects.requireNonNull(file, "file");
  }

  /** The file as a whole. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0);
  }
}
