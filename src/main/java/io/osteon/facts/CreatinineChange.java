package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Computed: newest valid creatinine against the baseline; present when both are known.
 *
 * @param baseline milligrams per decilitre
 * @param current milligrams per decilitre
 * @param labelLimitReached the rise reaches the zoledronic acid label's limit for withholding
 * @param ratio current divided by baseline
 */
public record CreatinineChange(
    BigDecimal baseline,
    BigDecimal current,
    boolean labelLimitReached,
    BigDecimal ratio,
    List<Source> sources)
    implements Fact {
  public CreatinineChange {
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(ratio, "ratio");
    sources = List.copyOf(sources);
  }
}
