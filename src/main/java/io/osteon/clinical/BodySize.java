package io.osteon.clinical;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;

/**
 * Weight, height and body mass index ({@code kg / m²}).
 *
 * <p>A weight counts for {@code weight.validity} (90) days; a height never expires. Of several
 * results of one day the lowest weight is taken, because it gives the lowest clearance.
 */
final class BodySize {
  private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.4536");
  private static final BigDecimal SQUARE_CENTIMETRES_PER_SQUARE_METRE = BigDecimal.valueOf(10_000);

  private final LaboratoryResult weight;
  private final LaboratoryResult height;

  BodySize(RecordedCase recorded, Parameters parameters) {
    this.weight =
        recorded
            .newest(
                LaboratoryItem.WEIGHT,
                parameters.days("weight.validity"),
                Comparator.comparing(BodySize::kilograms))
            .orElse(null);
    this.height =
        recorded
            .newest(
                LaboratoryItem.HEIGHT,
                Integer.MAX_VALUE,
                Comparator.comparing(LaboratoryResult::value))
            .orElse(null);
  }

  /** The weight that counts, if there is one. */
  Optional<LaboratoryResult> weight() {
    return Optional.ofNullable(weight);
  }

  /** The height and the weight, if there are both. */
  boolean complete() {
    return weight != null && height != null;
  }

  /** The height that counts, if there is one. */
  Optional<LaboratoryResult> height() {
    return Optional.ofNullable(height);
  }

  /**
   * The index reaches a limit, {@code body-mass-index.high} (30) or {@code body-mass-index.low}
   * (18.5), at which Cockcroft-Gault with the actual weight misleads; {@code false} when it is
   * unknown.
   */
  boolean caution(Parameters parameters) {
    if (!complete()) {
      return false;
    }
    BigDecimal index = bodyMassIndex(kilograms(weight), height.value());
    return index.compareTo(parameters.number("body-mass-index.high")) >= 0
        || index.compareTo(parameters.number("body-mass-index.low")) <= 0;
  }

  /** Body mass index, kg/m², of a weight in kilograms and a height in centimetres above 0. */
  static BigDecimal bodyMassIndex(BigDecimal kilograms, BigDecimal centimetres) {
    return kilograms
        .multiply(SQUARE_CENTIMETRES_PER_SQUARE_METRE)
        .divide(centimetres.multiply(centimetres), MathContext.DECIMAL128);
  }

  /**
   * The weight in kilograms ({@code 1 lb = 0.4536 kg}).
   *
   * @throws IllegalArgumentException when the unit is neither kilogram nor pound
   */
  static BigDecimal kilograms(LaboratoryResult weight) {
    return switch (weight.unit()) {
      case KILOGRAM -> weight.value();
      case POUND -> weight.value().multiply(KILOGRAMS_PER_POUND);
      default -> throw new IllegalArgumentException("weight in " + weight.unit().ucum());
    };
  }
}
