package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Computed: the newest valid 25-hydroxyvitamin D; present when there is one.
 *
 * @param value in {@code unit}
 * @param unit nmol/L or ng/mL, as reported
 * @param daysAgo days since sampling
 * @param deficient below 50 nmol/L (20 ng/mL)
 * @param belowPreferred below 75 nmol/L (30 ng/mL)
 */
public record VitaminDStatus(
    BigDecimal value,
    Unit unit,
    int daysAgo,
    boolean deficient,
    boolean belowPreferred,
    List<Source> sources)
    implements Fact {
  public VitaminDStatus {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    sources = List.copyOf(sources);
  }
}
