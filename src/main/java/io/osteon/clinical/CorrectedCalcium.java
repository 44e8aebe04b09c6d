package io.osteon.clinical;

import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Total calcium corrected for albumin (Payne type).
 *
 * <ul>
 *   <li>{@code cCa = Ca + 0.02 x (40 - albumin)}, calcium in mmol/L, albumin in g/L
 *   <li>{@code cCa = Ca + 0.8 x (4.0 - albumin)}, calcium in mg/dL, albumin in g/dL
 * </ul>
 *
 * <p>The albumin is converted to match the unit of the calcium (10 g/L = 1 g/dL, exact); the
 * calcium never is: 12.0 mg/dL converts to 2.994 mmol/L and would miss the limit of 3.0 mmol/L.
 *
 * <p>Source: Payne RB et al., BMJ 1973;4:643-646, in the form that CTCAE v5.0 and the zoledronic
 * acid label (section 2.2) print. The formula misclassifies with low albumin and in renal failure;
 * ionised calcium is preferred where there is one.
 */
public final class CorrectedCalcium {
  /** Decimals at which calcium is compared with limits; display rounds further. */
  public static final int DECIMALS = 3;

  private static final BigDecimal SLOPE_MOLAR = new BigDecimal("0.02");
  private static final BigDecimal ALBUMIN_MOLAR = new BigDecimal("40");
  private static final BigDecimal SLOPE_MASS = new BigDecimal("0.8");
  private static final BigDecimal ALBUMIN_MASS = new BigDecimal("4.0");

  private CorrectedCalcium() {}

  /**
   * The corrected calcium in the unit of the calcium, at 3 decimals (half up).
   *
   * @param calcium total calcium
   * @param calciumUnit mmol/L or mg/dL
   * @param albumin albumin
   * @param albuminUnit g/L or g/dL
   * @throws IllegalArgumentException when a unit is another one
   */
  public static BigDecimal of(
      BigDecimal calcium, Unit calciumUnit, BigDecimal albumin, Unit albuminUnit) {
    BigDecimal gramsPerLitre =
        switch (albuminUnit) {
          case GRAM_PER_LITRE -> albumin;
          case GRAM_PER_DECILITRE -> albumin.movePointRight(1);
          default -> throw new IllegalArgumentException("albumin in " + albuminUnit.ucum());
        };
    BigDecimal exact =
        switch (calciumUnit) {
          case MILLIMOLE_PER_LITRE ->
              calcium.add(SLOPE_MOLAR.multiply(ALBUMIN_MOLAR.subtract(gramsPerLitre)));
          case MILLIGRAM_PER_DECILITRE ->
              calcium.add(
                  SLOPE_MASS.multiply(ALBUMIN_MASS.subtract(gramsPerLitre.movePointLeft(1))));
          default -> throw new IllegalArgumentException("calcium in " + calciumUnit.ucum());
        };
    return atComparedDecimals(exact);
  }

  /** A calcium, or a limit of it, at the decimals at which the two are compared. */
  static BigDecimal atComparedDecimals(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
