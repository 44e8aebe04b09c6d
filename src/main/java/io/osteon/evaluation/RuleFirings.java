package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * All firings that name one rule of the catalogue.
 *
 * @param rule its words
 * @param base those that recommend it without a variant
 * @param variants those that name a variant, by variant in the order of the catalogue; variants
 *     that nothing names are left out
 */
public record RuleFirings(AdviceRule rule, List<Firing> base, List<VariantFirings> variants) {
  public RuleFirings {
    Objects.requireNonNull(rule, "rule");
    base = List.copyOf(base);
    variants = List.copyOf(variants);
  }

  /** At least one firing recommends the rule; refinements alone show nothing. */
  public boolean recommended() {
    return !base.isEmpty() || variants.stream().anyMatch(v -> !v.recommending().isEmpty());
  }

  /** A firing names this variant. */
  public boolean has(String variantKey) {
    return variants.stream().anyMatch(v -> v.variant().key().equals(variantKey));
  }

  /** All firings: without a variant first, then by variant. */
  public List<Firing> all() {
    if (variants.isEmpty()) {
      return base;
    }
    List<Firing> all = new ArrayList<>(base);
    variants.forEach(variant -> all.addAll(variant.all()));
    return all;
  }

  /**
   * How soon action is asked for. Recommendations stand side by side, so that the most urgent
   * counts; refinements then replace what it came to, in the order of the catalogue.
   */
  public Urgency urgency() {
    Urgency urgency = base.isEmpty() ? null : rule.urgency();
    for (VariantFirings variant : variants) {
      if (!variant.recommending().isEmpty()) {
        urgency = moreUrgent(urgency, urgencyOf(variant));
      }
    }
    for (VariantFirings variant : variants) {
      if (!variant.refining().isEmpty() && variant.variant().urgency() != null) {
        urgency = variant.variant().urgency();
      }
    }
    return urgency == null ? rule.urgency() : urgency;
  }

  private Urgency urgencyOf(VariantFirings variant) {
    return variant.variant().urgency() == null ? rule.urgency() : variant.variant().urgency();
  }

  private static Urgency moreUrgent(Urgency one, Urgency other) {
    return one == null || other.compareTo(one) < 0 ? other : one;
  }
}
