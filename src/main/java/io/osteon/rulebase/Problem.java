package io.osteon.rulebase;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something that is wrong with a file of a rule base.
 *
 * @param file path within the rule base, for example {@code logic/monitoring.drl}
 * @param line 1-based line, 0 when the whole file is meant
 * @param column 1-based column, 0 when the whole line is meant
 * @param severity an error keeps the rule base from being used
 * @param message what is wrong and what was expected, in one sentence
 * @param code a stable short key such as {@code unknown-field}
 */
public record Problem(
    String file, int line, int column, Severity severity, String message, String code)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** How bad a problem is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** An error. */
  public static Problem error(String file, int line, int column, String message, String code) {
    return new Problem(file, line, column, Severity.ERROR, message, code);
  }

  /** A warning. */
  public static Problem warning(String file, int line, int column, String message, String code) {
    return new Problem(file, line, column, Severity.WARNING, message, code);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /**
   * The form that editors and build logs understand: {@code file:line:column: severity: message
   * [code]}.
   */
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s [%s]"
        .formatted(file, line, column, severity.name().toLowerCase(Locale.ROOT), message, code);
  }
}
