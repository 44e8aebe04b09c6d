package io.osteon.engine.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.osteon.engine.check.Term.Operator;
import io.osteon.engine.parse.Positions;
import io.osteon.engine.parse.RuleException;
import io.osteon.engine.parse.SourceText;
import io.osteon.engine.vocabulary.ValueType;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/** Checks one expression: logic, comparisons and arithmetic; names are left to others. */
final class ExpressionChecker {

  private static final Map<BinaryExpr.Operator, Operator> COMPARISONS =
      Map.of(
          BinaryExpr.Operator.EQUALS, Operator.EQUAL,
          BinaryExpr.Operator.NOT_EQUALS, Operator.NOT_EQUAL,
          BinaryExpr.Operator.LESS, Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS, Operator.LESS_OR_EQUAL,
          BinaryExpr.Operator.GREATER, Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS, Operator.GREATER_OR_EQUAL);
  private static final Map<BinaryExpr.Operator, Character> ARITHMETIC =
      Map.of(
          BinaryExpr.Operator.PLUS, '+',
          BinaryExpr.Operator.MINUS, '-',
          BinaryExpr.Operator.MULTIPLY, '*',
          BinaryExpr.Operator.DIVIDE, '/',
          BinaryExpr.Operator.REMAINDER, '%');

  private final SourceText source;
  private final Positions positions;
  private final NameResolver names;
  private final ComparisonChecker comparisons;
  private final boolean inPattern;

  ExpressionChecker(
      SourceText source, Positions positions, Names context, Scope scope, Scope.Self self) {
    this.source = source;
    this.positions = positions;
    this.names = new NameResolver(this, context, scope, self);
    this.comparisons = new ComparisonChecker(this);
    this.inPattern = self != null;
  }

  /** Checks an expression that must be true or false. */
  Term condition(Expression expression) {
    Term term = term(expression);
    return requireTruth(term, expression);
  }

  /** Checks an expression of whatever type. */
  Term term(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return term(enclosed.getInner());
    }
    if (expression instanceof UnaryExpr unary) {
      return unary(unary);
    }
    if (expression instanceof BinaryExpr binary) {
      return binary(binary);
    }
    if (expression instanceof PointFreeExpr named) {
      return comparisons.named(
          named, term(named.getLeft()), named.getOperator(), named.getRight(), named.isNegated());
    }
    return names.term(expression);
  }

  private Term binary(BinaryExpr binary) {
    switch (binary.getOperator()) {
      case AND:
      case OR:
        return logic(binary);
      default:
        Operator comparison = COMPARISONS.get(binary.getOperator());
        if (comparison != null) {
          return comparisons.compare(
              binary, comparison, term(binary.getLeft()), term(binary.getRight()));
        }
        Character sign = ARITHMETIC.get(binary.getOperator());
        if (sign != null) {
          return arithmetic(binary, sign, term(binary.getLeft()), term(binary.getRight()));
        }
        throw unsupported(
            binary,
            "the operator " + binary.getOperator().asString(),
            "comparisons, && and ||, + - * / %, in, contains, memberOf, matches");
    }
  }

  private Term logic(BinaryExpr binary) {
    Term left = condition(binary.getLeft());
    Term right = half(binary.getRight(), binary.getLeft());
    return binary.getOperator() == BinaryExpr.Operator.AND
        ? new Term.And(left, right)
        : new Term.Or(left, right);
  }

  /** {@code sex == Sex.MALE || == Sex.FEMALE}: the right side takes its left from the first. */
  private Term half(Expression right, Expression first) {
    Expression inner = right;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
    }
    if (inner instanceof HalfBinaryExpr half) {
      Operator operator = COMPARISONS.get(BinaryExpr.Operator.valueOf(half.getOperator().name()));
      return comparisons.compare(half, operator, leftOf(first), term(half.getRight()));
    }
    if (inner instanceof HalfPointFreeExpr half) {
      return comparisons.named(
          half, leftOf(first), half.getOperator(), half.getRight(), half.isNegated());
    }
    return condition(right);
  }

  private Term leftOf(Expression first) {
    if (first instanceof EnclosedExpr enclosed) {
      return leftOf(enclosed.getInner());
    }
    if (first instanceof BinaryExpr binary) {
      boolean logic =
          binary.getOperator() == BinaryExpr.Operator.AND
              || binary.getOperator() == BinaryExpr.Operator.OR;
      return logic ? leftOf(binary.getLeft()) : term(binary.getLeft());
    }
    if (first instanceof PointFreeExpr named) {
      return term(named.getLeft());
    }
    throw error(first, "nothing to compare with; expected a comparison before this one", "syntax");
  }

  private Term unary(UnaryExpr unary) {
    switch (unary.getOperator()) {
      case LOGICAL_COMPLEMENT:
        return new Term.Not(condition(unary.getExpression()));
      case PLUS:
        return term(unary.getExpression());
      case MINUS:
        return minus(unary);
      default:
        throw unsupported(unary, unary.getOperator().asString(), "! or -");
    }
  }

  private Term minus(UnaryExpr unary) {
    Term term = term(unary.getExpression());
    if (term.type().isNumber() && !term.type().isInteger() && !(term instanceof Term.Constant)) {
      throw unsupported(unary, "- before a decimal", "0 - value");
    }
    return arithmetic(unary, '-', new Term.Constant(0, ValueType.INT, null), term);
  }

  private Term arithmetic(Node node, char sign, Term left, Term right) {
    for (Term side : new Term[] {left, right}) {
      if (!side.type().isNumber()) {
        throw error(
            node, "%s needs numbers, but this is %s".formatted(sign, side.type()), "type-mismatch");
      }
    }
    boolean whole = left.type().isInteger() && right.type().isInteger();
    if (whole
        && left instanceof Term.Constant a
        && right instanceof Term.Constant b
        && sign == '-'
        && Integer.valueOf(0).equals(a.value())
        && b.value() instanceof Integer value) {
      return new Term.Constant(-value, ValueType.INT, null);
    }
    return new Term.Arithmetic(sign, left, right, whole ? ValueType.INT : ValueType.DECIMAL);
  }

  Term requireTruth(Term term, Node node) {
    if (inPattern && node instanceof DrlNameExpr name && name.getNameAsString().startsWith("$")) {
      throw unsupported(
          node, "the binding %s as a condition".formatted(print(node)), print(node) + " == true");
    }
    if (!term.type().isBoolean()) {
      throw error(
          node,
          "%s is %s; expected a condition that is true or false"
              .formatted(print(node), term.type()),
          "type-mismatch");
    }
    return term;
  }

  RuleException error(Node node, String message, String code) {
    return new RuleException(source.error(positions.offset(node), message, code));
  }

  RuleException unsupported(Node node, String what, String expected) {
    return error(node, "not supported: %s; expected %s".formatted(what, expected), "not-supported");
  }

  static String print(Node node) {
    return PrintUtil.printNode(node);
  }
}
