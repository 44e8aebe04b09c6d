package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Computed: the newest valid alkaline phosphatase as a multiple of the upper limit; present when
 * there is one.
 *
 * @param timesUpperLimit value divided by the laboratory's own upper limit
 * @param daysAgo days since sampling
 */
public record AlkalinePhosphataseStatus(
    BigDecimal timesUpperLimit, int daysAgo, List<Source> sources) implements Fact {
  public AlkalinePhosphataseStatus {
    Objects.requireNonNull(timesUpperLimit, "timesUpperLimit");
    sources = List.copyOf(sources);
  }
}
