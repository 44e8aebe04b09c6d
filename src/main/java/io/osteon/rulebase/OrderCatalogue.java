package io.osteon.rulebase;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders that advice can offer, by id. */
public final class OrderCatalogue {
  /** The catalogue of a rule base that has none. */
  public static final OrderCatalogue NONE = new OrderCatalogue(List.of());

  private final Map<String, OrderDefinition> orders;

  /** Holds orders; of two with one id the first counts. */
  public OrderCatalogue(List<OrderDefinition> orders) {
    Map<String, OrderDefinition> byId = new LinkedHashMap<>();
    orders.forEach(order -> byId.putIfAbsent(order.id(), order));
    this.orders = Collections.unmodifiableMap(byId);
  }

  /** The order of an id. */
  public Optional<OrderDefinition> find(String id) {
    return Optional.ofNullable(orders.get(id));
  }

  /** All orders, as written. */
  public Collection<OrderDefinition> all() {
    return orders.values();
  }
}
