package io.osteon.web.mdt.chart;

/** The marks of doses in plots: each drug has a shape of its own. */
final class DoseMark {
  private static final double SIZE = 8;

  private DoseMark() {}

  /** Draws the mark of the drug of that number, from 0, around a point. */
  static void draw(Svg svg, int drug, double x, double y) {
    switch (drug % 3) {
      case 0 ->
          svg.element(
              "path",
              "class",
              "dose-mark",
              "d",
              Svg.path("M", x - SIZE, y - SIZE, "L", x + SIZE, y - SIZE, "L", x, y + SIZE, "Z"));
      case 1 ->
          svg.element(
              "path",
              "class",
              "dose-mark",
              "d",
              Svg.path(
                  "M",
                  x,
                  y - SIZE - 1,
                  "L",
                  x + SIZE + 1,
                  y,
                  "L",
                  x,
                  y + SIZE + 1,
                  "L",
                  x - SIZE - 1,
                  y,
                  "Z"));
      default ->
          svg.element(
              "rect",
              "class",
              "dose-mark",
              "x",
              x - SIZE + 1,
              "y",
              y - SIZE + 1,
              "width",
              2 * SIZE - 2,
              "height",
              2 * SIZE - 2);
    }
  }
}
