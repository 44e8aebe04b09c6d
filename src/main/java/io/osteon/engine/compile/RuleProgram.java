package io.osteon.engine.compile;

import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.CheckedRule.Advise;
import io.osteon.engine.check.CheckedRule.Insert;
import io.osteon.engine.check.Term;
import io.osteon.engine.vocabulary.Constructor;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The compiled right-hand side of a rule, with the rule that it belongs to. */
public final class RuleProgram {

  private final int order;
  private final CheckedRule rule;
  private final List<Advice> advices = new ArrayList<>();
  private final List<Insertion> insertions = new ArrayList<>();

  /**
   * One call of {@code advice}.
   *
   * @param advise as checked
   * @param facts what is handed over, by name
   */
  public record Advice(Advise advise, Map<String, Expression> facts) {

    /** What is handed over in a firing. */
    public Map<String, Object> values(Object[] slots) {
      Map<String, Object> values = new LinkedHashMap<>();
      facts.forEach((name, expression) -> values.put(name, expression.value(null, slots)));
      return values;
    }
  }

  /** One insertion of a fact. */
  public record Insertion(Constructor constructor, List<Expression> arguments) {

    /** Makes the fact. */
    public Fact create(Object[] slots) {
      Object[] values = new Object[arguments.size()];
      Arrays.setAll(values, i -> arguments.get(i).value(null, slots));
      return (Fact) constructor.create().apply(values);
    }
  }

  /**
   * Compiles the consequence of a rule.
   *
   * @param order of the rule within the rule base
   */
  public RuleProgram(int order, CheckedRule rule) {
    this.order = order;
    this.rule = rule;
    TermCompiler terms = new TermCompiler(TermCompiler.NO_SELF);
    for (CheckedRule.Action action : rule.actions()) {
      if (action instanceof Advise advise) {
        Map<String, Expression> facts = new LinkedHashMap<>();
        advise.facts().forEach((name, term) -> facts.put(name, terms.expression(term)));
        advices.add(new Advice(advise, facts));
      } else if (action instanceof Insert insert) {
        List<Expression> arguments = new ArrayList<>();
        for (Term argument : insert.arguments()) {
          arguments.add(terms.expression(argument));
        }
        insertions.add(new Insertion(insert.type().constructor().orElseThrow(), arguments));
      }
    }
  }

  /** The place of the rule within the rule base. */
  public int order() {
    return order;
  }

  /** The rule. */
  public CheckedRule rule() {
    return rule;
  }

  /** Its calls of {@code advice}, in order. */
  public List<Advice> advices() {
    return advices;
  }

  /** Its insertions, in order. */
  public List<Insertion> insertions() {
    return insertions;
  }
}
