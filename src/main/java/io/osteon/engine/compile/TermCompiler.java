package io.osteon.engine.compile;

import io.osteon.engine.check.Term;
import io.osteon.engine.check.Term.Operator;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.MethodSignature;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns terms into closures. */
public final class TermCompiler {

  /** For terms that stand outside of patterns. */
  public static final int NO_SELF = -1;

  /** Longer texts match no expression: they bound the time of a match. */
  private static final int MAXIMUM_TEXT = 1_000;

  private final int selfSlot;

  /** A compiler for terms of the pattern whose fact has this number. */
  public TermCompiler(int selfSlot) {
    this.selfSlot = selfSlot;
  }

  /** Compiles a condition. */
  public Test test(Term term) {
    if (term instanceof Term.Comparison comparison) {
      return comparison(comparison);
    }
    if (term instanceof Term.And and) {
      Test left = test(and.left());
      Test right = test(and.right());
      return (self, slots) -> left.holds(self, slots) && right.holds(self, slots);
    }
    if (term instanceof Term.Or or) {
      Test left = test(or.left());
      Test right = test(or.right());
      return (self, slots) -> left.holds(self, slots) || right.holds(self, slots);
    }
    if (term instanceof Term.Not not) {
      Test inner = test(not.term());
      return (self, slots) -> !inner.holds(self, slots);
    }
    if (term instanceof Term.In in) {
      return in(in);
    }
    if (term instanceof Term.Contains contains) {
      return contains(contains);
    }
    if (term instanceof Term.Matches matches) {
      return matches(matches);
    }
    if (term instanceof Term.Text text) {
      return text(text);
    }
    Expression truth = expression(term);
    return (self, slots) -> Boolean.TRUE.equals(truth.value(self, slots));
  }

  /** Compiles a term of whatever type. */
  public Expression expression(Term term) {
    if (term instanceof Term.Constant constant) {
      Object value = constant.value();
      return (self, slots) -> value;
    }
    if (term instanceof Term.Variable variable) {
      int slot = variable.slot();
      return slot == selfSlot ? (self, slots) -> self : (self, slots) -> slots[slot];
    }
    if (term instanceof Term.Read read) {
      return read(read);
    }
    if (term instanceof Term.Call call) {
      return call(call);
    }
    if (term instanceof Term.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    Test truth = test(term);
    return truth::holds;
  }

  private Expression read(Term.Read read) {
    Accessor accessor = read.accessor();
    Function<Object, Object> reader = accessor.reader();
    if (read.target() instanceof Term.Variable variable && variable.slot() == selfSlot) {
      return (self, slots) -> reader.apply(self);
    }
    Expression target = expression(read.target());
    return (self, slots) -> {
      Object fact = target.value(self, slots);
      return fact == null ? null : reader.apply(fact);
    };
  }

  private Expression call(Term.Call call) {
    Expression target = expression(call.target());
    MethodSignature method = call.method();
    Expression[] arguments =
        call.arguments().stream().map(this::expression).toArray(Expression[]::new);
    return (self, slots) -> {
      Object value = target.value(self, slots);
      if (value == null) {
        return null;
      }
      Object[] values = new Object[arguments.length];
      Arrays.setAll(values, i -> arguments[i].value(self, slots));
      return method.call().apply(value, values);
    };
  }

  private Expression arithmetic(Term.Arithmetic arithmetic) {
    Expression left = expression(arithmetic.left());
    Expression right = expression(arithmetic.right());
    char operator = arithmetic.operator();
    boolean whole = arithmetic.type().isInteger();
    return (self, slots) -> {
      Object a = left.value(self, slots);
      Object b = right.value(self, slots);
      if (a == null || b == null) {
        return null;
      }
      return whole ? Numbers.whole(operator, a, b) : Numbers.decimal(operator, a, b);
    };
  }

  private Test comparison(Term.Comparison comparison) {
    Expression left = expression(comparison.left());
    Expression right = expression(comparison.right());
    boolean numbers = comparison.left().type().isNumber() && comparison.right().type().isNumber();
    if (comparison.operator() == Operator.EQUAL) {
      return equality(comparison, left, right, numbers);
    }
    if (comparison.operator() == Operator.NOT_EQUAL) {
      Test equal = equality(comparison, left, right, numbers);
      return (self, slots) -> !equal.holds(self, slots);
    }
    return order(comparison.operator(), left, right, numbers);
  }

  private static Test equality(
      Term.Comparison comparison, Expression left, Expression right, boolean numbers) {
    if (numbers) {
      return (self, slots) -> equalNumbers(left.value(self, slots), right.value(self, slots));
    }
    if (comparison.right() instanceof Term.Constant constant && constant.type().isEnum()) {
      Object expected = constant.value();
      return (self, slots) -> left.value(self, slots) == expected;
    }
    return (self, slots) -> Objects.equals(left.value(self, slots), right.value(self, slots));
  }

  private static boolean equalNumbers(Object left, Object right) {
    return left == null || right == null ? left == right : Numbers.compare(left, right) == 0;
  }

  private static Test order(Operator operator, Expression left, Expression right, boolean numbers) {
    return (self, slots) -> {
      Object a = left.value(self, slots);
      Object b = right.value(self, slots);
      if (a == null || b == null) {
        return false;
      }
      int result = numbers ? Numbers.compare(a, b) : compare(a, b);
      return switch (operator) {
        case LESS -> result < 0;
        case LESS_OR_EQUAL -> result <= 0;
        case GREATER -> result > 0;
        default -> result >= 0;
      };
    };
  }

  @SuppressWarnings("unchecked") // both sides have the same type, which the checker made sure
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }

  private Test in(Term.In in) {
    Expression value = expression(in.value());
    List<Expression> options = in.options().stream().map(this::expression).toList();
    boolean numbers = in.value().type().isNumber();
    boolean expected = !in.negated();
    return (self, slots) -> {
      Object a = value.value(self, slots);
      for (Expression option : options) {
        Object b = option.value(self, slots);
        if (numbers ? equalNumbers(a, b) : Objects.equals(a, b)) {
          return expected;
        }
      }
      return !expected;
    };
  }

  private Test contains(Term.Contains contains) {
    Expression whole = expression(contains.whole());
    Expression part = expression(contains.part());
    boolean expected = !contains.negated();
    return (self, slots) -> {
      Object a = whole.value(self, slots);
      Object b = part.value(self, slots);
      boolean found =
          a instanceof Collection<?> list
              ? list.contains(b)
              : a instanceof String text && b instanceof String piece && text.contains(piece);
      return found == expected;
    };
  }

  private Test matches(Term.Matches matches) {
    Expression text = expression(matches.text());
    Pattern pattern = Pattern.compile(matches.expression());
    boolean expected = !matches.negated();
    return (self, slots) -> {
      Object value = text.value(self, slots);
      boolean found =
          value instanceof String string
              && string.length() <= MAXIMUM_TEXT
              && pattern.matcher(string).matches();
      return found == expected;
    };
  }

  private Test text(Term.Text text) {
    Expression value = expression(text.text());
    Expression argument = expression(text.argument());
    boolean expected = !text.negated();
    return (self, slots) ->
        value.value(self, slots) instanceof String string
            && holds(text.test(), string, argument.value(self, slots)) == expected;
  }

  private static boolean holds(Term.TextTest test, String string, Object argument) {
    return switch (test) {
      case STARTS_WITH -> argument instanceof String prefix && string.startsWith(prefix);
      case ENDS_WITH -> argument instanceof String suffix && string.endsWith(suffix);
      case LENGTH -> argument instanceof Integer length && string.length() == length;
    };
  }
}
