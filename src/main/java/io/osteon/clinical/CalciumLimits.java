package io.osteon.clinical;

import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumState;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.Unit;
import java.math.BigDecimal;

/**
 * The limits that one calcium is graded with, all in its reported unit.
 *
 * <p>Corrected calcium (default limits): severe hypocalcaemia {@code < 1.90 mmol/L (7.6 mg/dL)},
 * hypocalcaemia {@code < 2.11 (8.5)}, mild hypercalcaemia {@code > 2.52 (10.1)}, moderate {@code >=
 * 3.00 (12.0)}, severe {@code >= 3.50 (14.0)}.
 *
 * <p>Ionised calcium: {@code < 0.90 mmol/L (3.6 mg/dL)}, {@code < 1.12 (4.5)}, {@code > 1.32
 * (5.3)}, moderate {@code > 1.60 (6.4)}, severe {@code > 1.80 (7.2)}: here the upper limits
 * themselves still belong to the milder grade.
 *
 * <p>The laboratory's own limits replace the reference limits. The limits of severe and moderate
 * grades are fixed clinical levels that no reference range moves: a calcium below the severe limit
 * is severe although a laboratory's lower limit lies lower still. A laboratory limit that
 * contradicts them or its counterpart (a lower limit at or above the moderate level or the upper
 * limit; an upper limit at or below the severe low level) cannot belong to the value's unit and is
 * not used.
 *
 * <p>Sources: WS/T 404.6-2015 (reference limits); Society for Endocrinology 2016 ({@code < 1.9
 * mmol/L}); CTCAE v5.0 (ionised); zoledronic acid label ({@code >= 12 mg/dL}); Endocrine Society
 * 2023 ({@code > 14 mg/dL}, here {@code >=} as the safe side).
 *
 * @param severeLow below it: severe hypocalcaemia
 * @param lower lower limit of reference
 * @param upper upper limit of reference
 * @param moderateHigh from it (ionised: above it) moderate hypercalcaemia
 * @param severeHigh from it (ionised: above it) severe hypercalcaemia
 * @param ionised the limits are those of ionised calcium
 */
record CalciumLimits(
    BigDecimal severeLow,
    BigDecimal lower,
    BigDecimal upper,
    BigDecimal moderateHigh,
    BigDecimal severeHigh,
    boolean ionised) {

  /**
   * The limits for one result.
   *
   * @throws IllegalArgumentException when the unit is neither mmol/L nor mg/dL
   */
  static CalciumLimits of(CalciumBasis basis, LaboratoryResult result, Parameters parameters) {
    boolean ionised = basis == CalciumBasis.IONISED;
    String prefix = ionised ? "calcium.ionised." : "calcium.";
    String suffix = "." + unitName(result.unit());
    CalciumLimits defaults =
        new CalciumLimits(
            parameters.number(prefix + "severe-low" + suffix),
            parameters.number(prefix + "lower-limit" + suffix),
            parameters.number(prefix + "upper-limit" + suffix),
            parameters.number(prefix + "moderate-high" + suffix),
            parameters.number(prefix + "severe-high" + suffix),
            ionised);
    return defaults.withLaboratoryLimits(result.lowerLimit(), result.upperLimit());
  }

  /** Grades a value at 3 decimals, without regard to symptoms. */
  CalciumState grade(BigDecimal value) {
    if (below(value, severeLow)) {
      return CalciumState.SEVERE_HYPOCALCAEMIA;
    }
    if (reaches(value, severeHigh)) {
      return CalciumState.SEVERE_HYPERCALCAEMIA;
    }
    if (reaches(value, moderateHigh)) {
      return CalciumState.MODERATE_HYPERCALCAEMIA;
    }
    if (below(value, lower)) {
      return CalciumState.HYPOCALCAEMIA;
    }
    return above(value, upper) ? CalciumState.MILD_HYPERCALCAEMIA : CalciumState.NORMAL;
  }

  /** The value lies below the lower limit of reference. */
  boolean low(BigDecimal value) {
    return below(value, lower) || below(value, severeLow);
  }

  /** The value reaches the level from which hypercalcaemia is moderate. */
  boolean veryHigh(BigDecimal value) {
    return reaches(value, moderateHigh);
  }

  private CalciumLimits withLaboratoryLimits(BigDecimal ownLower, BigDecimal ownUpper) {
    boolean contradictory =
        ownLower != null && ownUpper != null && ownLower.compareTo(ownUpper) >= 0;
    boolean lowerUsable =
        ownLower != null && !contradictory && ownLower.compareTo(moderateHigh) < 0;
    boolean upperUsable = ownUpper != null && !contradictory && ownUpper.compareTo(severeLow) > 0;
    return new CalciumLimits(
        severeLow,
        lowerUsable ? ownLower : lower,
        upperUsable ? ownUpper : upper,
        moderateHigh,
        severeHigh,
        ionised);
  }

  private boolean reaches(BigDecimal value, BigDecimal limit) {
    return ionised ? above(value, limit) : !below(value, limit);
  }

  private static boolean below(BigDecimal value, BigDecimal limit) {
    return compare(value, limit) < 0;
  }

  private static boolean above(BigDecimal value, BigDecimal limit) {
    return compare(value, limit) > 0;
  }

  private static int compare(BigDecimal value, BigDecimal limit) {
    return CorrectedCalcium.atComparedDecimals(value)
        .compareTo(CorrectedCalcium.atComparedDecimals(limit));
  }

  private static String unitName(Unit unit) {
    return switch (unit) {
      case MILLIMOLE_PER_LITRE -> "mmol-per-litre";
      case MILLIGRAM_PER_DECILITRE -> "mg-per-decilitre";
      default -> throw new IllegalArgumentException("calcium in " + unit.ucum());
    };
  }
}
