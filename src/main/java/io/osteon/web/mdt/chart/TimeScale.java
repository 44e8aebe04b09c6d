package io.osteon.web.mdt.chart;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Days on a horizontal axis, counted from the evaluation date: negative in the past, positive in
 * the future. The axis is linear; where one empty stretch would take most of a long axis it is cut
 * out, so that a cancer of twenty years ago does not press the last year into a corner.
 */
final class TimeScale {
  /** An axis shorter than this is never cut. */
  private static final int CUT_FROM_DAYS = 3 * 365;

  /** The share of the axis that an empty stretch must take to be cut out. */
  private static final double CUT_FROM_SHARE = 0.5;

  private static final double CUT_WIDTH = 36;
  private static final double OLDER_LEAST_SHARE = 0.14;
  private static final double OLDER_MOST_SHARE = 0.34;

  /**
   * A linear stretch of the axis.
   *
   * @param from its first day
   * @param to its last day, after the first
   * @param left x of the first day
   * @param right x of the last day
   */
  record Piece(int from, int to, double left, double right) {
    double x(double day) {
      return left + (day - from) * (right - left) / (to - from);
    }

    double pixelsPerDay() {
      return (right - left) / (to - from);
    }
  }

  private final List<Piece> pieces;

  private TimeScale(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * An axis that shows all given days.
   *
   * @param days the days on which something is shown; those outside are ignored
   * @param from first day of the axis
   * @param to last day of the axis, after the first
   * @param left x of the first day
   * @param right x of the last day
   */
  static TimeScale of(Iterable<Integer> days, int from, int to, double left, double right) {
    if (to <= from) {
      throw new IllegalArgumentException("an axis of no days");
    }
    NavigableSet<Integer> inside = new TreeSet<>();
    days.forEach(inside::add);
    inside.add(to);
    NavigableSet<Integer> shown = inside.subSet(from, true, to, true);
    int gapFrom = 0;
    int gapTo = 0;
    Integer before = null;
    for (int day : shown) {
      if (before != null && day - before > gapTo - gapFrom) {
        gapFrom = before;
        gapTo = day;
      }
      before = day;
    }
    int span = to - from;
    if (span < CUT_FROM_DAYS || gapTo - gapFrom < CUT_FROM_SHARE * span) {
      return new TimeScale(List.of(new Piece(from, to, left, right)));
    }
    return cut(from, gapFrom, gapTo, to, left, right);
  }

  private static TimeScale cut(
      int from, int gapFrom, int gapTo, int to, double left, double right) {
    int margin = Math.max(14, (gapFrom - from + to - gapTo) / 20);
    int olderFrom = Math.min(from, gapFrom - margin);
    int olderTo = gapFrom + margin;
    int newerFrom = gapTo - margin;
    double width = right - left - CUT_WIDTH;
    double share = (double) (olderTo - olderFrom) / (olderTo - olderFrom + to - newerFrom);
    double older = width * Math.max(OLDER_LEAST_SHARE, Math.min(OLDER_MOST_SHARE, share));
    double newerLeft = left + older + CUT_WIDTH;
    return new TimeScale(
        List.of(
            new Piece(olderFrom, olderTo, left, left + older),
            new Piece(newerFrom, to, newerLeft, right)));
  }

  /** The linear stretches, oldest first; one, or two around a cut. */
  List<Piece> pieces() {
    return pieces;
  }

  /** The middle of the cut, if there is one. */
  Optional<Double> cut() {
    return pieces.size() == 1
        ? Optional.empty()
        : Optional.of((pieces.get(0).right() + pieces.get(1).left()) / 2);
  }

  /**
   * Where a day lies; days outside of the axis lie at its ends, those that are cut out in the cut.
   */
  double x(double day) {
    Piece first = pieces.get(0);
    Piece last = pieces.get(pieces.size() - 1);
    if (day <= first.from()) {
      return first.left();
    }
    if (day >= last.to()) {
      return last.right();
    }
    for (Piece piece : pieces) {
      if (day >= piece.from() && day <= piece.to()) {
        return piece.x(day);
      }
    }
    double share = (day - first.to()) / (last.from() - first.to());
    return first.right() + share * (last.left() - first.right());
  }

  /** The left end. */
  double left() {
    return pieces.get(0).left();
  }

  /** The right end. */
  double right() {
    return pieces.get(pieces.size() - 1).right();
  }
}
