package io.osteon.verification.analysis;

import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pattern as the analysis sees it.
 *
 * @param type the fact type, or where the value is taken from
 * @param alternatives in which all its constraints hold
 * @param constraints the alternatives of each constraint alone, in their order
 * @param texts of the constraints as written
 * @param configurable whether a parameter decides each constraint, so that a site may change it
 * @param wholeNumbers fields that have no values between two whole numbers
 */
record PatternShape(
    String type,
    List<Region> alternatives,
    List<List<Region>> constraints,
    List<String> texts,
    List<Boolean> configurable,
    Set<String> wholeNumbers) {

  static PatternShape of(PatternCondition pattern, TermNames names) {
    TermNames within = names.within(pattern);
    RegionReader reader = new RegionReader(within);
    List<List<Region>> constraints = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Boolean> configurable = new ArrayList<>();
    List<Region> all = List.of(Region.ALL);
    Set<String> wholeNumbers = new HashSet<>();
    for (var constraint : pattern.constraints()) {
      List<Region> each = reader.read(constraint.term(), true);
      constraints.add(each);
      texts.add(constraint.text());
      configurable.add(namesParameter(constraint.term()));
      all = Region.and(all, each);
      collect(constraint.term(), within, wholeNumbers);
    }
    String type =
        pattern.type().displayName()
            + (pattern.from() == null ? "" : " from " + names.text(pattern.from()));
    return new PatternShape(
        type,
        all.isEmpty() ? List.of(Region.of(names.text(pattern), true)) : all,
        constraints,
        texts,
        configurable,
        wholeNumbers);
  }

  private static boolean namesParameter(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.parameter() != null;
    }
    if (term instanceof Term.Comparison comparison) {
      return namesParameter(comparison.left()) || namesParameter(comparison.right());
    }
    if (term instanceof Term.And and) {
      return namesParameter(and.left()) || namesParameter(and.right());
    }
    if (term instanceof Term.Or or) {
      return namesParameter(or.left()) || namesParameter(or.right());
    }
    if (term instanceof Term.Not not) {
      return namesParameter(not.term());
    }
    if (term instanceof Term.Arithmetic sum) {
      return namesParameter(sum.left()) || namesParameter(sum.right());
    }
    return term instanceof Term.In in
        && in.options().stream().anyMatch(PatternShape::namesParameter);
  }

  private static void collect(Term term, TermNames names, Set<String> wholeNumbers) {
    if (term instanceof Term.Comparison comparison) {
      for (Term side : List.of(comparison.left(), comparison.right())) {
        if (side.type().isInteger() && names.isOwn(side)) {
          wholeNumbers.add(names.text(side));
        }
      }
    } else if (term instanceof Term.And and) {
      collect(and.left(), names, wholeNumbers);
      collect(and.right(), names, wholeNumbers);
    } else if (term instanceof Term.Or or) {
      collect(or.left(), names, wholeNumbers);
      collect(or.right(), names, wholeNumbers);
    } else if (term instanceof Term.Not not) {
      collect(not.term(), names, wholeNumbers);
    }
  }

  /** Whatever meets this pattern meets the other one. */
  boolean within(PatternShape other) {
    return type.equals(other.type) && Region.within(alternatives, other.alternatives);
  }
}
