package io.osteon.verification.analysis;

import io.osteon.engine.check.Term;
import io.osteon.engine.vocabulary.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns a constraint into the alternatives in which it holds. The rules of unknown values are those
 * of the engine: a comparison that asks for an order is false of one, its opposite is true.
 */
final class RegionReader {
  private static final Set<Object> TRUTHS = Set.of(Boolean.TRUE, Boolean.FALSE);

  private final TermNames names;

  /**
   * A reader.
   *
   * @param names writes terms so that equal texts mean the same in different rules
   */
  RegionReader(TermNames names) {
    this.names = names;
  }

  /** The alternatives in which a constraint holds, or does not. */
  List<Region> read(Term term, boolean holds) {
    if (term instanceof Term.And and) {
      return holds ? both(and.left(), and.right(), true) : either(and.left(), and.right(), false);
    }
    if (term instanceof Term.Or or) {
      return holds ? either(or.left(), or.right(), true) : both(or.left(), or.right(), false);
    }
    if (term instanceof Term.Not not) {
      return read(not.term(), !holds);
    }
    Region region = atom(term, holds);
    return List.of(region == null ? Region.of(names.text(term), holds) : region);
  }

  private List<Region> both(Term left, Term right, boolean holds) {
    List<Region> both = Region.and(read(left, holds), read(right, holds));
    return both.isEmpty()
        ? List.of(
            Region.of(names.text(left) + (holds ? " && " : " || ") + names.text(right), holds))
        : both;
  }

  private List<Region> either(Term left, Term right, boolean holds) {
    List<Region> either = new ArrayList<>(read(left, holds));
    either.addAll(read(right, holds));
    return either;
  }

  private Region atom(Term term, boolean holds) {
    ValueSet set = null;
    Term field = null;
    if (term instanceof Term.Comparison comparison) {
      boolean constantLeft = comparison.left() instanceof Term.Constant;
      Term.Constant constant =
          constantLeft
              ? (Term.Constant) comparison.left()
              : comparison.right() instanceof Term.Constant right ? right : null;
      field = constantLeft ? comparison.right() : comparison.left();
      if (constant != null && names.isOwn(field)) {
        set = compared(field.type(), operator(comparison.operator(), constantLeft), constant);
      }
    } else if (term instanceof Term.In in
        && names.isOwn(in.value())
        && in.options().stream().allMatch(Term.Constant.class::isInstance)) {
      field = in.value();
      set = listed(in);
    } else if (term.type().isBoolean() && names.isOwn(term)) {
      field = term;
      set = new ValueSet.Choices(Set.of(true), false, TRUTHS, false);
    }
    return set == null ? null : Region.of(names.text(field), holds ? set : set.complement());
  }

  private static Term.Operator operator(Term.Operator operator, boolean turned) {
    if (!turned) {
      return operator;
    }
    return switch (operator) {
      case LESS -> Term.Operator.GREATER;
      case LESS_OR_EQUAL -> Term.Operator.GREATER_OR_EQUAL;
      case GREATER -> Term.Operator.LESS;
      case GREATER_OR_EQUAL -> Term.Operator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  private static ValueSet compared(ValueType type, Term.Operator operator, Term.Constant constant) {
    if (type.isNumber() && (constant.value() == null || constant.value() instanceof Number)) {
      return number(operator, constant.value());
    }
    if (operator.isOrder() || !isChoice(type)) {
      return null;
    }
    Choice choice = choice(constant.value());
    ValueSet equal = new ValueSet.Choices(choice.values, false, domain(type), choice.unknown);
    return operator == Term.Operator.EQUAL ? equal : equal.complement();
  }

  private record Choice(Set<Object> values, boolean unknown) {}

  private static Choice choice(Object value) {
    return value == null ? new Choice(Set.of(), true) : new Choice(Set.of(value), false);
  }

  private static ValueSet number(Term.Operator operator, Object value) {
    if (value == null) {
      ValueSet unknown = new ValueSet.Numbers(List.of(), true);
      return operator.isOrder()
          ? new ValueSet.Numbers(List.of(), false)
          : operator == Term.Operator.EQUAL ? unknown : unknown.complement();
    }
    BigDecimal number = new BigDecimal(value.toString());
    return switch (operator) {
      case EQUAL -> ValueSet.Numbers.of(Interval.only(number));
      case NOT_EQUAL -> ValueSet.Numbers.of(Interval.only(number)).complement();
      case LESS -> ValueSet.Numbers.of(Interval.below(number, false));
      case LESS_OR_EQUAL -> ValueSet.Numbers.of(Interval.below(number, true));
      case GREATER -> ValueSet.Numbers.of(Interval.above(number, false));
      case GREATER_OR_EQUAL -> ValueSet.Numbers.of(Interval.above(number, true));
    };
  }

  private static ValueSet listed(Term.In in) {
    ValueType type = in.value().type();
    Set<Object> values = new HashSet<>();
    boolean unknown = false;
    for (Term option : in.options()) {
      Object value = ((Term.Constant) option).value();
      unknown |= value == null;
      if (value != null) {
        values.add(value);
      }
    }
    ValueSet set;
    if (type.isNumber()) {
      List<Interval> parts = new ArrayList<>();
      values.forEach(value -> parts.add(Interval.only(new BigDecimal(value.toString()))));
      set = new ValueSet.Numbers(parts, unknown);
    } else if (isChoice(type)) {
      set = new ValueSet.Choices(values, false, domain(type), unknown);
    } else {
      return null;
    }
    return in.negated() ? set.complement() : set;
  }

  private static boolean isChoice(ValueType type) {
    return type.isBoolean() || type.isEnum() || type.raw() == String.class;
  }

  private static Set<Object> domain(ValueType type) {
    if (type.isBoolean()) {
      return TRUTHS;
    }
    return type.isEnum() ? new HashSet<>(Arrays.asList(type.raw().getEnumConstants())) : null;
  }
}
