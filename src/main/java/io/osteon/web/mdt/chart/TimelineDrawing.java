package io.osteon.web.mdt.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws a timeline that has been laid out. */
final class TimelineDrawing {
  private static final double BAR = 18;
  private static final double LEGEND = 46;
  private static final double AXIS_ROOM = 34;
  private static final double ARROW = 16;

  private final TimelineLayout layout;
  private final ChartText text;
  private final ChartWords words;
  private final TimeScale scale;
  private final Svg svg = new Svg();
  private final Map<String, String> legend = new LinkedHashMap<>();

  private TimelineDrawing(TimelineLayout layout, ChartText text) {
    this.layout = layout;
    this.text = text;
    this.words = text.words();
    this.scale = layout.scale();
  }

  /** The drawing, as an element of a page. */
  static String of(TimelineLayout layout, ChartText text) {
    return new TimelineDrawing(layout, text).draw();
  }

  private String draw() {
    double axis = layout.bottom() + AXIS_ROOM;
    double height = axis + LEGEND;
    svg.open(
        "svg",
        "class",
        "chart timeline",
        "viewBox",
        "0 0 " + Svg.number(TimelineLayout.WIDTH) + " " + Svg.number(height),
        "role",
        "img",
        "aria-labelledby",
        "timeline-title timeline-description");
    svg.text("title", words.timeline(), "id", "timeline-title");
    svg.text("desc", words.timelineDescription(), "id", "timeline-description");
    lanes();
    axis(axis - 10);
    today();
    for (TimelineLayout.Band band : layout.bands()) {
      band.events().forEach(events -> events(band, events));
      drugs(band);
    }
    legend(axis + 32);
    svg.close("svg");
    return svg.toString();
  }

  private void lanes() {
    boolean shaded = true;
    for (TimelineLayout.Band band : layout.bands()) {
      if (shaded) {
        svg.element(
            "rect",
            "class",
            "lane",
            "x",
            0.0,
            "y",
            band.y(),
            "width",
            TimelineLayout.WIDTH,
            "height",
            band.height(),
            "rx",
            6.0);
      }
      shaded = !shaded;
      if (band.lane() != Lane.DRUGS) {
        svg.text(
            "text",
            band.lane().title(words),
            "class",
            "lane-title",
            "x",
            14.0,
            "y",
            band.y() + TimelineLayout.LANE_MARGIN + TimelineLayout.EVENT_ROW / 2 + 8);
      }
    }
  }

  private void axis(double baseline) {
    double top = TimelineLayout.TOP - 4;
    for (Ticks.Tick tick : layout.ticks()) {
      svg.element(
          "line",
          "class",
          "grid",
          "x1",
          tick.x(),
          "y1",
          top,
          "x2",
          tick.x(),
          "y2",
          layout.bottom() + 6);
      svg.text(
          "text",
          tick.label(),
          "class",
          "tick",
          "x",
          tick.x(),
          "y",
          baseline,
          "text-anchor",
          "middle");
    }
    scale.cut().ifPresent(x -> cut(x, top));
  }

  private void cut(double x, double top) {
    StringBuilder wave = new StringBuilder(Svg.path("M", x - 5, top));
    boolean right = true;
    for (double y = top + 12; y <= layout.bottom() + 6; y += 12) {
      wave.append(' ').append(Svg.path("L", right ? x + 5 : x - 5, y));
      right = !right;
    }
    svg.element("path", "class", "cut", "d", wave);
    legend.put("cut", words.legendCut());
  }

  private void today() {
    double x = scale.x(0);
    svg.element(
        "rect",
        "class",
        "future",
        "x",
        x,
        "y",
        TimelineLayout.TOP - 4,
        "width",
        TimelineLayout.RIGHT + 16 - x,
        "height",
        layout.bottom() - TimelineLayout.TOP + 10);
    svg.element("line", "class", "today", "x1", x, "y1", 42.0, "x2", x, "y2", layout.bottom() + 6);
    String label = words.asOf(text.date(layout.content().at()));
    double half = TextWidth.ofBold(label, TimelineLayout.LABEL_SIZE) / 2;
    double middle = Math.min(x, TimelineLayout.WIDTH - 6 - half);
    svg.text(
        "text", label, "class", "today-label", "x", middle, "y", 32.0, "text-anchor", "middle");
  }

