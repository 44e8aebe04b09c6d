package io.osteon.intake;

import io.osteon.facts.MeasurementName;
import java.math.BigDecimal;

/**
 * The values that a measurement can have.
 *
 * @param maximum largest possible value; the smallest is 0
 * @param whole only whole numbers
 */
public record MeasurementRange(int maximum, boolean whole) {
  /** The range of a measurement. */
  public static MeasurementRange of(MeasurementName name) {
    return switch (name) {
      case PAIN_SCORE -> new MeasurementRange(10, false);
      case LIFE_EXPECTANCY -> new MeasurementRange(1200, false);
      case BONE_LESIONS, METASTASES -> new MeasurementRange(10_000, true);
      case EXPOSED_JAW_BONE -> new MeasurementRange(5200, false);
      case ECOG_PERFORMANCE_STATUS -> new MeasurementRange(5, true);
    };
  }

  /** The value lies in the range. */
  public boolean holds(BigDecimal value) {
    return value.signum() >= 0
        && value.compareTo(BigDecimal.valueOf(maximum)) <= 0
        && (!whole || value.stripTrailingZeros().scale() <= 0);
  }
}
