package io.osteon.clinical;

import io.osteon.facts.Sex;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Creatinine clearance by Cockcroft and Gault, mL/min, with the actual body weight.
 *
 * <p>{@code (140 - age) x weight [kg] x (0.85 if female) / (72 x creatinine [mg/dL])}
 *
 * <p>The result is not rounded: dose limits are compared with the value itself. There is one
 * division only, so that a clearance of exactly 60 is exactly 60 in both units of creatinine. The
 * formula was derived from adults; in children it overestimates.
 *
 * <p>Source: Cockcroft DW, Gault MH, Nephron 1976;16:31-41; required for the dose by the zoledronic
 * acid label, section 2.
 */
public final class CockcroftGault {
  private static final BigDecimal AGE_CONSTANT = BigDecimal.valueOf(140);
  private static final BigDecimal CREATININE_CONSTANT = BigDecimal.valueOf(72);
  private static final BigDecimal FEMALE = new BigDecimal("0.85");

  private CockcroftGault() {}

  /**
   * The clearance in mL/min, at 34 digits.
   *
   * @param age completed years, 0 to 130
   * @param sex administrative sex
   * @param weight kilograms, above 0
   * @param creatinine serum creatinine, above 0
   * @param creatinineUnit umol/L or mg/dL
   * @throws IllegalArgumentException when the unit is another one
   * @throws ArithmeticException when the creatinine is 0
   */
  public static BigDecimal clearance(
      int age, Sex sex, BigDecimal weight, BigDecimal creatinine, Unit creatinineUnit) {
    BigDecimal male =
        AGE_CONSTANT
            .subtract(BigDecimal.valueOf(age))
            .multiply(weight)
            .multiply(Creatinine.MICROMOLES_PER_LITRE);
    BigDecimal numerator = sex == Sex.FEMALE ? male.multiply(FEMALE) : male;
    BigDecimal denominator =
        CREATININE_CONSTANT.multiply(Creatinine.micromolesPerLitre(creatinine, creatinineUnit));
    return numerator.divide(denominator, MathContext.DECIMAL128);
  }
}