  private static double middle(TimelineLayout.Band band, int row) {
    return band.y()
        + TimelineLayout.LANE_MARGIN
        + row * TimelineLayout.EVENT_ROW
        + TimelineLayout.EVENT_ROW / 2;
  }

  private void events(TimelineLayout.Band band, TimelineLayout.Events events) {
    double y = middle(band, events.row());
    String state = events.planned() ? " planned" : events.dated() ? "" : " undated";
    svg.open("g", "class", "event " + events.lane().tone() + state);
    for (double x : events.marks()) {
      if (events.dated()) {
        Marks.draw(svg, events.lane(), x, y, TimelineLayout.MARK);
      } else {
        svg.text("text", "?", "class", "question", "x", x, "y", y + 8, "text-anchor", "middle");
      }
    }
    svg.open(
        "text",
        "class",
        "label",
        "x",
        events.labelX(),
        "y",
        middle(band, events.labelRow()) + 8,
        "text-anchor",
        events.before() ? "end" : "start");
    svg.text("tspan", events.name());
    svg.text("tspan", events.note(), "class", "note-text", "dx", 8.0);
    svg.close("text");
    svg.close("g");
    if (events.planned()) {
      legend.put("planned", words.legendPlanned());
    }
    if (!events.dated()) {
      legend.put("undated", words.legendUndated());
    }
  }

  private void drugs(TimelineLayout.Band band) {
    double y = band.y() + TimelineLayout.LANE_MARGIN;
    for (TimelineDrug drug : band.drugs()) {
      drug(drug, y);
      y += TimelineLayout.DRUG_ROW;
    }
    if (band.lane() == Lane.DRUGS && layout.furtherDrugs() > 0) {
      svg.text(
          "text",
          words.furtherDrugs(layout.furtherDrugs()),
          "class",
          "note-text",
          "x",
          14.0,
          "y",
          y + TimelineLayout.DRUG_ROW / 2 + 6);
    }
  }

  private void drug(TimelineDrug drug, double y) {
    double room = TimelineLayout.LEFT - 18;
    svg.open("g", "class", "drug " + drug.group().tone());
    svg.text(
        "text", TextWidth.fit(drug.name(), 20, room), "class", "drug-name", "x", 14.0, "y", y + 23);
    svg.text(
        "text",
        TextWidth.fit(DrugNote.of(drug, layout.content().at(), text), 17, room),
        "class",
        "drug-note",
        "x",
        14.0,
        "y",
        y + 45);
    for (TimelineCourse course : drug.courses()) {
      course(course, y + TimelineLayout.DRUG_ROW / 2);
    }
    svg.close("g");
  }

  private void course(TimelineCourse course, double y) {
    if (course.taken()) {
      bar(course, y);
    }
    for (int day : course.given()) {
      svg.element("circle", "class", "dose", "cx", scale.x(day), "cy", y, "r", 6.0);
      legend.put("dose", words.legendDose());
    }
    for (int day : course.planned()) {
      svg.element("circle", "class", "dose-planned", "cx", scale.x(day), "cy", y, "r", 8.0);
      legend.put("planned-dose", words.legendPlannedDose());
    }
  }

