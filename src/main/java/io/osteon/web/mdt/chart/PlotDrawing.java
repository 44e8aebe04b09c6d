package io.osteon.web.mdt.chart;

import io.osteon.facts.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the plot of one quantity, in a view box 760 wide. */
final class PlotDrawing {
  static final double WIDTH = 760;
  static final double LEFT = 84;
  static final double RIGHT = 744;
  private static final double HEIGHT = 360;
  private static final double BOTTOM = 316;
  private static final double TOP = 16;
  private static final double STRIP = 44;
  private static final double AXIS_SIZE = 18;
  private static final double POINT = 8;

  private final Quantity quantity;
  private final Unit unit;
  private final List<PlotPoint> points;
  private final Optional<PlotBand> band;
  private final List<Threshold> thresholds;
  private final List<DoseSeries> doses;
  private final TimeScale scale;
  private final LocalDate at;
  private final ChartText text;
  private final ValueScale values;
  private final double top;
  private final Svg svg = new Svg();

  PlotDrawing(
      Quantity quantity,
      Unit unit,
      List<PlotPoint> points,
      Optional<PlotBand> band,
      List<Threshold> thresholds,
      List<DoseSeries> doses,
      TimeScale scale,
      LocalDate at,
      ChartText text) {
    this.quantity = quantity;
    this.unit = unit;
    this.points = points;
    this.band = band;
    this.thresholds = thresholds;
    this.doses =
        doses.stream().filter(series -> series.days().stream().anyMatch(shown(scale))).toList();
    this.scale = scale;
    this.at = at;
    this.text = text;
    this.top = this.doses.isEmpty() ? TOP : TOP + STRIP;
    this.values = values(top);
  }

  private static java.util.function.Predicate<Integer> shown(TimeScale scale) {
    return day -> day >= scale.pieces().get(0).from();
  }

  /** The axis of time that all plots of a case share. */
  static TimeScale scale(Iterable<Integer> days, int first, int last) {
    TimeScale whole = TimeScale.of(days, first, Math.max(last, 1), LEFT, RIGHT);
    int drawn = whole.pieces().stream().mapToInt(piece -> piece.to() - piece.from()).sum();
    int margin = Math.max(2, (int) Math.ceil(drawn * 0.03));
    return TimeScale.of(days, first - margin, last + margin, LEFT, RIGHT);
  }

