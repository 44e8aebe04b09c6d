package io.osteon.rulebase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules may hide which, conditions left aside. */
public final class Precedence {
  private final Map<String, Set<String>> hides = new LinkedHashMap<>();

  /** Reads what the rules declare. */
  public Precedence(Collection<AdviceRule> rules) {
    for (AdviceRule rule : rules) {
      Set<String> hidden = hides.computeIfAbsent(rule.id(), id -> new LinkedHashSet<>());
      rule.hides().forEach(reference -> hidden.add(reference.id()));
      rule.hidesWhen()
          .forEach(when -> when.rules().forEach(reference -> hidden.add(reference.id())));
    }
  }

  /** The shortest way from a rule back to itself, both ends included; empty when there is none. */
  public List<String> cycleThrough(String id) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String current = open.remove();
      for (String next : hides.getOrDefault(current, Set.of())) {
        if (next.equals(id)) {
          return way(cameFrom, id, current);
        }
        if (cameFrom.putIfAbsent(next, current) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> way(Map<String, String> cameFrom, String id, String last) {
    Deque<String> way = new ArrayDeque<>(List.of(id));
    for (String step = last; !step.equals(id); step = cameFrom.get(step)) {
      way.addFirst(step);
    }
    way.addFirst(id);
    return List.copyOf(way);
  }

  /**
   * All rules so that each comes before those that it may hide.
   *
   * @throws IllegalStateException when precedence goes in a circle
   */
  public List<String> order() {
    List<String> order = new ArrayList<>();
    Set<String> done = new HashSet<>();
    hides.keySet().forEach(id -> visit(id, done, new HashSet<>(), order));
    Collections.reverse(order);
    return order;
  }

  private void visit(String id, Set<String> done, Set<String> path, List<String> order) {
    if (done.contains(id)) {
      return;
    }
    if (!path.add(id)) {
      throw new IllegalStateException("precedence goes in a circle at " + id);
    }
    hides.getOrDefault(id, Set.of()).forEach(next -> visit(next, done, path, order));
    path.remove(id);
    done.add(id);
    order.add(id);
  }
}