  private void bar(TimelineCourse course, double y) {
    double start = course.startKnown() ? scale.x(course.given().get(0)) : scale.left();
    double end = scale.x(course.end());
    double known = Math.max(start, Math.min(end, scale.x(course.recordedUntil())));
    double top = y - BAR / 2;
    if (course.startKnown()) {
      if (known > start) {
        svg.element(
            "rect",
            "class",
            "bar",
            "x",
            start,
            "y",
            top,
            "width",
            known - start,
            "height",
            BAR,
            "rx",
            3.0);
      }
    } else {
      svg.element(
          "rect",
          "class",
          "bar-unknown",
          "x",
          start,
          "y",
          top,
          "width",
          Math.max(0, end - start),
          "height",
          BAR);
      svg.text(
          "text", "?", "class", "question", "x", start + 12, "y", y + 7, "text-anchor", "middle");
      legend.put("unknown-start", words.legendUnknownStart());
    }
    if (end > known && course.startKnown()) {
      svg.element(
          "rect", "class", "bar-open", "x", known, "y", top, "width", end - known, "height", BAR);
      legend.put("since", words.legendSince());
    }
    end(course, end, y);
  }

  private void end(TimelineCourse course, double end, double y) {
    double top = y - BAR / 2;
    if (course.stopped()) {
      svg.element(
          "line", "class", "stop", "x1", end, "y1", top - 5, "x2", end, "y2", top + BAR + 5);
      legend.put("stop", words.legendStop());
    } else if (course.open()) {
      svg.element(
          "path",
          "class",
          "open-end",
          "d",
          Svg.path("M", end, top - 4, "L", end + ARROW, y, "L", end, top + BAR + 4, "Z"));
      legend.put("open", words.legendOpen());
    } else {
      double stop = scale.x(course.stop());
      svg.element(
          "rect", "class", "bar-planned", "x", end, "y", top, "width", stop - end, "height", BAR);
      svg.element(
          "line", "class", "stop", "x1", stop, "y1", top - 5, "x2", stop, "y2", top + BAR + 5);
      legend.put("planned-stop", words.legendPlannedStop());
    }
  }

  private void legend(double y) {
    double x = 14;
    for (Map.Entry<String, String> entry : legend.entrySet()) {
      double width = 44 + TextWidth.of(entry.getValue(), 17) + 22;
      if (x + width > TimelineLayout.WIDTH) {
        break; // the table says all of it
      }
      svg.open("g", "class", "legend tone-bone");
      sample(entry.getKey(), x, y - 6);
      svg.text("text", entry.getValue(), "class", "legend-text", "x", x + 44, "y", y);
      svg.close("g");
      x += width;
    }
  }

  private void sample(String key, double x, double y) {
    double top = y - 8;
    List<Object> box = List.of("x", x + 2, "y", top, "width", 32.0, "height", 16.0);
    switch (key) {
      case "dose" -> svg.element("circle", "class", "dose", "cx", x + 18, "cy", y, "r", 6.0);
      case "planned-dose" ->
          svg.element("circle", "class", "dose-planned", "cx", x + 18, "cy", y, "r", 8.0);
      case "planned" -> {
        svg.open("g", "class", "event tone-diagnosis planned");
        Marks.draw(svg, Lane.DIAGNOSES, x + 18, y, 9);
        svg.close("g");
      }
      case "undated", "unknown-start" ->
          svg.text(
              "text", "?", "class", "question", "x", x + 18, "y", y + 7, "text-anchor", "middle");
      case "since" -> svg.element("rect", box("bar-open", box));
      case "planned-stop" -> svg.element("rect", box("bar-planned", box));
      case "stop" ->
          svg.element("line", "class", "stop", "x1", x + 18, "y1", top, "x2", x + 18, "y2", y + 8);
      case "open" ->
          svg.element(
              "path",
              "class",
              "open-end",
              "d",
              Svg.path("M", x + 10, top - 2, "L", x + 26, y, "L", x + 10, y + 10, "Z"));
      default ->
          svg.element(
              "path",
              "class",
              "cut",
              "d",
              Svg.path("M", x + 14, y - 10, "L", x + 22, y, "L", x + 14, y + 10));
    }
  }

  private static Object[] box(String style, List<Object> box) {
    Object[] attributes = new Object[box.size() + 2];
    attributes[0] = "class";
    attributes[1] = style;
    for (int i = 0; i < box.size(); i++) {
      attributes[i + 2] = box.get(i);
    }
    return attributes;
  }
}
