package io.osteon.verification;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The computed values that a test patient expects; empty where it expects nothing.
 *
 * @param calcium the graded calcium in the reported unit
 * @param calciumState its state, for example {@code hypo_sev}
 * @param clearance creatinine clearance in mL/min
 * @param zoledronateDose milligrams
 * @param deferral of the start of therapy
 */
public record ExpectedValues(
    Optional<BigDecimal> calcium,
    Optional<String> calciumState,
    Optional<BigDecimal> clearance,
    Optional<BigDecimal> zoledronateDose,
    Optional<ExpectedDeferral> deferral) {

  /** Expects nothing. */
  public static final ExpectedValues NONE =
      new ExpectedValues(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
