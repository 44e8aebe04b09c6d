package io.osteon.web.mdt.board;

import io.osteon.mdt.decision.DecisionBasis;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;

/**
 * What is different now from what the board saw when it decided.
 *
 * @param before what the board saw
 * @param after the newest record and the rule base that answers now
 * @param known the rule base of the decision is at hand
 * @param comparison of the two
 */
@TemplateData
public record SinceView(
    DecisionBasis before, DecisionBasis after, boolean known, List<ComparisonLine> comparison) {
  public SinceView {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    comparison = List.copyOf(comparison);
  }

  /** The recommendations are the same. */
  public boolean isNothing() {
    return known && comparison.isEmpty();
  }
}
