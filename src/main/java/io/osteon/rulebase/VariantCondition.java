package io.osteon.rulebase;

import java.util.List;
import java.util.function.Predicate;

/**
 * In which variants of an advice something is offered.
 *
 * @param onlyWith variants of which at least one must apply; none: always
 * @param notWith variants none of which may apply
 * @param location where it is stated
 */
public record VariantCondition(List<String> onlyWith, List<String> notWith, Location location) {
  public VariantCondition {
    onlyWith = List.copyOf(onlyWith);
    notWith = List.copyOf(notWith);
  }

  /** Holds for an advice in which the variants of this predicate apply. */
  public boolean holds(Predicate<String> applies) {
    return (onlyWith.isEmpty() || onlyWith.stream().anyMatch(applies))
        && notWith.stream().noneMatch(applies);
  }
}
