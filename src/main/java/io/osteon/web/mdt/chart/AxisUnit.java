package io.osteon.web.mdt.chart;

import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import io.osteon.rulebase.terminology.AcceptedUnit;
import io.osteon.rulebase.terminology.Terminology;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one unit of a plot's axis: the unit in which most of its values were reported, of two as
 * frequent the newest. Values in other units are converted with the factors of the terminology for
 * drawing alone; the table says them as reported, and nothing is graded by a converted value.
 */
final class AxisUnit {
  private final LaboratoryItem item;
  private final Unit unit;
  private final Terminology terminology;

  private AxisUnit(LaboratoryItem item, Unit unit, Terminology terminology) {
    this.item = item;
    this.unit = unit;
    this.terminology = terminology;
  }

  /**
   * The axis for some readings.
   *
   * @param item whose conversions apply
   * @param readings one or more
   */
  static AxisUnit of(LaboratoryItem item, List<Reading> readings, Terminology terminology) {
    Map<Unit, Integer> counts = new EnumMap<>(Unit.class);
    Map<Unit, Integer> newest = new EnumMap<>(Unit.class);
    for (Reading reading : readings) {
      counts.merge(reading.unit(), 1, Integer::sum);
      newest.merge(reading.unit(), reading.daysAgo(), Math::min);
    }
    Unit best = null;
    for (Unit each : counts.keySet()) {
      if (best == null
          || counts.get(each) > counts.get(best)
          || (counts.get(each).equals(counts.get(best)) && newest.get(each) < newest.get(best))) {
        best = each;
      }
    }
    return new AxisUnit(item, best, terminology);
  }

  /** The unit. */
  Unit unit() {
    return unit;
  }

  /** A value in the unit of the axis; empty where there is no conversion. */
  Optional<BigDecimal> on(BigDecimal value, Unit from) {
    if (from == unit) {
      return Optional.of(value);
    }
    Optional<BigDecimal> factor = factor(from);
    Optional<BigDecimal> own = factor(unit);
    return factor.isEmpty() || own.isEmpty()
        ? Optional.empty()
        : Optional.of(value.multiply(factor.get()).divide(own.get(), MathContext.DECIMAL64));
  }

  private Optional<BigDecimal> factor(Unit of) {
    return terminology.acceptedUnit(item, of).map(AcceptedUnit::factor);
  }
}
