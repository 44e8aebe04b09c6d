package io.osteon.web.mdt.chart;

/** The marks of events: each lane has a shape of its own, so that colour says nothing alone. */
final class Marks {
  private Marks() {}

  /** Draws the mark of a lane around a point. */
  static void draw(Svg svg, Lane lane, double x, double y, double size) {
    switch (lane) {
      case DIAGNOSES, DRUGS -> svg.element("circle", "class", "mark", "cx", x, "cy", y, "r", size);
      case SKELETAL_EVENTS ->
          svg.element(
              "path",
              "class",
              "mark",
              "d",
              Svg.path(
                  "M",
                  x,
                  y - size - 1,
                  "L",
                  x + size + 1,
                  y + size,
                  "L",
                  x - size - 1,
                  y + size,
                  "Z"));
      case SURGERY ->
          svg.element(
              "path",
              "class",
              "mark",
              "d",
              Svg.path(
                  "M",
                  x,
                  y - size - 1,
                  "L",
                  x + size + 1,
                  y,
                  "L",
                  x,
                  y + size + 1,
                  "L",
                  x - size - 1,
                  y,
                  "Z"));
      case RADIOTHERAPY -> star(svg, x, y, size);
      case IMAGING, DENTAL ->
          svg.element(
              "rect",
              "class",
              "mark",
              "x",
              x - size + 1,
              "y",
              y - size + 1,
              "width",
              2 * size - 2,
              "height",
              2 * size - 2,
              "rx",
              lane == Lane.DENTAL ? 5.0 : 1.0);
      case MEETINGS ->
          svg.element(
              "path",
              "class",
              "mark",
              "d",
              Svg.path("M", x - size, y - size, "L", x + size, y - size, "L", x, y + size, "Z"));
    }
  }

  private static void star(Svg svg, double x, double y, double size) {
    StringBuilder path = new StringBuilder();
    for (int corner = 0; corner < 12; corner++) {
      double radius = corner % 2 == 0 ? size + 2 : size * 0.55;
      double angle = StrictMath.PI * corner / 6;
      path.append(path.isEmpty() ? "" : " ")
          .append(
              Svg.path(
                  corner == 0 ? "M" : "L",
                  x + radius * StrictMath.sin(angle),
                  y - radius * StrictMath.cos(angle)));
    }
    svg.element("path", "class", "mark", "d", path.append(" Z"));
  }
}
