package io.osteon.clinical;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.MagnesiumStatus;
import io.osteon.facts.Parameters;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * The newest magnesium of {@code magnesium.validity} (180) days, graded in its reported unit: low
 * below 0.70 mmol/L (1.7 mg/dL).
 *
 * <p>The laboratory's own lower limit does not move this level, which predicts hypocalcaemia that
 * resists treatment. Of several results of one day the lowest is taken ({@code mg/dL x 0.4114 =
 * mmol/L}, for this choice alone).
 *
 * <p>Source: Society for Endocrinology, acute hypocalcaemia, 2016.
 */
final class MagnesiumGrading {
  private static final BigDecimal MILLIMOLES_PER_LITRE = new BigDecimal("0.4114");

  private MagnesiumGrading() {}

  /** The status, if there is a result. */
  static Optional<MagnesiumStatus> of(RecordedCase recorded, Parameters parameters) {
    return recorded
        .newest(
            LaboratoryItem.MAGNESIUM,
            parameters.days("magnesium.validity"),
            Comparator.comparing(MagnesiumGrading::millimolesPerLitre))
        .map(
            result ->
                new MagnesiumStatus(
                    result.value(),
                    result.unit(),
                    result.daysAgo(),
                    result.value().compareTo(lowLimit(result.unit(), parameters)) < 0,
                    Origins.of(result)));
  }

  private static BigDecimal lowLimit(Unit unit, Parameters parameters) {
    return switch (unit) {
      case MILLIMOLE_PER_LITRE -> parameters.number("magnesium.low.mmol-per-litre");
      case MILLIGRAM_PER_DECILITRE -> parameters.number("magnesium.low.mg-per-decilitre");
      default -> throw new IllegalArgumentException("magnesium in " + unit.ucum());
    };
  }

  private static BigDecimal millimolesPerLitre(LaboratoryResult result) {
    return result.unit() == Unit.MILLIGRAM_PER_DECILITRE
        ? result.value().multiply(MILLIMOLES_PER_LITRE)
        : result.value();
  }
}
