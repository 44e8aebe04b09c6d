package io.osteon.engine.check;

import io.osteon.engine.check.Term.Operator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds arithmetic on values that can be unknown. Drools fails on it while it runs, so that such a
 * value must be tested before.
 */
final class UnknownValueCheck {

  private final Set<Term.Read> known = new HashSet<>();

  /** At the beginning of a rule. */
  UnknownValueCheck() {}

  /** Within {@code not}, {@code exists} and the like: what is known outside is known there. */
  UnknownValueCheck(UnknownValueCheck outer) {
    known.addAll(outer.known);
  }

  /**
   * Takes a constraint into account that must hold wherever the following ones are asked.
   *
   * @return the field that can be unknown where it calculates; empty when there is none
   */
  Optional<Term.Read> visit(Term term) {
    Optional<Term.Read> unknown = find(term, known);
    known.addAll(knownWhenTrue(term));
    return unknown;
  }

  private static Optional<Term.Read> find(Term term, Set<Term.Read> known) {
    if (term instanceof Term.And and) {
      return findBoth(and.left(), and.right(), known, knownWhenTrue(and.left()));
    }
    if (term instanceof Term.Or or) {
      return findBoth(or.left(), or.right(), known, knownWhenFalse(or.left()));
    }
    if (term instanceof Term.Arithmetic arithmetic) {
      for (Term side : Terms.parts(arithmetic)) {
        if (side instanceof Term.Read read && read.accessor().optional() && !known.contains(read)) {
          return Optional.of(read);
        }
      }
    }
    return Terms.parts(term).stream()
        .map(part -> find(part, known))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Term.Read> findBoth(
      Term left, Term right, Set<Term.Read> known, Set<Term.Read> more) {
    Optional<Term.Read> unknown = find(left, known);
    if (unknown.isPresent()) {
      return unknown;
    }
    Set<Term.Read> all = new HashSet<>(known);
    all.addAll(more);
    return find(right, all);
  }

  private static Set<Term.Read> knownWhenTrue(Term term) {
    Set<Term.Read> known = new HashSet<>();
    if (term instanceof Term.And and) {
      known.addAll(knownWhenTrue(and.left()));
      known.addAll(knownWhenTrue(and.right()));
    } else if (term instanceof Term.Not not) {
      known.addAll(knownWhenFalse(not.term()));
    } else if (term instanceof Term.Comparison comparison && impliesValue(comparison)) {
      addRead(comparison.left(), known);
      addRead(comparison.right(), known);
    } else if (term instanceof Term.In in && !in.negated()) {
      addRead(in.value(), known);
    }
    return known;
  }

  private static Set<Term.Read> knownWhenFalse(Term term) {
    Set<Term.Read> known = new HashSet<>();
    if (term instanceof Term.Comparison comparison
        && comparison.operator() == Operator.EQUAL
        && (isNull(comparison.left()) || isNull(comparison.right()))) {
      addRead(comparison.left(), known);
      addRead(comparison.right(), known);
    }
    return known;
  }

  private static boolean impliesValue(Term.Comparison comparison) {
    boolean withNull = isNull(comparison.left()) || isNull(comparison.right());
    return switch (comparison.operator()) {
      case NOT_EQUAL -> withNull;
      case EQUAL -> !withNull && comparison.right() instanceof Term.Constant;
      default -> true;
    };
  }

  private static boolean isNull(Term term) {
    return term.type().isNull();
  }

  private static void addRead(Term term, Set<Term.Read> known) {
    if (term instanceof Term.Read read) {
      known.add(read);
    }
  }
}
