package io.osteon.engine.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.osteon.engine.Firing;
import io.osteon.engine.check.CheckedRule.Action;
import io.osteon.engine.check.CheckedRule.Advise;
import io.osteon.engine.check.CheckedRule.Insert;
import io.osteon.engine.parse.ExpressionParser;
import io.osteon.engine.parse.Positions;
import io.osteon.engine.parse.RuleException;
import io.osteon.engine.parse.SourceText;
import io.osteon.engine.parse.Token;
import io.osteon.engine.vocabulary.Constructor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;

/** Checks the right-hand side of a rule: it may call advice and insert facts, nothing else. */
final class ConsequenceChecker {

  private static final String EXPECTED =
      "advice.recommend, advice.refine, advice.missing or insert( new Fact( \"...\" ) )";
  private static final Map<String, Firing.Kind> KINDS =
      Map.of(
          "recommend", Firing.Kind.RECOMMEND,
          "refine", Firing.Kind.REFINE,
          "missing", Firing.Kind.MISSING);
  private static final Pattern ADVICE_ID = Pattern.compile("[A-Z]+-[0-9]+(/[a-z0-9-]+)?");

  private final SourceText source;
  private final Names names;
  private final Scope scope;
  private final List<Problem> problems;
  private Positions positions;

  ConsequenceChecker(SourceText source, Names names, Scope scope, List<Problem> problems) {
    this.source = source;
    this.names = names;
    this.scope = scope;
    this.problems = problems;
  }

  List<Action> check(int start, String text) {
    List<Action> actions = new ArrayList<>();
    FileChecker.guard(
        problems,
        () -> {
          ExpressionParser.Consequence parsed =
              ExpressionParser.consequence(source, start, start + text.length());
          positions = parsed.positions();
          for (Statement statement : parsed.statements().getStatements()) {
            FileChecker.guard(problems, () -> actions.add(action(statement)));
          }
          requireSemicolons(start, text, parsed.statements().getStatements().size());
        });
    return actions;
  }

  /** The parser forgives the last one; Java, and so Drools, does not. */
  private void requireSemicolons(int start, String text, int statements) {
    List<Token> tokens = Token.between(source.text(), start, start + text.length());
    long semicolons = tokens.stream().filter(token -> token.text().equals(";")).count();
    if (semicolons < statements) {
      Token last = tokens.get(tokens.size() - 1);
      throw new RuleException(
          source.error(
              last.offset(), "a semicolon is missing; expected ; after each call", "syntax"));
    }
  }

  private Action action(Statement statement) {
    if (statement instanceof ExpressionStmt line
        && line.getExpression() instanceof MethodCallExpr call) {
      if (call.getScope().isEmpty() && call.getNameAsString().equals("insert")) {
        return insert(call);
      }
      if (call.getScope().filter(ConsequenceChecker::isAdvice).isPresent()) {
        return advise(call);
      }
      throw refuse(call, "the call " + ExpressionChecker.print(call));
    }
    throw refuse(statement, nameOf(statement));
  }

