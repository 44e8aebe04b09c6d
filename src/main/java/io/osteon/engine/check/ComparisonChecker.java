package io.osteon.engine.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import io.osteon.engine.check.Term.Operator;
import io.osteon.engine.check.Term.TextTest;
import io.osteon.engine.vocabulary.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks that what is compared can be compared. */
final class ComparisonChecker {

  private static final Map<String, TextTest> TEXT_TESTS =
      Map.of(
          "startsWith", TextTest.STARTS_WITH,
          "endsWith", TextTest.ENDS_WITH,
          "length", TextTest.LENGTH);

  private final ExpressionChecker checker;

  ComparisonChecker(ExpressionChecker checker) {
    this.checker = checker;
  }

  Term compare(Node node, Operator operator, Term left, Term right) {
    for (Term side : new Term[] {left, right}) {
      if (side instanceof Term.Truth) {
        throw checker.unsupported(
            node, "comparing a condition", "the condition itself, or ! before it in brackets");
      }
    }
    if (operator.isOrder()) {
      requireOrder(node, operator, left, right);
    } else {
      requireEquatable(node, left, right);
    }
    return new Term.Comparison(operator, left, right);
  }

  private void requireOrder(Node node, Operator operator, Term left, Term right) {
    boolean numbers = left.type().isNumber() && right.type().isNumber();
    boolean same = left.type().raw() == right.type().raw() && left.type().isOrdered();
    if (!numbers && !(same && left.type().raw() != String.class)) {
      throw checker.error(
          node,
          "%s cannot be compared with %s by %s; expected two numbers or two dates"
              .formatted(left.type(), right.type(), operator.sign()),
          "type-mismatch");
    }
  }

  private void requireEquatable(Node node, Term left, Term right) {
    if (left.type().isNull() || right.type().isNull()) {
      Term other = left.type().isNull() ? right : left;
      if (!other.type().isNullable()) {
        throw checker.error(
            node, "a value of type %s is never null".formatted(other.type()), "type-mismatch");
      }
      return;
    }
    if (!equatable(left.type(), right.type())) {
      throw checker.error(
          node,
          "%s is never equal to %s".formatted(left.type(), right.type()) + expectation(left.type()),
          "type-mismatch");
    }
  }

  private static String expectation(ValueType type) {
    return type.isEnum() ? "; expected a constant such as %s.NAME".formatted(type) : "";
  }

  private static boolean equatable(ValueType left, ValueType right) {
    return (left.isNumber() && right.isNumber())
        || (left.isBoolean() && right.isBoolean())
        || left.raw() == right.raw();
  }

  /** A comparison that has a name: {@code in}, {@code contains}, {@code memberOf} and so on. */
  Term named(Node node, Term left, SimpleName operator, List<Expression> right, boolean negated) {
    String name = operator.getIdentifier();
    switch (name) {
      case "in":
        return in(left, right, negated);
      case "contains":
        return contains(node, left, checker.term(single(node, right)), negated);
      case "memberOf":
        return contains(node, checker.term(single(node, right)), left, negated);
      case "excludes":
        return contains(node, left, checker.term(single(node, right)), !negated);
      case "matches":
        return matches(node, left, checker.term(single(node, right)), negated);
      default:
        if (name.startsWith("str[")) {
          return text(node, name.substring(4, name.length() - 1).strip(), left, right, negated);
        }
        throw checker.unsupported(
            node,
            "the operator " + name,
            "in, not in, contains, memberOf, matches or str[startsWith]");
    }
  }

  private Term in(Term left, List<Expression> right, boolean negated) {
    List<Term> options = new ArrayList<>();
    for (Expression option : right) {
      Term term = checker.term(option);
      requireEquatable(option, left, term);
      options.add(term);
    }
    return new Term.In(left, options, negated);
  }

  private Term contains(Node node, Term whole, Term part, boolean negated) {
    boolean text = whole.type().raw() == String.class && part.type().raw() == String.class;
    boolean list =
        whole.type().isList()
            && (whole.type().element() == Object.class
                || equatable(ValueType.of(whole.type().element()), part.type()));
    if (!text && !list) {
      throw checker.error(
          node,
          "%s cannot contain %s; expected a list and one of its elements, or two texts"
              .formatted(whole.type(), part.type()),
          "type-mismatch");
    }
    return new Term.Contains(whole, part, negated);
  }

  private Term matches(Node node, Term left, Term right, boolean negated) {
    if (left.type().raw() != String.class
        || !(right instanceof Term.Constant constant)
        || !(constant.value() instanceof String expression)) {
      throw checker.error(
          node, "matches needs a text and a regular expression in quotes", "type-mismatch");
    }
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw checker.error(
          node, "not a regular expression: " + e.getDescription(), "regular-expression");
    }
    RegularExpressionGuard.reasonToRefuse(expression)
        .ifPresent(
            reason -> {
              throw checker.error(node, reason, "regular-expression");
            });
    return new Term.Matches(left, expression, negated);
  }

  private Term text(
      Node node, String parameter, Term left, List<Expression> right, boolean negated) {
    TextTest test = TEXT_TESTS.get(parameter);
    if (test == null) {
      throw checker.error(
          node,
          "unknown test str[%s]%s; expected startsWith, endsWith or length"
              .formatted(parameter, Suggestion.of(parameter, TEXT_TESTS.keySet())),
          "not-supported");
    }
    Term argument = checker.term(single(node, right));
    boolean fits =
        test == TextTest.LENGTH
            ? argument.type().isInteger()
            : argument.type().raw() == String.class;
    if (left.type().raw() != String.class || !fits) {
      throw checker.error(
          node,
          "str[%s] cannot test %s with %s".formatted(parameter, left.type(), argument.type()),
          "type-mismatch");
    }
    return new Term.Text(test, left, argument, negated);
  }

  private Expression single(Node node, List<Expression> right) {
    if (right.size() != 1) {
      throw checker.error(node, "expected one value on the right", "syntax");
    }
    return right.get(0);
  }
}
