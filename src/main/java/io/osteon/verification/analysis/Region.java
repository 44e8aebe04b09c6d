package io.osteon.verification.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Facts that meet constraints all of which must hold: values by field, and constraints that are
 * only known by their text.
 *
 * @param values by field as written
 * @param others texts of the constraints that must hold
 * @param negated texts of those that must not
 */
record Region(Map<String, ValueSet> values, Set<String> others, Set<String> negated) {
  /** More alternatives than that are not looked at: a pattern is then known by its text alone. */
  private static final int MOST = 64;

  static final Region ALL = new Region(Map.of(), Set.of(), Set.of());

  Region {
    values = Map.copyOf(values);
    others = Set.copyOf(others);
    negated = Set.copyOf(negated);
  }

  static Region of(String field, ValueSet values) {
    return new Region(Map.of(field, values), Set.of(), Set.of());
  }

  static Region of(String text, boolean holds) {
    return holds
        ? new Region(Map.of(), Set.of(text), Set.of())
        : new Region(Map.of(), Set.of(), Set.of(text));
  }

  /** Nothing can meet it. */
  boolean isEmpty() {
    return values.values().stream().anyMatch(ValueSet::isEmpty)
        || others.stream().anyMatch(negated::contains);
  }

  /** Facts that meet both. */
  Region and(Region other) {
    Map<String, ValueSet> both = new TreeMap<>(values);
    Set<String> must = new HashSet<>(others);
    must.addAll(other.others);
    Set<String> mustNot = new HashSet<>(negated);
    mustNot.addAll(other.negated);
    other.values.forEach(
        (field, set) ->
            both.merge(
                field,
                set,
                (one, two) -> {
                  ValueSet intersection = one.intersect(two);
                  return intersection == null ? one : intersection;
                }));
    return new Region(both, must, mustNot);
  }

  /** Whatever meets this one meets the other one. */
  boolean within(Region other) {
    return isEmpty()
        || (others.containsAll(other.others)
            && negated.containsAll(other.negated)
            && other.values.entrySet().stream()
                .allMatch(
                    entry -> {
                      ValueSet own = values.get(entry.getKey());
                      return own != null && own.within(entry.getValue());
                    }));
  }

  /** It without what it says of a field. */
  Region without(String field) {
    Map<String, ValueSet> rest = new TreeMap<>(values);
    rest.remove(field);
    return new Region(rest, others, negated);
  }

  /** Alternatives of both, each with each; empty when there are too many. */
  static List<Region> and(List<Region> one, List<Region> two) {
    if (one.size() * two.size() > MOST) {
      return List.of();
    }
    List<Region> both = new ArrayList<>();
    for (Region a : one) {
      for (Region b : two) {
        both.add(a.and(b));
      }
    }
    return both;
  }

  /** Every alternative of the first lies within one of the second. */
  static boolean within(List<Region> one, List<Region> two) {
    return one.stream().allMatch(a -> two.stream().anyMatch(a::within));
  }

  /** No alternative can be met. */
  static boolean isEmpty(List<Region> alternatives) {
    return alternatives.stream().allMatch(Region::isEmpty);
  }
}
