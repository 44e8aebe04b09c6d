package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * Computed: kidney function (B.0.4). Each case has exactly one.
 *
 * @param creatinineClearance Cockcroft-Gault, mL/min, unrounded; {@code null} when it cannot be
 *     computed
 * @param missingItems what the clearance lacks: {@code age}, {@code sex}, {@code weight}, {@code
 *     creatinine}
 * @param estimatedFiltrationRate mL/min/1.73 m², reported or CKD-EPI 2021; {@code null} when
 *     unknown
 * @param dialysis dialysis is recorded
 * @param bodyMassIndexCaution body mass index is at or beyond a limit where Cockcroft-Gault with
 *     actual weight misleads
 * @param severe dialysis; or clearance below 30; or clearance not computable and filtration rate
 *     below 30
 */
public record RenalFunction(
    BigDecimal creatinineClearance,
    List<String> missingItems,
    BigDecimal estimatedFiltrationRate,
    boolean dialysis,
    boolean bodyMassIndexCaution,
    boolean severe,
    List<Source> sources)
    implements Fact {
  public RenalFunction {
    missingItems = List.copyOf(missingItems);
    sources = List.copyOf(sources);
  }

  /** The creatinine clearance could be computed. */
  public boolean clearanceKnown() {
    return creatinineClearance != null;
  }
}
