package io.osteon.verification.analysis;

import java.math.BigDecimal;

/**
 * Numbers between two bounds.
 *
 * @param low the lower bound, {@code null} for none
 * @param lowIncluded the lower bound belongs to it
 * @param high the upper bound, {@code null} for none
 * @param highIncluded the upper bound belongs to it
 */
record Interval(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {
  static final Interval ALL = new Interval(null, false, null, false);

  static Interval below(BigDecimal high, boolean included) {
    return new Interval(null, false, high, included);
  }

  static Interval above(BigDecimal low, boolean included) {
    return new Interval(low, included, null, false);
  }

  static Interval only(BigDecimal value) {
    return new Interval(value, true, value, true);
  }

  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
  }

  Interval intersect(Interval other) {
    boolean lower = lowerStartsBefore(other);
    boolean upper = endsBefore(other);
    return new Interval(
        lower ? other.low : low,
        lower ? other.lowIncluded : lowIncluded,
        upper ? high : other.high,
        upper ? highIncluded : other.highIncluded);
  }

  /** Its lower bound lets more in than that of the other one. */
  boolean lowerStartsBefore(Interval other) {
    if (low == null || other.low == null) {
      return low == null && other.low != null;
    }
    int order = low.compareTo(other.low);
    return order < 0 || (order == 0 && lowIncluded && !other.lowIncluded);
  }

  /** Its upper bound lets less in than that of the other one. */
  private boolean endsBefore(Interval other) {
    if (high == null || other.high == null) {
      return high != null;
    }
    int order = high.compareTo(other.high);
    return order < 0 || (order == 0 && !highIncluded && other.highIncluded);
  }

  /** The other one begins before this one ends, or where it ends: together they have no hole. */
  boolean reaches(Interval other) {
    if (high == null || other.low == null) {
      return true;
    }
    int order = high.compareTo(other.low);
    return order > 0 || (order == 0 && (highIncluded || other.lowIncluded));
  }

  /** From the start of this one to the later of both ends. */
  Interval join(Interval other) {
    boolean ends = endsBefore(other);
    return new Interval(
        low, lowIncluded, ends ? other.high : high, ends ? other.highIncluded : highIncluded);
  }

  /** Every number of it is in the other one. */
  boolean within(Interval other) {
    return !lowerStartsBefore(other) && (equalEnd(other) || endsBefore(other));
  }

  private boolean equalEnd(Interval other) {
    return high == null || other.high == null
        ? high == other.high
        : high.compareTo(other.high) == 0 && highIncluded == other.highIncluded;
  }
}
