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
 * <p>The label's two columns differ by rounding (44 umol/L are 0.498 mg/dL). The baseline is
 * therefore classed in its own unit, and two values in one unit are compared in that unit, with the
 * label's own figure for it. Values in two units are converted exactly (88.4) and the rise counts
 * when it reaches the limit in either unit, the safe side. The figures in umol/L are those of the
 * parameters times 88.4, rounded to whole numbers, which gives the label's 44, 88 and 124.
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
    boolean molarBaseline = baselineUnit == Unit.MICROMOLE_PER_LITRE;
    boolean molarCurrent = currentUnit == Unit.MICROMOLE_PER_LITRE;
    BigDecimal before = Creatinine.micromolesPerLitre(baseline, baselineUnit);
    BigDecimal rise = Creatinine.micromolesPerLitre(current, currentUnit).subtract(before);
    BigDecimal limit =
        before.compareTo(micromoles(normalBaselineLimit, molarBaseline)) < 0
            ? normalRise
            : abnormalRise;
    boolean reachedInMicromoles = rise.compareTo(micromoles(limit, true)) >= 0;
    boolean reachedInMilligrams = rise.compareTo(micromoles(limit, false)) >= 0;
    return (reachedInMicromoles && (molarBaseline || molarCurrent))
        || (reachedInMilligrams && !(molarBaseline && molarCurrent));
  }

  /** A figure of the label in umol/L: whole as the label prints it, else its mg/dL, exact. */
  private static BigDecimal micromoles(BigDecimal milligrams, boolean whole) {
    BigDecimal exact = milligrams.multiply(Creatinine.MICROMOLES_PER_LITRE);
    return whole ? exact.setScale(0, RoundingMode.HALF_UP) : exact;
  }

  private static BigDecimal ratio(LaboratoryResult baseline, LaboratoryResult current) {
    return Creatinine.micromolesPerLitre(current)
        .divide(Creatinine.micromolesPerLitre(baseline), MathContext.DECIMAL128);
  }
}
