package io.osteon.clinical;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.Unit;
import io.osteon.facts.VitaminDStatus;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * The newest 25-hydroxyvitamin D of {@code vitamin-d.validity} (180) days, graded in its reported
 * unit: deficient below 50 nmol/L (20 ng/mL), below the preferred level under 75 nmol/L (30 ng/mL).
 *
 * <p>Of several results of one day the lowest is taken ({@code ng/mL x 2.496 = nmol/L}, for this
 * choice alone).
 *
 * <p>Sources: Institute of Medicine 2011 (50 nmol/L); Chinese consensus on vitamin D 2018 (75
 * nmol/L).
 */
final class VitaminDGrading {
  private static final BigDecimal NANOMOLES_PER_LITRE = new BigDecimal("2.496");

  private VitaminDGrading() {}

  /** The status, if there is a result. */
  static Optional<VitaminDStatus> of(RecordedCase recorded, Parameters parameters) {
    return recorded
        .newest(
            LaboratoryItem.VITAMIN_D_25_HYDROXY,
            parameters.days("vitamin-d.validity"),
            Comparator.comparing(VitaminDGrading::nanomolesPerLitre))
        .map(result -> status(result, parameters));
  }

  private static VitaminDStatus status(LaboratoryResult result, Parameters parameters) {
    return new VitaminDStatus(
        result.value(),
        result.unit(),
        result.daysAgo(),
        below(result, "vitamin-d.deficiency.", parameters),
        below(result, "vitamin-d.preferred.", parameters),
        Origins.of(result));
  }

  private static boolean below(LaboratoryResult result, String limit, Parameters parameters) {
    return result.value().compareTo(parameters.number(limit + unitName(result.unit()))) < 0;
  }

  private static BigDecimal nanomolesPerLitre(LaboratoryResult result) {
    return result.unit() == Unit.NANOGRAM_PER_MILLILITRE
        ? result.value().multiply(NANOMOLES_PER_LITRE)
        : result.value();
  }

  private static String unitName(Unit unit) {
    return switch (unit) {
      case NANOMOLE_PER_LITRE -> "nmol-per-litre";
      case NANOGRAM_PER_MILLILITRE -> "ng-per-millilitre";
      default -> throw new IllegalArgumentException("25-hydroxyvitamin D in " + unit.ucum());
    };
  }
}
