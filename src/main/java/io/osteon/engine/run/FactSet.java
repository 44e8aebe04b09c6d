package io.osteon.engine.run;

import io.osteon.engine.explain.Facts;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The facts of one evaluation by their type, in an order that does not depend on the input. */
final class FactSet implements Facts {

  private final Map<Class<?>, List<Fact>> byType = new IdentityHashMap<>();
  private final List<List<Fact>> ordered = new ArrayList<>();

  FactSet(List<Fact> facts, FactOrders orders) {
    for (Fact fact : facts) {
      byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>(4)).add(fact);
    }
    orders.forEachType(
        (type, order) -> {
          List<Fact> group = byType.get(type);
          if (group != null) {
            if (group.size() > 1) {
              group.sort(order);
            }
            ordered.add(group);
          }
        });
    int known = ordered.stream().mapToInt(List::size).sum();
    if (known != facts.size()) {
      throw new IllegalArgumentException("a fact has a type that is not in the vocabulary");
    }
  }

  void forEach(Consumer<Fact> action) {
    ordered.forEach(group -> group.forEach(action));
  }

  void add(Fact fact) {
    byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>(4)).add(fact);
  }

  @Override
  public List<Fact> ofType(Class<?> type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The orders of all types of a vocabulary. */
  static final class FactOrders {

    private final Map<Class<?>, FactOrder> orders = new LinkedHashMap<>();

    FactOrders(Vocabulary vocabulary) {
      for (FactType type : vocabulary.types()) {
        if (type.origin() != FactType.Origin.VALUE) {
          orders.put(type.javaClass(), new FactOrder(type));
        }
      }
    }

    void forEachType(java.util.function.BiConsumer<Class<?>, FactOrder> action) {
      orders.forEach(action);
    }
  }
}
