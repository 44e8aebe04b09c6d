package io.osteon.engine.check;

import io.osteon.engine.RuleModel;
import io.osteon.engine.RuleModel.AdviceModel;
import io.osteon.engine.check.CheckedRule.Advise;
import io.osteon.engine.check.CheckedRule.Insert;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Condition.TestCondition;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.engine.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums up what a rule says. */
public final class RuleModels {

  private final Vocabulary vocabulary;
  private final Set<String> factTypes = new LinkedHashSet<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private final Set<String> parameters = new LinkedHashSet<>();

  private RuleModels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The model of a checked rule. */
  public static RuleModel of(CheckedRule rule, Vocabulary vocabulary) {
    RuleModels models = new RuleModels(vocabulary);
    rule.conditions().forEach(models::collect);
    List<AdviceModel> advice = new ArrayList<>();
    List<String> inserts = new ArrayList<>();
    for (CheckedRule.Action action : rule.actions()) {
      if (action instanceof Advise advise) {
        advice.add(new AdviceModel(advise.kind(), advise.id(), types(advise.facts())));
      } else if (action instanceof Insert insert) {
        inserts.add(insert.type().name());
      }
    }
    return new RuleModel(
        rule.file(),
        rule.line(),
        rule.name(),
        rule.attributes().salience(),
        rule.attributes().enabled(),
        advice,
        inserts,
        List.copyOf(models.factTypes),
        List.copyOf(models.fields),
        List.copyOf(models.parameters));
  }

  private static Map<String, String> types(Map<String, Term> facts) {
    Map<String, String> types = new LinkedHashMap<>();
    facts.forEach((name, term) -> types.put(name, term.type().displayName()));
    return Collections.unmodifiableMap(types);
  }

  private void collect(Condition condition) {
    if (condition instanceof PatternCondition pattern) {
      vocabulary.typeOf(pattern.type().raw()).ifPresent(this::collect);
      pattern.constraints().forEach(constraint -> collect(constraint.term()));
      if (pattern.from() != null) {
        collect(pattern.from());
      }
    } else if (condition instanceof AndCondition and) {
      and.conditions().forEach(this::collect);
    } else if (condition instanceof OrCondition or) {
      or.conditions().forEach(this::collect);
    } else if (condition instanceof NotCondition not) {
      collect(not.condition());
    } else if (condition instanceof ExistsCondition exists) {
      collect(exists.condition());
    } else if (condition instanceof TestCondition test) {
      collect(test.constraint().term());
    } else if (condition instanceof AccumulateCondition accumulate) {
      collect(accumulate.source());
      accumulate.constraints().forEach(constraint -> collect(constraint.term()));
    }
  }

  private void collect(FactType type) {
    factTypes.add(type.name());
    parameters.addAll(type.parameters());
  }

  private void collect(Term term) {
    Terms.walk(
        term,
        part -> {
          if (part instanceof Term.Constant constant && constant.parameter() != null) {
            parameters.add(constant.parameter());
          }
          if (part instanceof Term.Read read) {
            fields.add(read.target().type().displayName() + "." + read.accessor().name());
            parameters.addAll(read.accessor().parameters());
          }
        });
  }
}
