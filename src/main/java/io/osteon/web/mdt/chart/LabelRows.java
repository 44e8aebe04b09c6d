package io.osteon.web.mdt.chart;

import java.util.ArrayList;
import java.util.List;

/** Puts things of a lane into as few rows as keep them apart. */
final class LabelRows {
  /** Room between two things of a row. */
  static final double GAP = 14;

  private record Interval(double left, double right) {
    boolean meets(Interval other) {
      return left < other.right + GAP && other.left < right + GAP;
    }
  }

  private final List<List<Interval>> rows = new ArrayList<>();

  /** The row, counted from 0, in which something from left to right does not meet another. */
  int place(double left, double right) {
    Interval wanted = new Interval(left, right);
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).stream().noneMatch(wanted::meets)) {
        rows.get(row).add(wanted);
        return row;
      }
    }
    rows.add(new ArrayList<>(List.of(wanted)));
    return rows.size() - 1;
  }

  /** How many rows are in use. */
  int count() {
    return rows.size();
  }
}
