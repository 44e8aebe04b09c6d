package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;

/**
 * Rules that are hidden only when a variant of the advice applies.
 *
 * @param variant key of the variant
 * @param rules what it hides
 * @param location where this is stated
 */
public record ConditionalPrecedence(String variant, List<RuleReference> rules, Location location) {
  public ConditionalPrecedence {
    Objects.requireNonNull(variant, "variant");
    Objects.requireNonNull(location, "location");
    rules = List.copyOf(rules);
  }
}
