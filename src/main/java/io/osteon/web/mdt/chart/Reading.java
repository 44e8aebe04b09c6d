package io.osteon.web.mdt.chart;

import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A value of a plot, in its reported unit.
 *
 * @param value as reported, or as computed from what was reported
 * @param shown the value with as many digits as people read
 * @param unit its unit
 * @param date its day
 * @param daysAgo days since then, 0 or more
 * @param lower lower limit of reference in the same unit, or {@code null}
 * @param upper upper limit of reference in the same unit, or {@code null}
 * @param laboratoryLimits the limits are the laboratory's own
 * @param level against these limits
 * @param second it is of the second of two kinds that share the plot, and drawn hollow
 * @param remark what else the table says of it; may be empty
 */
record Reading(
    BigDecimal value,
    String shown,
    Unit unit,
    LocalDate date,
    int daysAgo,
    BigDecimal lower,
    BigDecimal upper,
    boolean laboratoryLimits,
    Level level,
    boolean second,
    String remark) {
  Reading {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(remark, "remark");
  }

  /** Where a value lies against its limits. */
  enum Level {
    LOW,
    WITHIN,
    HIGH,
    /** There are no limits. */
    UNKNOWN;

    /** Compares a value with limits in the same unit. */
    static Level of(BigDecimal value, BigDecimal lower, BigDecimal upper) {
      if (lower != null && value.compareTo(lower) < 0) {
        return LOW;
      }
      if (upper != null && value.compareTo(upper) > 0) {
        return HIGH;
      }
      return lower == null && upper == null ? UNKNOWN : WITHIN;
    }

    /** It lies outside of its limits. */
    boolean outside() {
      return this == LOW || this == HIGH;
    }
  }
}
