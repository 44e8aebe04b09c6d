package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Computed: the newest valid magnesium; present when there is one.
 *
 * @param value in {@code unit}
 * @param unit mmol/L or mg/dL, as reported
 * @param daysAgo days since sampling
 * @param low below 0.70 mmol/L (1.7 mg/dL)
 */
public record MagnesiumStatus(
    BigDecimal value, Unit unit, int daysAgo, boolean low, List<Source> sources) implements Fact {
  public MagnesiumStatus {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    sources = List.copyOf(sources);
  }
}
