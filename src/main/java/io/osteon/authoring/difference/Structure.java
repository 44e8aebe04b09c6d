package io.osteon.authoring.difference;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Condition.TestCondition;
import io.osteon.engine.check.Term;
import io.osteon.engine.check.Terms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts that are the same for logic that is the same, however it is laid out. */
final class Structure {
  private Structure() {}

  /** The structure of a condition, the values of parameters left out. */
  static String of(Condition condition) {
    if (condition instanceof PatternCondition pattern) {
      return pattern.type().displayName() + of(pattern.constraints(), pattern.slot());
    }
    if (condition instanceof AndCondition and) {
      return "and" + of(and.conditions());
    }
    if (condition instanceof OrCondition or) {
      return "or" + of(or.conditions());
    }
    if (condition instanceof NotCondition not) {
      return "not(" + of(not.condition()) + ")";
    }
    if (condition instanceof ExistsCondition exists) {
      return "exists(" + of(exists.condition()) + ")";
    }
    if (condition instanceof TestCondition test) {
      return of(List.of(test.constraint()), -1);
    }
    AccumulateCondition accumulate = (AccumulateCondition) condition;
    String functions =
        accumulate.functions().stream()
            .map(
                each ->
                    each.function()
                        + (each.argument() == null ? "" : Terms.key(each.argument(), -1)))
            .collect(Collectors.joining(","));
    return of(accumulate.source()) + functions + of(accumulate.constraints(), -1);
  }

  private static String of(List<Condition> conditions) {
    return conditions.stream().map(Structure::of).collect(Collectors.joining(";", "(", ")"));
  }

  private static String of(List<Constraint> constraints, int slot) {
    return constraints.stream()
        .map(constraint -> Terms.key(constraint.term(), slot) + parameters(constraint.term()))
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static Set<String> parameters(Term term) {
    Set<String> ids = new LinkedHashSet<>();
    Terms.walk(
        term,
        part -> {
          if (part instanceof Term.Constant constant && constant.parameter() != null) {
            ids.add(constant.parameter());
          }
        });
    return ids;
  }

  /** What a rule does, without the words. */
  static String consequence(CheckedRule rule) {
    String actions =
        rule.actions().stream()
            .map(
                action ->
                    action instanceof CheckedRule.Advise advise
                        ? advise.kind() + advise.id() + types(advise)
                        : insert((CheckedRule.Insert) action))
            .collect(Collectors.joining(";"));
    return rule.attributes() + actions;
  }

  private static String types(CheckedRule.Advise advise) {
    return advise.facts().entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue().type())
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static String insert(CheckedRule.Insert insert) {
    return insert.type()
        + insert.arguments().stream()
            .map(argument -> Terms.key(argument, -1))
            .collect(Collectors.joining(",", "(", ")"));
  }

  /** The kinds of facts that a condition asks for. */
  static Set<String> types(Condition condition) {
    Set<String> types = new LinkedHashSet<>();
    collect(condition, types);
    return types;
  }

  private static void collect(Condition condition, Set<String> types) {
    if (condition instanceof PatternCondition pattern) {
      types.add(pattern.type().displayName());
    } else if (condition instanceof AndCondition and) {
      and.conditions().forEach(each -> collect(each, types));
    } else if (condition instanceof OrCondition or) {
      or.conditions().forEach(each -> collect(each, types));
    } else if (condition instanceof NotCondition not) {
      collect(not.condition(), types);
    } else if (condition instanceof ExistsCondition exists) {
      collect(exists.condition(), types);
    } else if (condition instanceof AccumulateCondition accumulate) {
      collect(accumulate.source(), types);
    }
  }
}
