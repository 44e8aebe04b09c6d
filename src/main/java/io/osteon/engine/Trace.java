package io.osteon.engine;

import java.util.List;

/**
 * All that rules did with a case.
 *
 * @param firings what fired, as {@link CompiledRules#evaluate} tells it
 * @param insertions the facts that rules inserted, in the order in which they did
 */
public record Trace(List<Firing> firings, List<Insertion> insertions) {
  public Trace {
    firings = List.copyOf(firings);
    insertions = List.copyOf(insertions);
  }
}
