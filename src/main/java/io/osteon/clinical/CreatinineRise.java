package io.osteon.clinical;

import io.osteon.facts.CreatinineChange;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The newest creatinine of {@code creatinine.validity} (28) days against the baseline, and whether
 * the rise reaches the limit at which the zoledronic acid label withholds the next dose:
 *
 * <ul>
 *   <li>baseline below 1.4 mg/dL (124 umol/L): a rise of 0.5 mg/dL (44 umol/L) or more
 *   <li>baseline of 1.4 mg/dL (124 umol/L) or more: a rise of 1.0 mg/dL (88 umol/L) or more; the
 *       label leaves exactly 1.4 open
 * </ul>
 *
 * <p>The label's two columns differ by rounding (44 umol/L are 0.498 mg/dL). Two values in one unit
 * are therefore compared in that unit, with the label's own figure for it; no value is converted.
 * Values in two units are converted exactly (88.4) and the limit counts as reached when it is
 * reached in either unit, the safe side. The figures in umol/L are those of the parameters times
 * 88.4, rounded to whole numbers, which gives the label's 44, 88 and 124.
 *
 * <p>Source: zoledronic acid 4 mg label, section 2.
 */
public final class CreatinineRise {
  private final BigDecimal normalBaselineLimit;
  private final BigDecimal normalRise;
  private final BigDecimal abnormalRise;

  /** Takes the limits, in mg/dL, from {@code creatinine-rise.*}. */
  public CreatinineRise(Parameters parameters) {
    this.normalBaselineLimit = parameters.number("creatinine-rise.normal-baseline-limit");
    this.normalRise = parameters.number("creatinine-rise.normal-baseline");
    this.abnormalRise = parameters.number("creatinine-rise.abnormal-baseline");
  }

  /** The change, if both values are known and the baseline is above 0. */
  static Optional<CreatinineChange> of(RecordedCase recorded, Parameters parameters) {
    Optional<LaboratoryResult> baseline =
        recorded
            .newest(
                LaboratoryItem.CREATININE_BASELINE,
                Integer.MAX_VALUE,
                Creatinine.HIGHEST_FIRST.reversed())
            .filter(result -> result.value().signum() > 0);
    Optional<LaboratoryResult> current =
        recorded.newest(
            LaboratoryItem.CREATININE,
            parameters.days("creatinine.validity"),
            Creatinine.HIGHEST_FIRST);
    CreatinineRise rise = new CreatinineRise(parameters);
    return baseline.flatMap(before -> current.map(now -> rise.change(before, now)));
  }

  private CreatinineChange change(LaboratoryResult baseline, LaboratoryResult current) {
    return new CreatinineChange(
        Creatinine.milligramsPerDecilitre(baseline),
        Creatinine.milligramsPerDecilitre(current),
        labelLimitReached(baseline.value(), baseline.unit(), current.value(), current.unit()),
        ratio(baseline, current),
        Origins.of(baseline, current));
  }

  /**
   * Whether the rise reaches the label's limit for withholding.
   *
   * @throws IllegalArgumentException when a unit is neither umol/L nor mg/dL
   */
  public boolean labelLimitReached(
      BigDecimal baseline, Unit baselineUnit, BigDecimal current, Unit currentUnit) {
    BigDecimal before = Creatinine.micromolesPerLitre(baseline, baselineUnit);
    BigDecimal now = Creatinine.micromolesPerLitre(current, currentUnit);
    boolean anyMass =
        baselineUnit == Unit.MILLIGRAM_PER_DECILITRE || currentUnit == Unit.MILLIGRAM_PER_DECILITRE;
    boolean anyMolar =
        baselineUnit == Unit.MICROMOLE_PER_LITRE || currentUnit == Unit.MICROMOLE_PER_LITRE;
    return (anyMass && reached(before, now, false)) || (anyMolar && reached(before, now, true));
  }

  /**
   * Compares in micromoles.
   *
   * @param whole with the label's whole micromoles, else with its mg/dL converted exactly
   */
  private boolean reached(BigDecimal before, BigDecimal now, boolean whole) {
    BigDecimal limit =
        before.compareTo(micromoles(normalBaselineLimit, whole)) < 0 ? normalRise : abnormalRise;
    return now.subtract(before).compareTo(micromoles(limit, whole)) >= 0;
  }

  private static BigDecimal micromoles(BigDecimal milligrams, boolean whole) {
    BigDecimal converted = milligrams.multiply(Creatinine.MICROMOLES_PER_LITRE);
    return whole ? converted.setScale(0, RoundingMode.HALF_UP) : converted;
  }

  private static BigDecimal ratio(LaboratoryResult baseline, LaboratoryResult current) {
    return Creatinine.micromolesPerLitre(current)
        .divide(Creatinine.micromolesPerLitre(baseline), MathContext.DECIMAL128);
  }
}
