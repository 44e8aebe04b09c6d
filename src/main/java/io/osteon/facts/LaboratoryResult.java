package io.osteon.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A plausible laboratory or vital value in an accepted unit, as reported: never converted, never
 * repaired.
 *
 * @param item what was measured
 * @param value the reported number
 * @param unit the reported unit
 * @param date day of sampling
 * @param daysAgo days since sampling, 0 or more
 * @param lowerLimit the laboratory's own lower limit in the same unit, or {@code null}
 * @param upperLimit the laboratory's own upper limit in the same unit, or {@code null}
 * @param sources where it was read
 */
public record LaboratoryResult(
    LaboratoryItem item,
    BigDecimal value,
    Unit unit,
    LocalDate date,
    int daysAgo,
    BigDecimal lowerLimit,
    BigDecimal upperLimit,
    List<Source> sources)
    implements Fact {
  public LaboratoryResult {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(date, "date");
    sources = List.copyOf(sources);
  }

  /**
   * The UCUM code of the unit, for rules that must ask for it: {@code unit} itself is a word of the
   * DRL expression language and cannot name a field there.
   */
  public String unitCode() {
    return unit.ucum();
  }
}
