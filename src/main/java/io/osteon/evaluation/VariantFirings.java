package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.rulebase.AdviceVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The firings that name one variant of an advice.
 *
 * @param variant the variant
 * @param recommending those that show the advice, in this variant
 * @param refining those that only change it where it is shown
 */
public record VariantFirings(
    AdviceVariant variant, List<Firing> recommending, List<Firing> refining) {
  public VariantFirings {
    Objects.requireNonNull(variant, "variant");
    recommending = List.copyOf(recommending);
    refining = List.copyOf(refining);
  }

  /** All of them, the recommending ones first. */
  public List<Firing> all() {
    if (refining.isEmpty()) {
      return recommending;
    }
    List<Firing> all = new ArrayList<>(recommending);
    all.addAll(refining);
    return all;
  }
}
