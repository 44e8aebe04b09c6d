package io.osteon.rulebase.terminology;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A unit in which an item is accepted, with the range of plausible values in that unit.
 *
 * @param item the laboratory or vital item
 * @param unit an accepted unit
 * @param minimum smallest plausible value, or {@code null} when no limit is set (negative values
 *     are never plausible)
 * @param maximum largest plausible value, or {@code null} when no limit is set
 * @param factor a value in this unit times the factor is the value in {@code canonical}; for
 *     reference only: a reported value is never converted
 * @param canonical the item's reference unit
 */
public record AcceptedUnit(
    LaboratoryItem item,
    Unit unit,
    BigDecimal minimum,
    BigDecimal maximum,
    BigDecimal factor,
    Unit canonical) {
  public AcceptedUnit {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(factor, "factor");
    Objects.requireNonNull(canonical, "canonical");
  }

  /** The value can be right in this unit; the limits themselves are plausible. */
  public boolean plausible(BigDecimal value) {
    return value.signum() >= 0
        && (minimum == null || value.compareTo(minimum) >= 0)
        && (maximum == null || value.compareTo(maximum) <= 0);
  }
}
