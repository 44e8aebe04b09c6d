package io.osteon.web.mdt.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where everything of a timeline stands, in units of its view box, 1600 wide. Font sizes are chosen
 * so that a timeline over the width of a wall display is read from three metres.
 */
final class TimelineLayout {
  static final double WIDTH = 1600;
  static final double LEFT = 360;
  static final double RIGHT = 1580;

  /** Where the last label ends. */
  static final double LAST = 1594;

  static final double LABEL_SIZE = 22;
  static final double NOTE_SIZE = 18;
  static final double AXIS_SIZE = 19;
  static final double MARK = 10;
  static final double TOP = 74;
  static final double EVENT_ROW = 42;
  static final double DRUG_ROW = 54;
  static final double LANE_MARGIN = 7;
  static final int MOST_DRUGS = 14;

  /** From so many events of one name on they share one label. */
  private static final int SHARED_LABEL_FROM = 4;

  private static final int SHORTEST_PAST = 28;
  private static final double SHARE_BEFORE = 0.03;
  private static final double SHARE_AFTER = 0.07;
  private static final double LABEL_DISTANCE = 18;

  /**
   * Events with one label.
   *
   * @param lane where they are drawn
   * @param planned they are plans
   * @param dated their days are known
   * @param marks x of each mark
   * @param name the label
   * @param note its quieter end: the date, or that it is unknown
   * @param labelX where the label begins, or ends where it stands before the marks
   * @param before the label stands before the marks
   * @param row of the marks within the lane, from 0
   * @param labelRow of the label: another one where the row has no room beside the marks
   * @param left left end of marks and label
   * @param right right end of marks and label
   */
  record Events(
      Lane lane,
      boolean planned,
      boolean dated,
      List<Double> marks,
      String name,
      String note,
      double labelX,
      boolean before,
      int row,
      int labelRow,
      double left,
      double right) {}

  /**
   * A lane.
   *
   * @param y its upper end
   * @param height of all its rows
   */
  record Band(Lane lane, double y, double height, List<Events> events, List<TimelineDrug> drugs) {}

  private final TimelineContent content;
  private final ChartText text;
  private final TimeScale scale;
  private final List<Ticks.Tick> ticks;
  private final List<Band> bands = new ArrayList<>();
  private final double bottom;

  TimelineLayout(TimelineContent content, ChartText text) {
    this.content = content;
    this.text = text;
    this.scale = scale(content.days());
    this.ticks = new Ticks(content.at(), text, AXIS_SIZE).of(scale);
    double y = TOP;
    for (Lane lane : Lane.values()) {
      Band band = lane == Lane.DRUGS ? drugs(y) : events(lane, y);
      if (band.height() > 0) {
        bands.add(band);
        y += band.height();
      }
    }
    this.bottom = y;
  }

  private static TimeScale scale(TreeSet<Integer> days) {
    int first = Math.min(days.first(), -SHORTEST_PAST);
    int last = Math.max(days.last(), 0);
    // the margins are shares of what is drawn: a cut takes an empty stretch out of it
    TimeScale whole = TimeScale.of(days, first, Math.max(last, 1), LEFT, RIGHT);
    int drawn = 0;
    for (TimeScale.Piece piece : whole.pieces()) {
      drawn += piece.to() - piece.from();
    }
    int before = Math.max(1, (int) Math.ceil(drawn * SHARE_BEFORE));
    int after = Math.max(2, (int) Math.ceil(drawn * SHARE_AFTER));
    return TimeScale.of(days, first - before, last + after, LEFT, RIGHT);
  }

  private Band drugs(double y) {
    List<TimelineDrug> drugs =
        content.drugs().stream()
            .limit(content.drugs().size() > MOST_DRUGS ? MOST_DRUGS - 1 : MOST_DRUGS)
            .toList();
    int rows = drugs.size() + (content.drugs().size() > drugs.size() ? 1 : 0);
    double height = rows == 0 ? 0 : rows * DRUG_ROW + 2 * LANE_MARGIN;
    return new Band(Lane.DRUGS, y, height, List.of(), drugs);
  }

  /** How many drugs have no row of their own. */
  int furtherDrugs() {
    return content.drugs().size() - bands.stream().mapToInt(band -> band.drugs().size()).sum();
  }

