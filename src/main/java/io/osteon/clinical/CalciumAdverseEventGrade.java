package io.osteon.clinical;

import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The grade of a calcium by the Common Terminology Criteria for Adverse Events, version 5.0, "by
 * value": for display only, decisions use {@link CalciumLimits}. Grades that go by symptoms,
 * hospital admission or death are not derived.
 *
 * <p>Source: National Cancer Institute, CTCAE v5.0, 27 November 2017, "Hypocalcemia" and
 * "Hypercalcemia". The criteria give ionised calcium in mmol/L alone; its limits in mg/dL are those
 * times 4, as in the grading table (0.9 mmol/L = 3.6 mg/dL).
 */
final class CalciumAdverseEventGrade {
  private static final List<BigDecimal> LOW_CORRECTED_MOLAR = numbers("2.0", "1.75", "1.5");
  private static final List<BigDecimal> LOW_CORRECTED_MASS = numbers("8.0", "7.0", "6.0");
  private static final List<BigDecimal> LOW_IONISED_MOLAR = numbers("1.0", "0.9", "0.8");
  private static final List<BigDecimal> LOW_IONISED_MASS = numbers("4.0", "3.6", "3.2");
  private static final List<BigDecimal> HIGH_CORRECTED_MOLAR = numbers("2.9", "3.1", "3.4");
  private static final List<BigDecimal> HIGH_CORRECTED_MASS = numbers("11.5", "12.5", "13.5");
  private static final List<BigDecimal> HIGH_IONISED_MOLAR = numbers("1.5", "1.6", "1.8");
  private static final List<BigDecimal> HIGH_IONISED_MASS = numbers("6.0", "6.4", "7.2");

  private CalciumAdverseEventGrade() {}

  /**
   * Grade 1 to 4, or 0 when the value lies within the limits of reference.
   *
   * @param value at 3 decimals
   * @param unit mmol/L or mg/dL
   * @param limits the limits of reference of this result
   */
  static int of(BigDecimal value, Unit unit, CalciumLimits limits) {
    boolean molar = unit == Unit.MILLIMOLE_PER_LITRE;
    int low = 1 + (int) low(molar, limits.ionised()).filter(l -> value.compareTo(l) < 0).count();
    int high = 1 + (int) high(molar, limits.ionised()).filter(l -> value.compareTo(l) > 0).count();
    return switch (limits.grade(value)) {
      case SEVERE_HYPOCALCAEMIA, HYPOCALCAEMIA -> low;
      case MILD_HYPERCALCAEMIA, MODERATE_HYPERCALCAEMIA, SEVERE_HYPERCALCAEMIA -> high;
      case NORMAL, UNKNOWN -> 0;
    };
  }

  private static Stream<BigDecimal> low(boolean molar, boolean ionised) {
    if (ionised) {
      return (molar ? LOW_IONISED_MOLAR : LOW_IONISED_MASS).stream();
    }
    return (molar ? LOW_CORRECTED_MOLAR : LOW_CORRECTED_MASS).stream();
  }

  private static Stream<BigDecimal> high(boolean molar, boolean ionised) {
    if (ionised) {
      return (molar ? HIGH_IONISED_MOLAR : HIGH_IONISED_MASS).stream();
    }
    return (molar ? HIGH_CORRECTED_MOLAR : HIGH_CORRECTED_MASS).stream();
  }

  private static List<BigDecimal> numbers(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }
}
