package io.osteon.engine.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.EnumType;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.MethodSignature;
import io.osteon.engine.vocabulary.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;

/** Resolves literals, bindings, fields, constants, parameters and method calls. */
final class NameResolver {

  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+|[0-9]*[.][0-9]+");

  private final ExpressionChecker checker;
  private final Names context;
  private final Scope scope;
  private final Scope.Self self;
  private final ParameterResolver parameters;

  NameResolver(ExpressionChecker checker, Names context, Scope scope, Scope.Self self) {
    this.checker = checker;
    this.context = context;
    this.scope = scope;
    this.self = self;
    this.parameters = new ParameterResolver(checker, context);
  }

  Term term(Expression expression) {
    Term literal = literal(expression);
    if (literal != null) {
      return literal;
    }
    if (expression instanceof DrlNameExpr name) {
      return name(name, name.getNameAsString());
    }
    if (expression instanceof NameExpr name) {
      return name(name, name.getNameAsString());
    }
    if (expression instanceof ThisExpr) {
      return requireSelf(expression).variable();
    }
    if (expression instanceof FieldAccessExpr access) {
      return access(access, access.getScope(), access.getNameAsString());
    }
    if (expression instanceof NullSafeFieldAccessExpr access) {
      return access(access, access.getScope(), access.getNameAsString());
    }
    if (expression instanceof MethodCallExpr call) {
      return call(call, call.getScope(), call.getNameAsString(), call.getArguments());
    }
    if (expression instanceof NullSafeMethodCallExpr call) {
      return call(call, call.getScope(), call.getNameAsString(), call.getArguments());
    }
    throw checker.unsupported(
        expression,
        ExpressionChecker.print(expression),
        "fields, bindings, constants, literals and parameters");
  }

  private Term literal(Expression expression) {
    if (expression instanceof StringLiteralExpr text) {
      return new Term.Constant(text.asString(), ValueType.STRING, null);
    }
    if (expression instanceof IntegerLiteralExpr number) {
      return integer(number, number.getValue());
    }
    if (expression instanceof BooleanLiteralExpr truth) {
      return new Term.Constant(truth.getValue(), ValueType.BOOLEAN, null);
    }
    if (expression instanceof NullLiteralExpr) {
      return new Term.Constant(null, ValueType.NULL, null);
    }
    if (expression instanceof BigDecimalLiteralExpr number) {
      requirePlain(number, number.getValue().replaceAll("[bB]$", ""), DECIMAL);
      return decimal(number.asBigDecimal());
    }
    if (expression instanceof DoubleLiteralExpr number) {
      String digits = number.getValue().replaceAll("[dDfF]$", "");
      requirePlain(number, digits, DECIMAL);
      return decimal(new BigDecimal(digits));
    }
    return null;
  }

  /** In Java, and so in Drools, 010 is eight and 0x10 sixteen; nobody shall have to know that. */
  private Term integer(Node node, String digits) {
    requirePlain(node, digits, WHOLE);
    BigDecimal value = new BigDecimal(digits);
    if (value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw checker.error(
          node,
          "%s is too large; expected at most %d".formatted(digits, Integer.MAX_VALUE),
          "number");
    }
    return new Term.Constant(value.intValueExact(), ValueType.INT, null);
  }

  private void requirePlain(Node node, String digits, Pattern form) {
    if (!form.matcher(digits).matches()) {
      throw checker.error(
          node,
          "the number %s is not written plainly; expected digits such as 10 or 2.65"
              .formatted(digits),
          "number");
    }
  }

  private static Term decimal(BigDecimal value) {
    return new Term.Constant(value, ValueType.DECIMAL, null);
  }

  private Term name(Expression node, String name) {
    Term bound = scope.find(name);
    if (bound != null) {
      return bound;
    }
    if (self != null && self.type() != null) {
      Optional<Accessor> accessor = self.type().accessor(name);
      if (accessor.isPresent()) {
        return new Term.Read(self.variable(), accessor.get());
      }
    }
    if (self != null && self.type() == null) {
      Term property = property(self.variable(), name);
      if (property != null) {
        return property;
      }
    }
    throw unknownName(node, name);
  }

  private RuntimeException unknownName(Expression node, String name) {
    if (name.startsWith("$")) {
      return checker.error(
          node,
          "unknown binding %s%s; expected one that is bound before"
              .formatted(name, Suggestion.of(name, scope.names())),
          "unknown-binding");
    }
    if (self == null || self.type() == null) {
      return checker.error(node, "unknown name %s".formatted(name), "unknown-field");
    }
    List<String> candidates = new ArrayList<>(self.type().accessorNames());
    candidates.addAll(scope.names());
    return checker.error(
        node,
        "unknown field %s of %s%s; expected one of %s"
            .formatted(
                name,
                self.type(),
                Suggestion.of(name, candidates),
                String.join(", ", self.type().accessorNames())),
        "unknown-field");
  }

