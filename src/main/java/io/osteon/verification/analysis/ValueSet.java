package io.osteon.verification.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Values that a field may have where a constraint holds; {@code unknown} says whether null too. */
sealed interface ValueSet {

  /** Whether the constraint also holds where the value is not known. */
  boolean unknown();

  /** No value at all, not even an unknown one. */
  boolean isEmpty();

  /** What is in both; {@code null} when the two are of different sorts. */
  ValueSet intersect(ValueSet other);

  /** Everything else. */
  ValueSet complement();

  /** Every value of this one is in the other one. */
  default boolean within(ValueSet other) {
    ValueSet outside = intersect(other.complement());
    return outside != null && outside.isEmpty();
  }

  /**
   * Numbers.
   *
   * @param parts in order, without touching each other
   */
  record Numbers(List<Interval> parts, boolean unknown) implements ValueSet {
    public Numbers {
      parts = normal(parts);
    }

    static Numbers of(Interval part) {
      return new Numbers(List.of(part), false);
    }

    private static List<Interval> normal(List<Interval> parts) {
      List<Interval> sorted = new ArrayList<>(parts);
      sorted.removeIf(Interval::isEmpty);
      sorted.sort(
          Comparator.comparing(
              part -> part,
              (a, b) -> a.lowerStartsBefore(b) ? -1 : b.lowerStartsBefore(a) ? 1 : 0));
      List<Interval> joined = new ArrayList<>();
      for (Interval part : sorted) {
        int last = joined.size() - 1;
        if (last >= 0 && joined.get(last).reaches(part)) {
          joined.set(last, joined.get(last).join(part));
        } else {
          joined.add(part);
        }
      }
      return List.copyOf(joined);
    }

    @Override
    public boolean isEmpty() {
      return parts.isEmpty() && !unknown;
    }

    /** Every known number is in it. */
    boolean allKnown() {
      return parts.equals(List.of(Interval.ALL));
    }

    @Override
    public ValueSet intersect(ValueSet other) {
      if (!(other instanceof Numbers numbers)) {
        return null;
      }
      List<Interval> both = new ArrayList<>();
      for (Interval one : parts) {
        for (Interval two : numbers.parts) {
          both.add(one.intersect(two));
        }
      }
      return new Numbers(both, unknown && numbers.unknown);
    }

    @Override
    public Numbers complement() {
      List<Interval> rest = new ArrayList<>();
      BigDecimal from = null;
      boolean fromIncluded = false;
      for (Interval part : parts) {
        if (part.low() != null) {
          rest.add(new Interval(from, fromIncluded, part.low(), !part.lowIncluded()));
        }
        if (part.high() == null) {
          return new Numbers(rest, !unknown);
        }
        from = part.high();
        fromIncluded = !part.highIncluded();
      }
      rest.add(new Interval(from, fromIncluded, null, false));
      return new Numbers(rest, !unknown);
    }
  }

  /**
   * Truth values, constants, keys.
   *
   * @param values that are in it, or with {@code others} those that are not
   * @param others all values but these are in it
   * @param domain all values there are, {@code null} when they cannot be listed
   */
  record Choices(Set<Object> values, boolean others, Set<Object> domain, boolean unknown)
      implements ValueSet {
    public Choices {
      values = Set.copyOf(values);
      if (others && domain != null) {
        Set<Object> rest = new HashSet<>(domain);
        rest.removeAll(values);
        values = Set.copyOf(rest);
        others = false;
      }
    }

    @Override
    public boolean isEmpty() {
      return values.isEmpty() && !others && !unknown;
    }

    @Override
    public ValueSet intersect(ValueSet other) {
      if (!(other instanceof Choices choices)) {
        return null;
      }
      boolean nothingKnown = unknown && choices.unknown;
      Set<Object> both = new HashSet<>(values);
      if (others && choices.others) {
        both.addAll(choices.values);
        return new Choices(both, true, domain, nothingKnown);
      }
      if (others) {
        both = new HashSet<>(choices.values);
        both.removeAll(values);
      } else if (choices.others) {
        both.removeAll(choices.values);
      } else {
        both.retainAll(choices.values);
      }
      return new Choices(both, false, domain, nothingKnown);
    }

    @Override
    public Choices complement() {
      return new Choices(values, !others, domain, !unknown);
    }
  }
}