  private static String nameOf(Statement statement) {
    if (statement instanceof ExpressionStmt line) {
      return ExpressionChecker.print(line.getExpression());
    }
    return statement
        .getClass()
        .getSimpleName()
        .replaceAll("(Stmt|Statement)$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isAdvice(Expression scope) {
    return scope instanceof DrlNameExpr name && name.getNameAsString().equals("advice");
  }

  private Action advise(MethodCallExpr call) {
    if (!names.hasGlobal("advice")) {
      throw error(
          call,
          "advice is not declared; expected \"global Advice advice;\" in this file",
          "unknown-global");
    }
    Firing.Kind kind = KINDS.get(call.getNameAsString());
    if (kind == null) {
      throw error(
          call.getName(),
          "unknown method %s of advice%s; expected recommend, refine or missing"
              .formatted(
                  call.getNameAsString(), Suggestion.of(call.getNameAsString(), KINDS.keySet())),
          "unknown-method");
    }
    String id = adviceId(call);
    if (kind != Firing.Kind.RECOMMEND && id.indexOf('/') < 0) {
      throw error(
          call.getArgument(0),
          "%s needs a variant or entry; expected %s/name".formatted(call.getNameAsString(), id),
          "advice-id");
    }
    Map<String, Term> facts = new LinkedHashMap<>();
    for (Expression argument : call.getArguments().subList(1, call.getArguments().size())) {
      handOver(argument, facts);
    }
    return new Advise(kind, id, facts);
  }

  private String adviceId(MethodCallExpr call) {
    if (call.getArguments().isEmpty()
        || !(call.getArgument(0) instanceof StringLiteralExpr literal)) {
      throw error(call, "expected the id of an advice in quotes first", "advice-id");
    }
    if (!ADVICE_ID.matcher(literal.asString()).matches()) {
      throw error(
          literal,
          "%s is not an id; expected a form such as BTA-08 or BTA-08/variant"
              .formatted(literal.asString()),
          "advice-id");
    }
    return literal.asString();
  }

  private void handOver(Expression argument, Map<String, Term> facts) {
    if (!(argument instanceof DrlNameExpr name)) {
      throw error(
          argument,
          "%s cannot be handed over; expected a binding such as $renal"
              .formatted(ExpressionChecker.print(argument)),
          "not-supported");
    }
    Term term = scope.find(name.getNameAsString());
    if (term == null) {
      throw error(
          argument,
          "unknown binding %s%s; expected one that is bound by a condition outside of not, exists and or"
              .formatted(
                  name.getNameAsString(), Suggestion.of(name.getNameAsString(), scope.names())),
          "unknown-binding");
    }
    if (facts.put(name.getNameAsString().substring(1), term) != null) {
      throw error(argument, name.getNameAsString() + " is handed over twice", "duplicate-binding");
    }
  }

  private Action insert(MethodCallExpr call) {
    if (call.getArguments().size() != 1
        || !(call.getArgument(0) instanceof ObjectCreationExpr creation)) {
      throw refuse(call, ExpressionChecker.print(call));
    }
    if (creation.getAnonymousClassBody().isPresent()
        || creation.getTypeArguments().isPresent()
        || creation.getType().getTypeArguments().isPresent()
        || creation.getScope().isPresent()) {
      throw refuse(creation, "code within insert");
    }
    String name = creation.getType().getNameAsString();
    FactType type = names.type(name).filter(t -> t.constructor().isPresent()).orElse(null);
    if (type == null) {
      List<String> allowed =
          names.vocabulary().types().stream()
              .filter(t -> t.constructor().isPresent())
              .map(FactType::name)
              .toList();
      throw error(
          creation,
          "%s may not be made by a rule%s; expected one of %s"
              .formatted(name, Suggestion.of(name, allowed), String.join(", ", allowed)),
          "unknown-type");
    }
    return new Insert(type, arguments(creation, type));
  }

  private List<Term> arguments(ObjectCreationExpr creation, FactType type) {
    List<Constructor.Parameter> parameters = type.constructor().orElseThrow().parameters();
    if (creation.getArguments().size() != parameters.size()) {
      throw error(
          creation,
          "%s takes %d argument, but there are %d"
              .formatted(type, parameters.size(), creation.getArguments().size()),
          "type-mismatch");
    }
    ExpressionChecker checker = new ExpressionChecker(source, positions, names, scope, null);
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Term term = checker.term(creation.getArgument(i));
      if (!(term instanceof Term.Constant) || term.type().raw() != parameters.get(i).type().raw()) {
        throw error(
            creation.getArgument(i),
            "%s of %s; expected %s in quotes"
                .formatted(parameters.get(i).name(), type, parameters.get(i).type()),
            "type-mismatch");
      }
      terms.add(term);
    }
    return terms;
  }

  private RuleException refuse(Node node, String what) {
    return error(node, "not supported: %s; expected %s".formatted(what, EXPECTED), "not-supported");
  }

  private RuleException error(Node node, String message, String code) {
    return new RuleException(source.error(positions.offset(node), message, code));
  }
}
