package io.osteon.clinical;

import io.osteon.facts.RenalFunction;
import io.osteon.facts.ZoledronateDose;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The zoledronic acid dose of the label by creatinine clearance (Cockcroft-Gault, mL/min, not
 * rounded), read without gaps:
 *
 * <pre>
 * above 60          4.0 mg   5.0 mL of the concentrate of 4 mg in 5 mL
 * 50 to 60          3.5 mg   4.4 mL
 * 40 to below 50    3.3 mg   4.1 mL
 * 30 to below 40    3.0 mg   3.8 mL
 * below 30          not recommended
 * </pre>
 *
 * <p>Source: zoledronic acid 4 mg label, section 2, table 1. Not for hypercalcaemia of malignancy,
 * where the label does not adjust the dose.
 */
public final class ZoledronicAcidDose {
  private static final BigDecimal LOWEST_CLEARANCE = BigDecimal.valueOf(30);

  private ZoledronicAcidDose() {}

  /** The dose; empty when the clearance is unknown or below 30, or the impairment is severe. */
  public static Optional<ZoledronateDose> of(RenalFunction function) {
    BigDecimal clearance = function.creatinineClearance();
    if (clearance == null || function.severe() || clearance.compareTo(LOWEST_CLEARANCE) < 0) {
      return Optional.empty();
    }
    if (clearance.compareTo(BigDecimal.valueOf(60)) > 0) {
      return dose("4.0", "5.0", function);
    }
    if (clearance.compareTo(BigDecimal.valueOf(50)) >= 0) {
      return dose("3.5", "4.4", function);
    }
    if (clearance.compareTo(BigDecimal.valueOf(40)) >= 0) {
      return dose("3.3", "4.1", function);
    }
    return dose("3.0", "3.8", function);
  }

  private static Optional<ZoledronateDose> dose(
      String milligrams, String millilitres, RenalFunction function) {
    return Optional.of(
        new ZoledronateDose(
            new BigDecimal(milligrams), new BigDecimal(millilitres), function.sources()));
  }
}
