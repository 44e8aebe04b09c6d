package io.osteon.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Computed: a calcium that can be graded, of whatever age; none of a total calcium without albumin.
 *
 * @param basis how it was measured or corrected
 * @param value in {@code unit}, at 3 decimals
 * @param unit the reported unit, mmol/L or mg/dL
 * @param date day of sampling of the calcium
 * @param daysAgo days since then, 0 or more
 */
public record CalciumCandidate(
    CalciumBasis basis,
    BigDecimal value,
    Unit unit,
    LocalDate date,
    int daysAgo,
    List<Source> sources)
    implements Fact {
  public CalciumCandidate {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(date, "date");
    sources = List.copyOf(sources);
  }
}
