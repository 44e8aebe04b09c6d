package io.osteon.engine.check;

import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.Function;
import io.osteon.engine.parse.RuleException;
import io.osteon.engine.parse.SourceText;
import io.osteon.engine.parse.Token;
import io.osteon.engine.vocabulary.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Checks {@code accumulate( source; $result : function( ... ); constraints )}. */
final class AccumulateChecker {

  private static final Set<String> FUNCTIONS =
      new TreeSet<>(Set.of("count", "min", "max", "sum", "average", "collectList"));

  private final ConditionChecker conditions;
  private final SourceText source;
  private final Scope scope;

  AccumulateChecker(ConditionChecker conditions, SourceText source, Scope scope) {
    this.conditions = conditions;
    this.source = source;
    this.scope = scope;
  }

  Condition check(PatternDescr pattern, AccumulateDescr accumulate) {
    if (!accumulate.isExternalFunction() || accumulate.getFunctions().isEmpty()) {
      throw conditions.refuse(
          pattern, "accumulate with code of its own", "functions such as max( $daysAgo )");
    }
    if (!"Object".equals(pattern.getObjectType()) || pattern.getIdentifier() != null) {
      throw conditions.refuse(
          pattern,
          "from accumulate",
          "accumulate( pattern; $result : function( ... ); condition )");
    }
    ConditionChecker sourceChecker = conditions.inner(scope.inner());
    Condition gathered = sourceChecker.check(accumulate.getInput());
    if (!gathersFacts(gathered)) {
      throw conditions.refuse(
          pattern, "accumulate over no pattern", "a pattern whose facts are gathered");
    }
    List<Function> functions = new ArrayList<>();
    for (AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
      functions.add(function(pattern, call, sourceChecker));
    }
    List<Constraint> constraints = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (BaseDescr constraint : ConditionChecker.constraintsOf(pattern)) {
      conditions.constraint(constraint, null, constraints, texts);
    }
    for (Constraint constraint : constraints) {
      requireOneResult(pattern, constraint, functions);
    }
    return new AccumulateCondition(gathered, functions, constraints, String.join(", ", texts));
  }

  private static boolean gathersFacts(Condition gathered) {
    return gathered instanceof Condition.PatternCondition
        || (gathered instanceof Condition.AndCondition and
            && and.conditions().stream().anyMatch(AccumulateChecker::gathersFacts));
  }

  /** Drools compares one result at a time, and the result with a parameter, not the other way. */
  private void requireOneResult(
      PatternDescr pattern, Constraint constraint, List<Function> functions) {
    if (Terms.any(
        constraint.term(),
        part -> part instanceof Term.Comparison it && Terms.namesParameter(it.left()))) {
      throw conditions.refuse(
          pattern,
          "a parameter on the left of " + constraint.text(),
          "the result on the left, the parameter on the right");
    }
    Set<Integer> slots = Terms.slots(constraint.term());
    if (slots.size() != 1
        || functions.stream()
            .noneMatch(function -> slots.contains(function.slot()) && function.type().isNumber())) {
      throw conditions.refuse(
          pattern,
          "the condition %s on results".formatted(constraint.text()),
          "a condition on one number that this accumulate results in");
    }
  }

  private Function function(
      PatternDescr pattern, AccumulateFunctionCallDescr call, ConditionChecker inner) {
    String name = call.getFunction();
    if (!FUNCTIONS.contains(name)) {
      throw conditions.error(
          pattern,
          "unknown function %s%s; expected one of %s"
              .formatted(name, Suggestion.of(name, FUNCTIONS), String.join(", ", FUNCTIONS)),
          "unknown-function");
    }
    if (call.getBind() == null || call.isUnification()) {
      throw conditions.error(
          pattern,
          "the result of %s has no name; expected $name : %s( ... )".formatted(name, name),
          "binding-name");
    }
    Term argument = argument(pattern, call, inner);
    ValueType type = resultType(pattern, name, argument);
    int slot = scope.nextSlot();
    conditions.bind(pattern, call.getBind(), new Term.Variable(slot, type));
    return new Function(slot, call.getBind(), name, argument, type);
  }

  private Term argument(
      PatternDescr pattern, AccumulateFunctionCallDescr call, ConditionChecker inner) {
    if (call.getParams().length == 0 && call.getFunction().equals("count")) {
      return null;
    }
    if (call.getParams().length != 1) {
      throw conditions.error(
          pattern, "%s takes one argument".formatted(call.getFunction()), "type-mismatch");
    }
    String text = call.getParams()[0];
    int start =
        source
            .text()
            .indexOf(text, source.text().indexOf(call.getBind(), pattern.getStartCharacter()));
    Term argument = inner.free(start, start + text.length(), null);
    long names =
        Token.between(source.text(), start, start + text.length()).stream()
            .map(Token::text)
            .filter(token -> token.startsWith("$"))
            .distinct()
            .count();
    if (names > 1 || Terms.namesParameter(argument)) {
      throw conditions.refuse(
          pattern,
          "%s( %s )".formatted(call.getFunction(), text),
          "one binding, and no parameter, in what is gathered");
    }
    if (Terms.slots(argument).size() != 1) {
      throw conditions.refuse(
          pattern, "%s( %s )".formatted(call.getFunction(), text), "a value of one fact");
    }
    return argument;
  }

  private ValueType resultType(PatternDescr pattern, String function, Term argument) {
    switch (function) {
      case "count":
        return ValueType.of(Long.class);
      case "collectList":
        return ValueType.listOf(argument.type().raw());
      case "min", "max":
        if (!argument.type().isNumber()) {
          throw needsNumbers(pattern, function, argument);
        }
        return argument.type().isInteger() ? ValueType.of(Integer.class) : ValueType.DECIMAL;
      default:
        if (!argument.type().isNumber()) {
          throw needsNumbers(pattern, function, argument);
        }
        boolean whole = argument.type().isInteger();
        if (function.equals("average")) {
          return whole ? ValueType.of(Double.class) : ValueType.DECIMAL;
        }
        return whole ? ValueType.of(Integer.class) : ValueType.DECIMAL;
    }
  }

  private RuleException needsNumbers(PatternDescr pattern, String function, Term argument) {
    return conditions.error(
        pattern,
        "%s needs numbers, but this is %s".formatted(function, argument.type()),
        "type-mismatch");
  }
}
