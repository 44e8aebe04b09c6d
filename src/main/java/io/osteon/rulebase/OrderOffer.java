package io.osteon.rulebase;

import java.util.List;
import java.util.Objects;

/**
 * Orders that an action offers.
 *
 * @param orders ids of the catalogue, with the place where each is named
 * @param priority how soon, or {@code null}: as the urgency of the advice
 * @param when in which variants
 */
public record OrderOffer(
    List<RuleReference> orders, OrderPriority priority, VariantCondition when) {
  public OrderOffer {
    Objects.requireNonNull(when, "when");
    orders = List.copyOf(orders);
  }
}
