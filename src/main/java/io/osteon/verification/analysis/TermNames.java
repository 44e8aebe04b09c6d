package io.osteon.verification.analysis;

import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.Constraint;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.Function;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Condition.TestCondition;
import io.osteon.engine.check.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes terms so that equal texts mean the same whatever the rule calls its facts: a fact is named
 * by the condition that asks for it.
 */
final class TermNames {
  private static final String OWN = "this";

  private final Map<Integer, String> facts;
  private final int own;

  private TermNames(Map<Integer, String> facts, int own) {
    this.facts = facts;
    this.own = own;
  }

  /** The names of the facts of a rule. */
  static TermNames of(List<Condition> conditions) {
    TermNames names = new TermNames(new HashMap<>(), -1);
    conditions.forEach(names::text);
    return names;
  }

  /** The same within a pattern, whose fact is the one that is tested. */
  TermNames within(PatternCondition pattern) {
    return new TermNames(facts, pattern.slot());
  }

  /** A field of the fact that is tested, or a field of one of its fields. */
  boolean isOwn(Term term) {
    return term instanceof Term.Read read
        && (isOwn(read.target())
            || (read.target() instanceof Term.Variable variable && variable.slot() == own));
  }

  /** A condition as text. */
  String text(Condition condition) {
    if (condition instanceof PatternCondition pattern) {
      TermNames within = within(pattern);
      String text =
          pattern.type().displayName()
              + "("
              + constraints(pattern.constraints(), within)
              + ")"
              + (pattern.from() == null ? "" : " from " + text(pattern.from()));
      facts.put(pattern.slot(), text);
      return text;
    }
    if (condition instanceof AndCondition and) {
      return group(" and ", and.conditions());
    }
    if (condition instanceof OrCondition or) {
      return group(" or ", or.conditions());
    }
    if (condition instanceof NotCondition not) {
      return "not " + text(not.condition());
    }
    if (condition instanceof ExistsCondition exists) {
      return "exists " + text(exists.condition());
    }
    if (condition instanceof TestCondition test) {
      return "eval(" + text(test.constraint().term()) + ")";
    }
    return text((AccumulateCondition) condition);
  }

  private String text(AccumulateCondition accumulate) {
    String source = text(accumulate.source());
    for (Function function : accumulate.functions()) {
      facts.put(
          function.slot(),
          function.function()
              + "("
              + (function.argument() == null ? "" : text(function.argument()))
              + ") of "
              + source);
    }
    return "accumulate(" + source + "; " + constraints(accumulate.constraints(), this) + ")";
  }

  private static String constraints(List<Constraint> constraints, TermNames names) {
    return constraints.stream()
        .map(constraint -> names.text(constraint.term()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String group(String word, List<Condition> conditions) {
    return conditions.stream().map(this::text).collect(Collectors.joining(word, "(", ")"));
  }

  /** A term as text. */
  String text(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.value() instanceof Enum<?> value ? value.name() : literal(constant.value());
    }
    if (term instanceof Term.Variable variable) {
      return variable.slot() == own ? OWN : "[" + facts.get(variable.slot()) + "]";
    }
    if (term instanceof Term.Read read) {
      return text(read.target()) + "." + read.accessor().name();
    }
    if (term instanceof Term.Call call) {
      return text(call.target())
          + "."
          + call.method().name()
          + call.arguments().stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
    }
    if (term instanceof Term.Arithmetic sum) {
      return "(" + text(sum.left()) + " " + sum.operator() + " " + text(sum.right()) + ")";
    }
    return truth(term);
  }

  private static String literal(Object value) {
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }

  private String truth(Term term) {
    if (term instanceof Term.Comparison comparison) {
      return text(comparison.left())
          + " "
          + comparison.operator().sign()
          + " "
          + text(comparison.right());
    }
    if (term instanceof Term.And and) {
      return "(" + text(and.left()) + " && " + text(and.right()) + ")";
    }
    if (term instanceof Term.Or or) {
      return "(" + text(or.left()) + " || " + text(or.right()) + ")";
    }
    if (term instanceof Term.Not not) {
      return "!" + text(not.term());
    }
    if (term instanceof Term.In in) {
      return text(in.value())
          + (in.negated() ? " not in " : " in ")
          + in.options().stream().map(this::text).sorted().toList();
    }
    if (term instanceof Term.Contains contains) {
      return text(contains.whole())
          + (contains.negated() ? " not contains " : " contains ")
          + text(contains.part());
    }
    if (term instanceof Term.Matches matches) {
      return text(matches.text())
          + (matches.negated() ? " not matches " : " matches ")
          + literal(matches.expression());
    }
    Term.Text text = (Term.Text) term;
    return text(text.text())
        + (text.negated() ? " not " : " ")
        + text.test()
        + " "
        + text(text.argument());
  }
}
