package io.osteon.engine.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.osteon.engine.vocabulary.ValueType;
import io.osteon.facts.Parameters;
import io.osteon.rulebase.ParameterSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;

/** Replaces {@code parameters.days( "id" )} by the value of the parameter. */
final class ParameterResolver {

  private static final String GLOBAL = "parameters";

  private final ExpressionChecker checker;
  private final Names context;

  ParameterResolver(ExpressionChecker checker, Names context) {
    this.checker = checker;
    this.context = context;
  }

  boolean isParameters(Expression expression) {
    return expression instanceof DrlNameExpr name && name.getNameAsString().equals(GLOBAL);
  }

  Term resolve(Expression node, String method, List<Expression> arguments) {
    if (!context.hasGlobal(GLOBAL)) {
      throw checker.error(
          node,
          "parameters is not declared; expected \"global Parameters parameters;\" in this file",
          "unknown-global");
    }
    if (arguments.size() != 1 || !(arguments.get(0) instanceof StringLiteralExpr literal)) {
      throw checker.error(node, "expected the id of a parameter in quotes", "unknown-parameter");
    }
    String id = literal.asString();
    Parameters parameters = context.parameters();
    return switch (method) {
      case "days" ->
          constant(literal, id, () -> parameters.days(id), ValueType.INT, "a number of days");
      case "count" ->
          constant(
              literal,
              id,
              () -> parameters.count(id),
              ValueType.INT,
              "a whole number without a unit");
      case "number" ->
          constant(literal, id, () -> parameters.number(id), ValueType.DECIMAL, "a number");
      default ->
          throw checker.error(
              node,
              "unknown method %s of parameters%s; expected days, count or number"
                  .formatted(method, Suggestion.of(method, List.of("days", "count", "number"))),
              "unknown-method");
    };
  }

  private Term constant(
      StringLiteralExpr literal,
      String id,
      Supplier<Object> value,
      ValueType type,
      String expected) {
    Optional<Object> found = tryGet(value);
    if (found.isPresent()) {
      return new Term.Constant(found.get(), type, id);
    }
    if (tryGet(() -> context.parameters().number(id)).isEmpty()) {
      throw checker.error(
          literal,
          "unknown parameter %s%s".formatted(id, Suggestion.of(id, knownIds())),
          "unknown-parameter");
    }
    throw checker.error(
        literal,
        "parameter %s is not %s; its unit is another one".formatted(id, expected),
        "parameter-unit");
  }

  private static Optional<Object> tryGet(Supplier<Object> value) {
    try {
      return Optional.ofNullable(value.get());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Set<String> knownIds() {
    Set<String> ids = new TreeSet<>();
    if (context.parameters() instanceof ParameterSet set) {
      set.all().forEach(definition -> ids.add(definition.id()));
    }
    return ids;
  }
}
