package io.osteon.engine.compile;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Terms;
import io.osteon.engine.vocabulary.ValueType;
import io.osteon.engine.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Index;
import org.drools.model.Variable;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.patterns.PatternImpl;

/** Makes the constraints of one rule. */
final class ConstraintFactory {

  private final CheckedRule rule;
  private final Map<Integer, Variable<?>> variables;
  private final String suffix;

  ConstraintFactory(CheckedRule rule, Map<Integer, Variable<?>> variables) {
    this.rule = rule;
    this.variables = variables;
    this.suffix = rule.conditions().stream().anyMatch(ConstraintFactory::hasOr) ? rule.name() : "";
  }

  /**
   * In a rule with {@code or} the same number can stand for different places of a match. Its joins
   * are not shared with other rules.
   */
  private static boolean hasOr(Condition condition) {
    if (condition instanceof Condition.OrCondition) {
      return true;
    }
    if (condition instanceof Condition.AndCondition and) {
      return and.conditions().stream().anyMatch(ConstraintFactory::hasOr);
    }
    if (condition instanceof Condition.NotCondition not) {
      return hasOr(not.condition());
    }
    if (condition instanceof Condition.ExistsCondition exists) {
      return hasOr(exists.condition());
    }
    return condition instanceof Condition.AccumulateCondition accumulate
        && hasOr(accumulate.source());
  }

  /** A constraint of a pattern. */
  ClosureConstraint of(PatternCondition pattern, Term term) {
    List<Integer> others = new ArrayList<>(Terms.slots(term));
    others.remove(Integer.valueOf(pattern.slot()));
    String id = id(pattern, Terms.key(term, pattern.slot()), others);
    ClosureConstraint constraint = constraint(pattern, others, id, term);
    if (others.isEmpty()) {
      index(pattern, term).ifPresent(constraint::setIndex);
    }
    return constraint;
  }

  private String id(PatternCondition pattern, String key, List<Integer> others) {
    String id = pattern.type() + "|" + key;
    return others.isEmpty() ? id : pattern.slot() + "|" + id + "|" + suffix;
  }

  private ClosureConstraint constraint(
      PatternCondition pattern, List<Integer> others, String id, Term term) {
    List<Integer> slots = new ArrayList<>(List.of(pattern.slot()));
    slots.addAll(others);
    return new ClosureConstraint(
        id,
        slots.stream().map(variables::get).toArray(Variable[]::new),
        slots.stream().mapToInt(Integer::intValue).toArray(),
        rule.slots(),
        new TermCompiler(pattern.slot()).test(term));
  }

  /** A test outside of patterns. */
  ClosureConstraint test(Term term) {
    List<Integer> slots = new ArrayList<>(Terms.slots(term));
    int first = slots.isEmpty() ? TermCompiler.NO_SELF : slots.get(0);
    return new ClosureConstraint(
        rule.name() + "|" + Terms.key(term, first),
        slots.stream().map(variables::get).toArray(Variable[]::new),
        slots.stream().mapToInt(Integer::intValue).toArray(),
        rule.slots(),
        new TermCompiler(first).test(term));
  }

  /** A constraint on the result of an accumulation, as a pattern over that result. */
  PatternImpl<?> onResult(Term term) {
    int slot = Terms.slots(term).iterator().next();
    PatternImpl<?> result = new PatternImpl<>(variables.get(slot));
    result.addConstraint(
        new ClosureConstraint(
            rule.name() + "|" + Terms.key(term, slot),
            new Variable<?>[] {variables.get(slot)},
            new int[] {slot},
            rule.slots(),
            new TermCompiler(slot).test(term)));
    return result;
  }

  /**
   * A pattern that is joined without any condition is given one that is always true, so that the
   * number of its combinations is counted, and bounded.
   */
  Optional<ClosureConstraint> countingJoin(PatternCondition pattern, int previous) {
    boolean joined =
        pattern.constraints().stream()
            .flatMap(constraint -> Terms.slots(constraint.term()).stream())
            .anyMatch(slot -> slot != pattern.slot());
    if (joined || pattern.from() != null) {
      return Optional.empty();
    }
    Term always = new Term.Constant(true, ValueType.BOOLEAN, null);
    List<Integer> others = List.of(previous);
    return Optional.of(
        constraint(pattern, others, id(pattern, "joined#" + previous, others), always));
  }

  /** Equality with a constant is looked up instead of tested when many patterns ask for it. */
  private static Optional<Index> index(PatternCondition pattern, Term term) {
    if (!(term instanceof Term.Comparison comparison)
        || comparison.operator() != Term.Operator.EQUAL
        || !(comparison.left() instanceof Term.Read read)
        || !(read.target() instanceof Term.Variable)
        || !(comparison.right() instanceof Term.Constant constant)
        || !(constant.type().isEnum() || constant.type().raw() == String.class)) {
      return Optional.empty();
    }
    List<String> names =
        Vocabulary.clinical()
            .typeOf(pattern.type().raw())
            .map(type -> List.copyOf(type.accessorNames()))
            .orElse(List.of());
    return Optional.of(equality(read, constant, names.indexOf(read.accessor().name())));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the index takes values of any type
  private static Index equality(Term.Read read, Term.Constant constant, int field) {
    return new AlphaIndexImpl(
        constant.type().raw(),
        Index.ConstraintType.EQUAL,
        field,
        fact -> read.accessor().read(fact),
        constant.value());
  }
}
