package io.osteon.web.mdt.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses which points of a plot have their value written beside them, so that no two labels meet
 * and none covers a point: the newest first, then those outside of their limits, then the others.
 * The table has all values.
 */
final class PlotLabels {
  static final double SIZE = 19;
  static final double NEWEST_SIZE = 24;
  private static final double MARK = 9;
  private static final double DISTANCE = 14;

  /** Up to so many points all are labelled that have room. */
  private static final int FEW = 10;

  /**
   * A label.
   *
   * @param text what is written
   * @param x its middle
   * @param y its baseline
   * @param newest it is the label of the newest value
   */
  record Label(String text, double x, double y, boolean newest) {
    double width() {
      return TextWidth.ofBold(text, size());
    }

    double size() {
      return newest ? NEWEST_SIZE : SIZE;
    }

    boolean meets(Label other) {
      return Math.abs(x - other.x) < (width() + other.width()) / 2 + 6
          && y - size() < other.y + 2
          && other.y - other.size() < y + 2;
    }

    boolean covers(double pointX, double pointY) {
      return Math.abs(pointX - x) < width() / 2 + MARK
          && pointY > y - size() - MARK + 4
          && pointY < y + MARK - 2;
    }
  }

  /**
   * A point where it is drawn.
   *
   * @param point what it shows
   * @param x where
   * @param y where
   */
  record Placed(PlotPoint point, double x, double y) {}

  private PlotLabels() {}

  /**
   * The labels of points.
   *
   * @param points oldest first
   * @param left labels begin right of it
   * @param right labels end left of it
   * @param top labels stand below it
   * @param bottom labels stand above it
   */
  static List<Label> of(List<Placed> points, double left, double right, double top, double bottom) {
    int last = points.size() - 1;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (points.size() <= FEW || i == 0 || i == last || telling(points, i)) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.comparing((Integer i) -> i != last)
            .thenComparing(i -> !points.get(i).point().reading().level().outside())
            .thenComparing(Comparator.reverseOrder()));
    List<Label> labels = new ArrayList<>();
    for (int i : order) {
      label(points, i, i == last, labels, new double[] {left, right, top, bottom});
    }
    return labels;
  }

  /**
   * Of many points those are labelled that are outside of their limits, the highest and the lowest.
   */
  private static boolean telling(List<Placed> points, int index) {
    double value = points.get(index).point().value();
    return points.get(index).point().reading().level().outside()
        || points.stream().allMatch(each -> each.point().value() <= value)
        || points.stream().allMatch(each -> each.point().value() >= value);
  }

  private static void label(
      List<Placed> points, int index, boolean newest, List<Label> labels, double[] room) {
    Placed placed = points.get(index);
    double size = newest ? NEWEST_SIZE : SIZE;
    double half = TextWidth.ofBold(placed.point().label(), size) / 2;
    double x = Math.max(room[0] + half, Math.min(placed.x(), room[1] - half));
    Label above = new Label(placed.point().label(), x, placed.y() - DISTANCE, newest);
    Label below = new Label(placed.point().label(), x, placed.y() + DISTANCE + size * 0.8, newest);
    for (Label label : List.of(above, below)) {
      boolean inside = label.y() - size >= room[2] && label.y() <= room[3];
      boolean free =
          labels.stream().noneMatch(label::meets)
              && points.stream().noneMatch(point -> label.covers(point.x(), point.y()));
      if (inside && free) {
        labels.add(label);
        return;
      }
    }
    if (newest) {
      labels.add(above.y() - size >= room[2] ? above : below);
    }
  }
}
