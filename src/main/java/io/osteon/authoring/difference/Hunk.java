package io.osteon.authoring.difference;

import java.util.List;

/**
 * Changed lines that stand together, with some that stayed around them.
 *
 * @param before 1-based number of the first line in the old text; the line before it when there is
 *     none
 * @param beforeLength how many lines of the old text
 * @param after 1-based number of the first line in the new text
 * @param afterLength how many lines of the new text
 * @param lines in order
 */
public record Hunk(
    int before, int beforeLength, int after, int afterLength, List<DifferenceLine> lines) {
  public Hunk {
    lines = List.copyOf(lines);
  }
}
