package io.osteon.rulebase.terminology;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A drug that a code or name stands for.
 *
 * @param drug the drug
 * @param strength milligrams of one dose where the code or brand name fixes them, else {@code null}
 * @param route the route under which the code or name means this drug, or {@code null} for any
 */
public record DrugMatch(Drug drug, BigDecimal strength, Route route) {
  public DrugMatch {
    Objects.requireNonNull(drug, "drug");
  }
}
