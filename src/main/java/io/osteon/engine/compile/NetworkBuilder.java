package io.osteon.engine.compile;

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
import io.osteon.engine.check.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Condition.Type;
import org.drools.model.Consequence;
import org.drools.model.Drools;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.impl.From1Impl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.EvalImpl;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;

/** Turns one checked rule into a rule of Drools' executable model. */
final class NetworkBuilder {

  /**
   * The one package of all rules. Drools 10.2.0 builds the first package as a whole and adds the
   * rules of further packages one by one; that way rules that share {@code exists} or {@code not}
   * with a rule of another package can stop firing (apache/incubator-kie issues 7109 and 7115).
   */
  private static final String PACKAGE = "osteon";

  private final CheckedRule rule;
  private final RuleProgram program;
  private final ConstraintFactory constraints;
  private final Map<Integer, Variable<?>> variables = new LinkedHashMap<>();
  private final Map<Integer, PatternImpl<?>> patterns = new HashMap<>();
  private final List<Integer> matched = new ArrayList<>();

  NetworkBuilder(RuleProgram program) {
    this.rule = program.rule();
    this.program = program;
    this.constraints = new ConstraintFactory(rule, variables);
  }

  Rule build() {
    Group group = new Group(true);
    rule.conditions().forEach(group::add);
    List<org.drools.model.Condition> conditions = new ArrayList<>(group.conditions);
    conditions.add(new NamedConsequenceImpl(RuleImpl.DEFAULT_CONSEQUENCE_NAME, false));
    CompositePatterns view =
        new CompositePatterns(
            Type.AND, conditions, Map.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME, consequence()));
    return new RuleImpl(PACKAGE, rule.name(), null, view, attributes(), Map.of());
  }

  @SuppressWarnings("rawtypes") // as Drools declares them
  private Map<Rule.Attribute, Object> attributes() {
    Map<Rule.Attribute, Object> attributes = new LinkedHashMap<>();
    CheckedRule.Attributes checked = rule.attributes();
    if (checked.salience() != 0) {
      attributes.put(Rule.Attribute.SALIENCE, checked.salience());
    }
    if (checked.activationGroup() != null) {
      attributes.put(Rule.Attribute.ACTIVATION_GROUP, checked.activationGroup());
    }
    if (!checked.enabled()) {
      attributes.put(Rule.Attribute.ENABLED, false);
    }
    return attributes;
  }

  private Consequence consequence() {
    int[] slots = matched.stream().mapToInt(Integer::intValue).toArray();
    Variable<?>[] declared = matched.stream().map(variables::get).toArray(Variable[]::new);
    return new ConsequenceImpl(
        arguments -> {
          Object[] filled = new Object[rule.slots()];
          for (int i = 0; i < slots.length; i++) {
            filled[slots[i]] = arguments[i + 1];
          }
          EvaluationScope.current().fire(program, filled, (Drools) arguments[0]);
        },
        declared,
        true,
        false,
        "java");
  }

  /**
   * Conditions that are joined with each other.
   *
   * @param matches whether their facts are part of the match
   */
  private final class Group {
    private final boolean matches;
    private final List<org.drools.model.Condition> conditions = new ArrayList<>();
    private Integer previous;

    Group(boolean matches) {
      this.matches = matches;
    }

    void add(Condition condition) {
      if (condition instanceof PatternCondition pattern) {
        addPattern(pattern);
      } else if (condition instanceof AccumulateCondition accumulate) {
        addAccumulate(accumulate);
      } else if (condition instanceof AndCondition and) {
        conditions.add(inner(matches, and.conditions(), Type.AND));
      } else if (condition instanceof OrCondition or) {
        conditions.add(inner(false, or.conditions(), Type.OR));
      } else if (condition instanceof NotCondition not) {
        conditions.add(existential(not.condition(), Type.NOT));
      } else if (condition instanceof ExistsCondition exists) {
        conditions.add(existential(exists.condition(), Type.EXISTS));
      } else if (condition instanceof TestCondition test) {
        conditions.add(new EvalImpl(constraints.test(test.constraint().term())));
      }
    }

    private void addPattern(PatternCondition pattern) {
      conditions.add(pattern(pattern, previous, matches));
      previous = pattern.slot();
    }

    private void addAccumulate(AccumulateCondition accumulate) {
      Group source = new Group(false);
      source.add(accumulate.source());
      for (Condition.Function function : accumulate.functions()) {
        declare(function.slot(), function.type().raw(), function.name(), matches);
      }
      conditions.add(
          new AccumulateBuilder(variables, patterns)
              .build(source.conditions.get(0), accumulate.functions()));
      for (Constraint constraint : accumulate.constraints()) {
        conditions.add(constraints.onResult(constraint.term()));
      }
    }
  }

  private CompositePatterns inner(boolean matches, List<Condition> parts, Type type) {
    Group group = new Group(matches);
    for (Condition part : parts) {
      if (type == Type.OR) {
        group.previous = null;
      }
      group.add(part);
    }
    return new CompositePatterns(type, group.conditions);
  }

  private org.drools.model.Condition existential(Condition condition, Type type) {
    Group group = new Group(false);
    group.add(condition);
    return new ExistentialPatternImpl(group.conditions.get(0), type);
  }

  private PatternImpl<?> pattern(PatternCondition pattern, Integer previous, boolean matches) {
    DeclarationImpl<?> variable =
        declare(pattern.slot(), pattern.type().raw(), pattern.name(), matches);
    if (pattern.from() != null) {
      variable.setSource(from(pattern));
    }
    PatternImpl<?> result = new PatternImpl<>(variable);
    patterns.put(pattern.slot(), result);
    for (Constraint constraint : pattern.constraints()) {
      result.addConstraint(constraints.of(pattern, constraint.term()));
    }
    if (previous != null) {
      constraints.countingJoin(pattern, previous).ifPresent(result::addConstraint);
    }
    return result;
  }

  private From1Impl<?> from(PatternCondition pattern) {
    int source = Terms.slots(pattern.from()).iterator().next();
    Expression value = new TermCompiler(source).expression(pattern.from());
    return fromVariable(variables.get(source), value);
  }

  private static <T> From1Impl<T> fromVariable(Variable<T> source, Expression value) {
    return new From1Impl<>(source, fact -> value.value(fact, null));
  }

  private DeclarationImpl<?> declare(int slot, Class<?> type, String name, boolean matches) {
    DeclarationImpl<?> variable =
        new DeclarationImpl<>(type, name == null ? "_" + slot : name + "_" + slot);
    variables.put(slot, variable);
    if (matches) {
      matched.add(slot);
    }
    return variable;
  }
}
