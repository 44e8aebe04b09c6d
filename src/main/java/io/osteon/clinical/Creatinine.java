package io.osteon.clinical;

import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;

/** Serum creatinine in its two units: {@code mg/dL x 88.4 = umol/L}. */
public final class Creatinine {
  /** Micromoles per litre in one milligram per decilitre. */
  public static final BigDecimal MICROMOLES_PER_LITRE = new BigDecimal("88.4");

  /** Of several results of one day the highest first: it gives the lowest clearance. */
  static final Comparator<LaboratoryResult> HIGHEST_FIRST =
      Comparator.comparing(
          (LaboratoryResult result) -> micromolesPerLitre(result), Comparator.reverseOrder());

  private Creatinine() {}

  /**
   * The value in micromoles per litre, exact.
   *
   * @throws IllegalArgumentException when the unit is neither umol/L nor mg/dL
   */
  public static BigDecimal micromolesPerLitre(BigDecimal value, Unit unit) {
    return switch (unit) {
      case MICROMOLE_PER_LITRE -> value;
      case MILLIGRAM_PER_DECILITRE -> value.multiply(MICROMOLES_PER_LITRE);
      default -> throw new IllegalArgumentException("creatinine in " + unit.ucum());
    };
  }

  /**
   * The value in milligrams per decilitre, at 34 digits where the division does not end.
   *
   * @throws IllegalArgumentException when the unit is neither umol/L nor mg/dL
   */
  public static BigDecimal milligramsPerDecilitre(BigDecimal value, Unit unit) {
    return unit == Unit.MILLIGRAM_PER_DECILITRE
        ? value
        : micromolesPerLitre(value, unit).divide(MICROMOLES_PER_LITRE, MathContext.DECIMAL128);
  }

  static BigDecimal micromolesPerLitre(LaboratoryResult result) {
    return micromolesPerLitre(result.value(), result.unit());
  }

  static BigDecimal milligramsPerDecilitre(LaboratoryResult result) {
    return milligramsPerDecilitre(result.value(), result.unit());
  }
}