  private Band events(Lane lane, double y) {
    LabelRows rows = new LabelRows();
    List<Events> placed = new ArrayList<>();
    for (List<TimelineEvent> group : groups(content.events(lane))) {
      placed.add(place(group, rows));
    }
    double height = placed.isEmpty() ? 0 : rows.count() * EVENT_ROW + 2 * LANE_MARGIN;
    return new Band(lane, y, height, placed, List.of());
  }

  private static List<List<TimelineEvent>> groups(List<TimelineEvent> events) {
    Map<String, List<TimelineEvent>> alike = new LinkedHashMap<>();
    for (TimelineEvent event : events) {
      String key = event.name() + " " + event.planned() + " " + (event.day() == null);
      alike.computeIfAbsent(key, name -> new ArrayList<>()).add(event);
    }
    List<List<TimelineEvent>> groups = new ArrayList<>();
    for (List<TimelineEvent> same : alike.values()) {
      if (same.size() >= SHARED_LABEL_FROM) {
        groups.add(same);
      } else {
        same.forEach(event -> groups.add(List.of(event)));
      }
    }
    return groups;
  }

  private Events place(List<TimelineEvent> group, LabelRows rows) {
    TimelineEvent first = group.get(0);
    boolean dated = first.day() != null;
    List<Double> marks =
        dated
            ? group.stream().map(event -> scale.x(event.day())).toList()
            : List.of(LEFT + MARK + 4);
    String note = note(group);
    double noteWidth = TextWidth.of(note, NOTE_SIZE) + 8;
    String name =
        TextWidth.fit(name(group), LABEL_SIZE, RIGHT - LEFT - 2 * LABEL_DISTANCE - noteWidth);
    double width = TextWidth.ofBold(name, LABEL_SIZE) + noteWidth;
    double start = marks.get(0);
    double end = marks.get(marks.size() - 1);
    boolean roomBefore = start - LABEL_DISTANCE - width >= LEFT;
    boolean roomAfter = end + LABEL_DISTANCE + width <= LAST;
    if (!roomBefore && !roomAfter) {
      return below(group, marks, name, note, width, rows);
    }
    // what has happened keeps clear of the line of today where it can
    boolean crosses = !first.planned() && end + LABEL_DISTANCE + width > scale.x(0);
    boolean before = roomBefore && (!roomAfter || crosses);
    double labelX = before ? start - LABEL_DISTANCE : end + LABEL_DISTANCE;
    double left = before ? labelX - width : start - MARK;
    double right = before ? end + MARK : labelX + width;
    int row = rows.place(left, right);
    return new Events(
        first.lane(),
        first.planned(),
        dated,
        marks,
        name,
        note,
        labelX,
        before,
        row,
        row,
        left,
        right);
  }

  /** Neither side of the marks has room: the label has a row of its own. */
  private static Events below(
      List<TimelineEvent> group,
      List<Double> marks,
      String name,
      String note,
      double width,
      LabelRows rows) {
    TimelineEvent first = group.get(0);
    double labelX = Math.max(LEFT, Math.min(marks.get(0), LAST - width));
    double left = Math.min(labelX, marks.get(0) - MARK);
    double right = Math.max(labelX + width, marks.get(marks.size() - 1) + MARK);
    int row = rows.place(left, right);
    int labelRow = rows.place(left, right);
    return new Events(
        first.lane(),
        first.planned(),
        first.day() != null,
        marks,
        name,
        note,
        labelX,
        false,
        row,
        labelRow,
        left,
        right);
  }

  private static String name(List<TimelineEvent> group) {
    String name = group.get(0).name();
    return group.size() == 1 ? name : name + " × " + group.size();
  }

  private String note(List<TimelineEvent> group) {
    Integer first = group.get(0).day();
    if (first == null) {
      return text.words().dateUnknown();
    }
    int last = group.get(group.size() - 1).day();
    LocalDate from = content.at().plusDays(first);
    String days =
        group.size() == 1
            ? text.date(from)
            : text.words().fromTo(text.month(from), text.month(content.at().plusDays(last)));
    return group.get(0).planned() ? text.words().plannedFor(days) : days;
  }

  /** The axis. */
  TimeScale scale() {
    return scale;
  }

  /** The marks of the axis. */
  List<Ticks.Tick> ticks() {
    return ticks;
  }

  /** The lanes that have something to show, from top to bottom. */
  List<Band> bands() {
    return bands;
  }

  /** The lower end of the lanes. */
  double bottom() {
    return bottom;
  }

  /** What is laid out. */
  TimelineContent content() {
    return content;
  }
}