  private Term access(Expression node, Expression target, String name) {
    Optional<EnumType> enumType = context.enumType(ExpressionChecker.print(target));
    if (enumType.isPresent() && scope.find(enumType.get().name()) == null) {
      return constant(node, enumType.get(), name);
    }
    rejectUnknownClass(target);
    Term value = checker.term(target);
    return readOrFail(node, value, name);
  }

  private Term readOrFail(Expression node, Term value, String name) {
    Optional<FactType> type = context.vocabulary().typeOf(value.type().raw());
    if (type.isPresent()) {
      return type.get()
          .accessor(name)
          .<Term>map(accessor -> new Term.Read(value, accessor))
          .orElseThrow(
              () ->
                  checker.error(
                      node,
                      "unknown field %s of %s%s; expected one of %s"
                          .formatted(
                              name,
                              type.get(),
                              Suggestion.of(name, type.get().accessorNames()),
                              String.join(", ", type.get().accessorNames())),
                      "unknown-field"));
    }
    Term property = property(value, name);
    if (property == null) {
      throw checker.error(
          node, "unknown field %s of %s".formatted(name, value.type()), "unknown-field");
    }
    return property;
  }

  /** A method without arguments, written as a field: {@code missingItems.size}. */
  private Term property(Term value, String name) {
    String getter = "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return context.vocabulary().methodsOf(value.type()).stream()
        .filter(method -> method.parameters().isEmpty())
        .filter(method -> method.name().equals(name) || method.name().equals(getter))
        .findFirst()
        .map(method -> new Term.Call(value, method, List.of()))
        .orElse(null);
  }

  private Term constant(Expression node, EnumType type, String name) {
    Enum<?> constant = type.constants().get(name);
    if (constant == null) {
      throw checker.error(
          node,
          "unknown constant %s of %s%s; expected one of %s"
              .formatted(
                  name,
                  type.name(),
                  Suggestion.of(name, type.constants().keySet()),
                  String.join(", ", type.constants().keySet())),
          "unknown-constant");
    }
    return new Term.Constant(constant, ValueType.of(type.javaClass()), null);
  }

  private void rejectUnknownClass(Expression target) {
    if (target instanceof DrlNameExpr name
        && Character.isUpperCase(name.getNameAsString().charAt(0))
        && scope.find(name.getNameAsString()) == null) {
      List<String> candidates =
          context.vocabulary().enumTypes().stream().map(EnumType::name).toList();
      throw checker.error(
          target,
          "unknown enumeration %s%s; rules reach only the vocabulary of facts"
              .formatted(name.getNameAsString(), Suggestion.of(name.getNameAsString(), candidates)),
          "unknown-type");
    }
  }

  private Term call(
      Expression node, Optional<Expression> target, String name, List<Expression> arguments) {
    if (target.isEmpty()) {
      throw checker.error(
          node,
          "unknown function %s; rules call no functions, only fields and a few methods of values"
              .formatted(name),
          "not-supported");
    }
    if (parameters.isParameters(target.get())) {
      return parameters.resolve(node, name, arguments);
    }
    rejectUnknownClass(target.get());
    Term value = checker.term(target.get());
    if (arguments.isEmpty() && context.vocabulary().typeOf(value.type().raw()).isPresent()) {
      return readOrFail(node, value, name);
    }
    List<MethodSignature> methods = context.vocabulary().methodsOf(value.type());
    MethodSignature method =
        methods.stream()
            .filter(m -> m.name().equals(name) && m.parameters().size() == arguments.size())
            .findFirst()
            .orElseThrow(() -> unknownMethod(node, value, name, methods));
    return new Term.Call(value, method, arguments(method, arguments));
  }

  private List<Term> arguments(MethodSignature method, List<Expression> arguments) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Term term = checker.term(arguments.get(i));
      Class<?> expected = method.parameters().get(i).raw();
      if (expected != Object.class && expected != term.type().raw()) {
        throw checker.error(
            arguments.get(i),
            "%s needs %s, but this is %s"
                .formatted(method.name(), method.parameters().get(i), term.type()),
            "type-mismatch");
      }
      terms.add(term);
    }
    return terms;
  }

  private RuntimeException unknownMethod(
      Expression node, Term value, String name, List<MethodSignature> methods) {
    List<String> names = methods.stream().map(MethodSignature::name).distinct().toList();
    return checker.error(
        node,
        "method %s of %s may not be called%s; expected %s"
            .formatted(
                name,
                value.type(),
                Suggestion.of(name, names),
                names.isEmpty() ? "a field" : "one of " + String.join(", ", names)),
        "unknown-method");
  }

  private Scope.Self requireSelf(Expression node) {
    if (self == null) {
      throw checker.error(node, "this can be used only within a pattern", "unknown-binding");
    }
    return self;
  }
}
