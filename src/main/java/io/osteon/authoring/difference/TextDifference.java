package io.osteon.authoring.difference;

import java.util.List;

/** The difference of two texts, line by line, with as few changed lines as possible. */
public final class TextDifference {
  private TextDifference() {}

  /** The hunks, each with three lines around it; empty when the texts are equal. */
  public static List<Hunk> between(String before, String after) {
    return between(before, after, 3);
  }

  /**
   * The hunks of a difference.
   *
   * @param context how many lines that stayed are shown around changes
   */
  public static List<Hunk> between(String before, String after, int context) {
    return List.of();
  }

  /** All lines of both texts. */
  public static List<DifferenceLine> lines(String before, String after) {
    return List.of();
  }
}
