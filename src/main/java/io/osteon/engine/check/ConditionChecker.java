package io.osteon.engine.check;

import com.github.javaparser.ast.expr.Expression;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Condition.TestCondition;
import io.osteon.engine.parse.ExpressionParser;
import io.osteon.engine.parse.RuleException;
import io.osteon.engine.parse.SourceText;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.ValueType;
import io.osteon.rulebase.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;

/** Checks the left-hand side of a rule. */
final class ConditionChecker {

  private final SourceText source;
  private final Names names;
  private final Scope scope;
  private final List<Problem> problems;
  private final UnknownValueCheck unknownValues;

  ConditionChecker(SourceText source, Names names, Scope scope, List<Problem> problems) {
    this(source, names, scope, problems, new UnknownValueCheck());
  }

  private ConditionChecker(
      SourceText source,
      Names names,
      Scope scope,
      List<Problem> problems,
      UnknownValueCheck unknownValues) {
    this.unknownValues = unknownValues;
    this.source = source;
    this.names = names;
    this.scope = scope;
    this.problems = problems;
  }

  List<Condition> checkAll(ConditionalElementDescr element) {
    List<Condition> conditions = new ArrayList<>();
    for (Object child : element.getDescrs()) {
      FileChecker.guard(problems, () -> conditions.add(check((BaseDescr) child)));
    }
    return conditions;
  }

