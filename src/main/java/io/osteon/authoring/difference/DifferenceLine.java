package io.osteon.authoring.difference;

import java.util.Objects;

/**
 * A line of a difference.
 *
 * @param kind whether it stayed, went or came
 * @param before 1-based number in the old text, 0 when it came
 * @param after 1-based number in the new text, 0 when it went
 * @param text without the line feed
 */
public record DifferenceLine(Kind kind, int before, int after, String text) {
  /** What became of a line. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  public DifferenceLine {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
