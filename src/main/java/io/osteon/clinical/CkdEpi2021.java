package io.osteon.clinical;

import io.osteon.facts.Sex;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Estimated glomerular filtration rate by the CKD-EPI creatinine equation of 2021 (without race),
 * mL/min/1.73 m².
 *
 * <p>{@code 142 x min(Scr/k, 1)^a x max(Scr/k, 1)^-1.200 x 0.9938^age x 1.012 [female]}, creatinine
 * in mg/dL; k 0.7 (female), 0.9 (male); a -0.241 (female), -0.302 (male).
 *
 * <p>The powers are computed in strict binary arithmetic, equal on every platform, and the result
 * is rounded to 3 decimals (half up). It never decides on a zoledronic acid dose. The equation was
 * derived from adults; in children it overestimates, so that a result below a limit still holds.
 *
 * <p>Source: Inker LA et al., N Engl J Med 2021;385:1737-1749.
 */
public final class CkdEpi2021 {
  private static final int DECIMALS = 3;

  private CkdEpi2021() {}

  /**
   * The filtration rate in mL/min/1.73 m², at 3 decimals.
   *
   * @param age completed years, 0 to 130
   * @param sex administrative sex
   * @param creatinine serum creatinine, above 0
   * @param creatinineUnit umol/L or mg/dL
   * @throws IllegalArgumentException when the unit is another one
   */
  public static BigDecimal filtrationRate(
      int age, Sex sex, BigDecimal creatinine, Unit creatinineUnit) {
    boolean female = sex == Sex.FEMALE;
    double kappa = female ? 0.7 : 0.9;
    double alpha = female ? -0.241 : -0.302;
    double ratio =
        Creatinine.milligramsPerDecilitre(creatinine, creatinineUnit).doubleValue() / kappa;
    double rate =
        142
            * StrictMath.pow(Math.min(ratio, 1), alpha)
            * StrictMath.pow(Math.max(ratio, 1), -1.200)
            * StrictMath.pow(0.9938, age)
            * (female ? 1.012 : 1);
    return BigDecimal.valueOf(rate).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
