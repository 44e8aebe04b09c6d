package io.osteon.bench;

import java.util.List;

/** What is said of a row of measurements. */
final class Statistics {
  private Statistics() {}

  /** The middle one, or the mean of the two in the middle; NaN if there is none. */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
