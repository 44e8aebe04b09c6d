package io.osteon.rulebase.terminology;

import io.osteon.facts.Unit;
import java.util.EnumSet;
import java.util.Set;

/**
 * The kind of quantity that a laboratory code stands for. A unit of another kind contradicts the
 * code: the value is then not used, and never converted.
 */
public enum Property {
  /** Mass concentration, for example mg/dL. */
  MASS(
      EnumSet.of(
          Unit.MILLIGRAM_PER_DECILITRE,
          Unit.GRAM_PER_LITRE,
          Unit.GRAM_PER_DECILITRE,
          Unit.NANOGRAM_PER_MILLILITRE,
          Unit.PICOGRAM_PER_MILLILITRE,
          Unit.MILLIGRAM_PER_LITRE)),
  /** Substance concentration, for example mmol/L. */
  SUBSTANCE(
      EnumSet.of(
          Unit.MILLIMOLE_PER_LITRE,
          Unit.MICROMOLE_PER_LITRE,
          Unit.NANOMOLE_PER_LITRE,
          Unit.PICOMOLE_PER_LITRE)),
  /** Any other kind, where the item's accepted units are check enough. */
  OTHER(EnumSet.allOf(Unit.class));

  private final Set<Unit> units;

  Property(Set<Unit> units) {
    this.units = units;
  }

  /** A value in this unit can be of this kind. */
  public boolean admits(Unit unit) {
    return units.contains(unit);
  }
}