  private ValueScale values(double upper) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (PlotPoint point : points) {
      least = Math.min(least, point.value());
      most = Math.max(most, point.value());
    }
    List<Double> levels = new ArrayList<>();
    band.ifPresent(
        range -> {
          if (range.lower() != null) {
            levels.add(range.lower());
          }
          if (range.upper() != null) {
            levels.add(range.upper());
          }
        });
    thresholds.forEach(threshold -> levels.add(threshold.value().doubleValue()));
    for (double level : levels) {
      least = Math.min(least, level);
      most = Math.max(most, level);
    }
    return new ValueScale(least == Double.MAX_VALUE ? 0 : least, most, upper, BOTTOM);
  }

  /** The drawing, as an element of a page. */
  String draw() {
    String id = "plot-" + quantity.key();
    svg.open(
        "svg",
        "class",
        "chart plot",
        "viewBox",
        "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-description");
    svg.text(
        "title", text.words().plotTitle(quantity.title(), text.unit(unit)), "id", id + "-title");
    svg.text("desc", description(), "id", id + "-description");
    range();
    axes();
    doses();
    today();
    List<PlotLabels.Placed> placed = placed();
    List<PlotLabels.Label> labels = PlotLabels.of(placed, LEFT + 4, WIDTH - 2, top - 4, BOTTOM - 2);
    thresholds(placed, labels);
    line(placed);
    placed.forEach(this::point);
    labels(labels);
    svg.close("svg");
    return svg.toString();
  }

  private String description() {
    if (points.isEmpty()) {
      return text.words().noUsableValue();
    }
    return text.words()
        .plotDescription(
            points.size(),
            text.date(points.get(0).reading().date()),
            text.date(points.get(points.size() - 1).reading().date()));
  }

  private void range() {
    if (band.isEmpty()) {
      return;
    }
    Double lower = band.get().lower();
    Double upper = band.get().upper();
    double from = upper == null ? top : values.y(upper);
    double to = lower == null ? BOTTOM : values.y(lower);
    svg.element(
        "rect", "class", "range", "x", LEFT, "y", from, "width", RIGHT - LEFT, "height", to - from);
    if (upper != null) {
      horizontal("range-edge", from);
    }
    if (lower != null) {
      horizontal("range-edge", to);
    }
  }

  private void horizontal(String style, double y) {
    svg.element("line", "class", style, "x1", LEFT, "y1", y, "x2", RIGHT, "y2", y);
  }

  private void axes() {
    for (double mark : values.marks()) {
      double y = values.y(mark);
      horizontal("grid", y);
      svg.text(
          "text",
          values.label(mark),
          "class",
          "tick",
          "x",
          LEFT - 10,
          "y",
          y + 6,
          "text-anchor",
          "end");
    }
    double last = -1000;
    for (Ticks.Tick tick : new Ticks(at, text, AXIS_SIZE).of(scale)) {
      svg.element("line", "class", "grid", "x1", tick.x(), "y1", top, "x2", tick.x(), "y2", BOTTOM);
      double half = TextWidth.of(tick.label(), AXIS_SIZE) / 2;
      double x = Math.max(half, Math.min(tick.x(), WIDTH - half));
      if (x - half > last) {
        svg.text(
            "text",
            tick.label(),
            "class",
            "tick",
            "x",
            x,
            "y",
            BOTTOM + 30,
            "text-anchor",
            "middle");
        last = x + half + 8;
      }
    }
    scale
        .cut()
        .ifPresent(
            x ->
                svg.element(
                    "path",
                    "class",
                    "cut",
                    "d",
                    Svg.path(
                        "M",
                        x - 8,
                        BOTTOM + 8,
                        "L",
                        x - 2,
                        BOTTOM - 8,
                        "M",
                        x + 2,
                        BOTTOM + 8,
                        "L",
                        x + 8,
                        BOTTOM - 8)));
  }

  private void today() {
    double x = scale.x(0);
    svg.element("line", "class", "today", "x1", x, "y1", top, "x2", x, "y2", BOTTOM);
  }

  private void doses() {
    double legend = LEFT;
    for (int i = 0; i < doses.size(); i++) {
      DoseSeries series = doses.get(i);
      svg.open("g", "class", "doses tone-dose-" + Math.min(i, 3));
      DoseMark.draw(svg, i, legend + 8, 15);
      svg.text("text", series.drug(), "class", "dose-label", "x", legend + 22, "y", 21.0);
      legend += 22 + TextWidth.of(series.drug(), 17) + 24;
      for (int day : series.days()) {
        if (shown(scale).test(day)) {
          double x = scale.x(day);
          svg.element("line", "class", "dose-line", "x1", x, "y1", 50.0, "x2", x, "y2", BOTTOM);
          svg.open("g", "class", day > 0 ? "dose-ahead" : "dose-given");
          DoseMark.draw(svg, i, x, 42);
          svg.close("g");
        }
      }
      svg.close("g");
    }
  }

  private void thresholds(List<PlotLabels.Placed> placed, List<PlotLabels.Label> labels) {
    for (Threshold threshold : thresholds) {
      double y = values.y(threshold.value().doubleValue());
      horizontal("threshold", y);
      String label = threshold.label() + " " + ChartText.number(threshold.value());
      free(label, y - 6, placed, labels)
          .ifPresent(
              x ->
                  svg.text(
                      "text",
                      label,
                      "class",
                      "threshold-label",
                      "x",
                      x,
                      "y",
                      y - 6,
                      "text-anchor",
                      "middle"));
    }
  }

  /**
   * The middle of a label of a level, where values leave it room; the notes say the level anyhow.
   */
  private static Optional<Double> free(
      String text, double y, List<PlotLabels.Placed> placed, List<PlotLabels.Label> labels) {
    double half = TextWidth.of(text, PlotLabels.SIZE) / 2;
    for (double x = LEFT + 6 + half; x <= RIGHT - half; x += 40) {
      PlotLabels.Label label = new PlotLabels.Label(text, x, y, false);
      if (labels.stream().noneMatch(label::meets)
          && placed.stream().noneMatch(point -> label.covers(point.x(), point.y()))) {
        return Optional.of(x);
      }
    }
    return Optional.empty();
  }

  private List<PlotLabels.Placed> placed() {
    List<PlotLabels.Placed> placed = new ArrayList<>();
    for (PlotPoint point : points) {
      placed.add(
          new PlotLabels.Placed(
              point, scale.x(-point.reading().daysAgo()), values.y(point.value())));
    }
    return placed;
  }

  private void line(List<PlotLabels.Placed> placed) {
    if (placed.size() < 2) {
      return;
    }
    StringBuilder line = new StringBuilder();
    for (PlotLabels.Placed each : placed) {
      line.append(line.isEmpty() ? "" : " ")
          .append(Svg.number(each.x()))
          .append(',')
          .append(Svg.number(each.y()));
    }
    svg.element("polyline", "class", "course", "points", line);
  }

  private void point(PlotLabels.Placed placed) {
    Reading reading = placed.point().reading();
    String style =
        "point"
            + (reading.level().outside() ? " outside" : "")
            + (reading.second() ? " second" : "");
    double x = placed.x();
    double y = placed.y();
    switch (reading.level()) {
      case HIGH -> triangle(style, x, y, -1);
      case LOW -> triangle(style, x, y, 1);
      case WITHIN, UNKNOWN -> svg.element("circle", "class", style, "cx", x, "cy", y, "r", POINT);
    }
  }

  /** A triangle that points to where the value lies outside; its middle is the value. */
  private void triangle(String style, double x, double y, int direction) {
    double tip = y + direction * (POINT + 4);
    double base = y - direction * (POINT - 1);
    svg.element(
        "path",
        "class",
        style,
        "d",
        Svg.path("M", x - POINT - 2, base, "L", x + POINT + 2, base, "L", x, tip, "Z"));
  }

  private void labels(List<PlotLabels.Label> labels) {
    for (PlotLabels.Label label : labels) {
      svg.text(
          "text",
          label.text(),
          "class",
          label.newest() ? "value newest" : "value",
          "x",
          label.x(),
          "y",
          label.y(),
          "text-anchor",
          "middle");
    }
  }
}
