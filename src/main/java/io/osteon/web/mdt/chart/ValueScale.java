package io.osteon.web.mdt.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The vertical axis of a plot: a round step, and from three to seven marks. */
final class ValueScale {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int MOST_STEPS = 6;

  private final double lowest;
  private final double highest;
  private final double step;
  private final int decimals;
  private final double top;
  private final double bottom;

  /**
   * An axis that holds two values and all between them, with a margin.
   *
   * @param least the smallest value, 0 or more
   * @param most the largest value
   * @param top y of the upper end
   * @param bottom y of the lower end
   */
  ValueScale(double least, double most, double top, double bottom) {
    double spread = Math.max(most - least, Math.max(Math.abs(most) * 0.2, 1e-6));
    double middle = (most + least) / 2;
    double low = Math.max(0, Math.min(least, middle - spread / 2) - spread * 0.12);
    double high = Math.max(most, middle + spread / 2) + spread * 0.18;
    double rough = (high - low) / MOST_STEPS;
    int exponent = (int) Math.floor(StrictMath.log10(rough));
    double power = StrictMath.pow(10, exponent);
    double factor = STEPS[STEPS.length - 1];
    for (double each : STEPS) {
      if (each * power >= rough) {
        factor = each;
        break;
      }
    }
    this.step = factor * power;
    this.decimals = Math.max(0, (factor == 2.5 ? 1 : 0) - exponent - (factor == 10 ? 1 : 0));
    this.lowest = Math.floor(low / step) * step;
    this.highest = Math.ceil(high / step) * step;
    this.top = top;
    this.bottom = bottom;
  }

  /** Where a value lies. */
  double y(double value) {
    return bottom - (value - lowest) / (highest - lowest) * (bottom - top);
  }

  /** The values of the marks, lowest first. */
  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    long count = Math.round((highest - lowest) / step);
    for (long i = 0; i <= count; i++) {
      marks.add(lowest + i * step);
    }
    return marks;
  }

  /** A value of a mark as text. */
  String label(double mark) {
    return String.format(Locale.ROOT, "%." + decimals + "f", mark);
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }
}