  Condition check(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return pattern(pattern);
    }
    if (descr instanceof AndDescr and) {
      return new AndCondition(checkAll(and));
    }
    if (descr instanceof OrDescr or) {
      List<Condition> branches = new ArrayList<>();
      for (Object child : or.getDescrs()) {
        branches.add(inner().check((BaseDescr) child));
      }
      return new OrCondition(branches);
    }
    if (descr instanceof NotDescr not) {
      return new NotCondition(single(not));
    }
    if (descr instanceof ExistsDescr exists) {
      return new ExistsCondition(single(exists));
    }
    if (descr instanceof EvalDescr eval) {
      return new TestCondition(eval(eval));
    }
    throw refuse(descr, nameOf(descr), "patterns, and, or, not, exists, accumulate or eval");
  }

  private static String nameOf(BaseDescr descr) {
    return descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT);
  }

  private Condition single(ConditionalElementDescr element) {
    return inner().check((BaseDescr) element.getDescrs().get(0));
  }

  private ConditionChecker inner() {
    return inner(scope.inner());
  }

  ConditionChecker inner(Scope innerScope) {
    return new ConditionChecker(
        source, names, innerScope, problems, new UnknownValueCheck(unknownValues));
  }

  private Condition pattern(PatternDescr pattern) {
    if (pattern.isQuery() || pattern.getObjectType() == null) {
      throw refuse(pattern, "queries and paths", "a pattern such as Patient( age < 18 )");
    }
    if (pattern.isUnification()) {
      throw refuse(pattern, "unification (:=)", "a binding such as $patient : Patient()");
    }
    if (!pattern.getAnnotations().isEmpty()) {
      throw refuse(pattern, "annotations of patterns", "a plain pattern");
    }
    if (!pattern.getBehaviors().isEmpty()) {
      throw refuse(pattern, "sliding windows", "a plain pattern");
    }
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      return new AccumulateChecker(this, source, scope).check(pattern, accumulate);
    }
    if (pattern.getSource() != null && !(pattern.getSource() instanceof FromDescr)) {
      throw refuse(pattern, "from " + nameOf(pattern.getSource()), "from a list of a fact");
    }
    Term from = pattern.getSource() instanceof FromDescr f ? from(pattern, f) : null;
    return pattern(pattern, from);
  }

  private Condition pattern(PatternDescr pattern, Term from) {
    ValueType type = patternType(pattern, from);
    FactType factType = names.vocabulary().typeOf(type.raw()).orElse(null);
    int slot = scope.nextSlot();
    Term.Variable variable = new Term.Variable(slot, type);
    bind(pattern, pattern.getIdentifier(), variable);
    Scope.Self self = new Scope.Self(variable, factType);
    List<Constraint> constraints = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (BaseDescr constraint : constraintsOf(pattern)) {
      FileChecker.guard(problems, () -> constraint(constraint, self, constraints, texts));
    }
    return new PatternCondition(
        slot, pattern.getIdentifier(), type, constraints, String.join(", ", texts), from);
  }

  static List<BaseDescr> constraintsOf(PatternDescr pattern) {
    return pattern.getConstraint().getDescrs().stream().map(BaseDescr.class::cast).toList();
  }

  private ValueType patternType(PatternDescr pattern, Term from) {
    String name = pattern.getObjectType();
    Optional<FactType> type = names.type(name);
    boolean fact = type.isPresent() && type.get().origin() != FactType.Origin.VALUE;
    if (type.isPresent() && (fact || from != null)) {
      return ValueType.of(type.get().javaClass());
    }
    Class<?> value = Names.VALUE_TYPES.get(name);
    if (value != null && from != null) {
      return ValueType.of(value);
    }
    throw error(
        pattern,
        "unknown type %s%s; expected a fact type"
            .formatted(name, Suggestion.of(name, factTypeNames())),
        "unknown-type");
  }

  private List<String> factTypeNames() {
    return names.vocabulary().types().stream()
        .filter(type -> type.origin() != FactType.Origin.VALUE)
        .map(FactType::name)
        .toList();
  }

  void bind(BaseDescr descr, String name, Term term) {
    if (name == null) {
      return;
    }
    if (!name.startsWith("$")) {
      throw error(
          descr, "binding %s; expected a name that starts with $".formatted(name), "binding-name");
    }
    if (scope.find(name) != null) {
      throw error(descr, "%s is bound twice".formatted(name), "duplicate-binding");
    }
    scope.bind(name, term);
  }

  void constraint(
      BaseDescr descr, Scope.Self self, List<Constraint> constraints, List<String> texts) {
    if (!(descr instanceof ExprConstraintDescr)) {
      throw refuse(descr, nameOf(descr), "a condition such as age < 18");
    }
    int start = descr.getStartCharacter();
    int end = Math.min(source.text().length(), descr.getEndCharacter() + 1);
    ExpressionParser.Constraint parsed = ExpressionParser.constraint(source, start, end);
    ExpressionChecker checker =
        new ExpressionChecker(source, parsed.positions(), names, scope, self);
    Expression expression = parsed.expression();
    String text = source.text().substring(start, end).replaceAll("\\s+", " ").strip();
    if (parsed.bind() != null) {
      Term bound = checker.term(expression);
      if (bound instanceof Term.Truth) {
        throw error(
            descr,
            "%s binds a condition; expected a field to bind, and the condition after a comma"
                .formatted(parsed.bind()),
            "not-supported");
      }
      if (expression instanceof DrlNameExpr name && name.getNameAsString().startsWith("$")) {
        throw error(
            descr,
            "%s has a name already; expected a field to bind".formatted(name.getNameAsString()),
            "not-supported");
      }
      if (Terms.namesParameter(bound)) {
        throw error(
            descr,
            "%s binds a parameter; expected a field to bind, and the parameter where it is compared"
                .formatted(parsed.bind()),
            "not-supported");
      }
      bind(descr, parsed.bind(), bound);
      return;
    }
    Term term = checker.condition(expression);
    texts.add(text);
    requireKnown(start, term);
    conjuncts(term).forEach(part -> constraints.add(new Constraint(part, text)));
  }

  private void requireKnown(int offset, Term term) {
    unknownValues
        .visit(term)
        .ifPresent(
            read -> {
              throw new RuleException(
                  source.error(
                      offset,
                      "%s can be unknown and cannot be calculated with; expected a test before it, such as %s != null"
                          .formatted(read.accessor().name(), read.accessor().name()),
                      "may-be-unknown"));
            });
  }

  /** Parts joined by {@code &&} become constraints of their own, so that rules share them. */
  private static Stream<Term> conjuncts(Term term) {
    return term instanceof Term.And and
        ? Stream.concat(conjuncts(and.left()), conjuncts(and.right()))
        : Stream.of(term);
  }

  private Term from(PatternDescr pattern, FromDescr from) {
    String text = from.getDataSource().getText();
    String expression = text.startsWith("from ") ? text.substring(5) : text;
    int start = source.text().indexOf(expression, Math.max(0, pattern.getStartCharacter()));
    Term term = free(start, start + expression.length(), null);
    boolean list = term.type().isList();
    if (!list && names.vocabulary().typeOf(term.type().raw()).isEmpty()) {
      throw new RuleException(
          source.error(
              start,
              "from needs a list or a fact, but this is %s".formatted(term.type()),
              "type-mismatch"));
    }
    return term;
  }

  /** An expression outside of a pattern: between two offsets of the file. */
  Term free(int start, int end, Scope.Self self) {
    ExpressionParser.Constraint parsed = ExpressionParser.constraint(source, start, end);
    return new ExpressionChecker(source, parsed.positions(), names, scope, self)
        .term(parsed.expression());
  }

  private Constraint eval(EvalDescr eval) {
    String content = eval.getContent().toString();
    int start = source.text().indexOf(content, Math.max(0, eval.getStartCharacter()));
    int end = start + content.length();
    ExpressionParser.Constraint parsed = ExpressionParser.constraint(source, start, end);
    Term term =
        new ExpressionChecker(source, parsed.positions(), names, scope, null)
            .condition(parsed.expression());
    requireKnown(start, term);
    if (Terms.calculatesDecimals(term)) {
      throw new RuleException(
          source.error(
              start,
              "not supported: calculating with decimals in eval; expected a condition of a pattern",
              "not-supported"));
    }
    return new Constraint(term, content.replaceAll("\\s+", " ").strip());
  }

  RuleException refuse(BaseDescr descr, String what, String expected) {
    return error(
        descr, "not supported: %s; expected %s".formatted(what, expected), "not-supported");
  }

  RuleException error(BaseDescr descr, String message, String code) {
    return new RuleException(source.error(Math.max(0, descr.getStartCharacter()), message, code));
  }
}
