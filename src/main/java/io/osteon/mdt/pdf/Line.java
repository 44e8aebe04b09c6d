package io.osteon.mdt.pdf;

import java.util.List;

/**
 * A line of text that fits its width.
 *
 * @param pieces from left to right
 * @param size of the tallest letters, in points
 */
record Line(List<Piece> pieces, double size) {

  /**
   * Letters in one font, size and colour.
   *
   * @param numbers of the characters in the font's subset
   * @param width in points
   */
  record Piece(Face face, double size, Colour colour, int[] numbers, double width) {}

  double width() {
    return pieces.stream().mapToDouble(Piece::width).sum();
  }
}
