package io.osteon.verification.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two rules of one advice's ladder: they differ in the threshold of one field alone, one applies
 * below and the other above. Between the two there must be neither a gap nor, where they recommend
 * different things, an overlap.
 */
final class ThresholdChecks {

  private ThresholdChecks() {}

  static Optional<Finding> of(RuleShape first, RuleShape second) {
    if (first.recommends().isEmpty()
        || second.recommends().isEmpty()
        || first.elements().size() != second.elements().size()
        || !first.asksForTheSameAs(second)) {
      return Optional.empty();
    }
    List<Element> left = new ArrayList<>(first.elements());
    List<Element> right = new ArrayList<>(second.elements());
    left.removeIf(right::remove);
    if (left.size() != 1
        || right.size() != 1
        || !(left.get(0) instanceof Element.Some one)
        || !(right.get(0) instanceof Element.Some two)) {
      return Optional.empty();
    }
    return of(first, second, one.pattern(), two.pattern());
  }

  private static Optional<Finding> of(
      RuleShape first, RuleShape second, PatternShape one, PatternShape two) {
    if (!one.type().equals(two.type())
        || one.alternatives().size() != 1
        || two.alternatives().size() != 1) {
      return Optional.empty();
    }
    Region a = one.alternatives().get(0);
    Region b = two.alternatives().get(0);
    for (String field : a.values().keySet()) {
      if (a.values().get(field) instanceof ValueSet.Numbers x
          && b.values().get(field) instanceof ValueSet.Numbers y
          && a.without(field).equals(b.without(field))
          && x.parts().size() == 1
          && y.parts().size() == 1) {
        Interval lower = x.parts().get(0);
        Interval upper = y.parts().get(0);
        boolean turned = upper.lowerStartsBefore(lower);
        return compare(
            first,
            second,
            new Place(one.type(), field.replace("this.", ""), one.wholeNumbers().contains(field)),
            turned ? upper : lower,
            turned ? lower : upper);
      }
    }
    return Optional.empty();
  }

  private record Place(String type, String field, boolean wholeNumbers) {
    @Override
    public String toString() {
      return type + "." + field;
    }
  }

  private static Optional<Finding> compare(
      RuleShape first, RuleShape second, Place place, Interval lower, Interval upper) {
    if (lower.high() == null || upper.low() == null) {
      return Optional.empty();
    }
    Interval between =
        new Interval(lower.high(), !lower.highIncluded(), upper.low(), !upper.lowIncluded());
    if (!between.isEmpty() && !(place.wholeNumbers() && !hasWholeNumber(between))) {
      return Optional.of(gap(first, second, place, between));
    }
    Interval both = lower.intersect(upper);
    boolean nested = lower.within(upper) || upper.within(lower);
    return both.isEmpty() || nested || first.recommends().equals(second.recommends())
        ? Optional.empty()
        : Optional.of(overlap(first, second, place, both));
  }

  private static boolean hasWholeNumber(Interval interval) {
    BigDecimal next = interval.low().setScale(0, RoundingMode.CEILING);
    if (next.compareTo(interval.low()) == 0 && !interval.lowIncluded()) {
      next = next.add(BigDecimal.ONE);
    }
    return !Interval.only(next).intersect(interval).isEmpty();
  }

  private static Finding gap(RuleShape first, RuleShape second, Place place, Interval between) {
    return RuleChecks.finding(
        FindingKind.THRESHOLD_GAP,
        second,
        List.of(first.name()),
        "Neither \"%s\" nor \"%s\" applies where %s is %s, although they differ in this threshold alone."
            .formatted(first.name(), second.name(), place, words(between, " to ", "exactly ")),
        "“%s”与“%s”仅此阈值不同，但当%s为%s时两者均不适用。"
            .formatted(first.name(), second.name(), place, words(between, "至", "恰好")));
  }

  private static Finding overlap(RuleShape first, RuleShape second, Place place, Interval both) {
    return RuleChecks.finding(
        FindingKind.THRESHOLD_OVERLAP,
        second,
        List.of(first.name()),
        "Both \"%s\" and \"%s\" apply where %s is %s, although they differ in this threshold alone."
            .formatted(first.name(), second.name(), place, words(both, " to ", "exactly ")),
        "“%s”与“%s”仅此阈值不同，但当%s为%s时两者同时适用。"
            .formatted(first.name(), second.name(), place, words(both, "至", "恰好")));
  }

  private static String words(Interval interval, String to, String exactly) {
    return interval.low().compareTo(interval.high()) == 0
        ? exactly + interval.low().toPlainString()
        : interval.low().toPlainString() + to + interval.high().toPlainString();
  }
}
