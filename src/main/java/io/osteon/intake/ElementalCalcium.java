package io.osteon.intake;

import io.osteon.rulebase.terminology.Drug;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Elemental calcium of a calcium salt: milligrams of the salt times the salt's elemental share, for
 * example 0.40 for the carbonate.
 */
final class ElementalCalcium {
  private ElementalCalcium() {}

  /** Milligrams of elemental calcium; empty when the drug is no salt with a known share. */
  static Optional<BigDecimal> ofSalt(Drug drug, BigDecimal saltMilligrams) {
    return Optional.ofNullable(drug.elementalCalcium())
        .map(share -> saltMilligrams.multiply(share).stripTrailingZeros())
        .map(mass -> mass.scale() < 0 ? mass.setScale(0) : mass);
  }
}
