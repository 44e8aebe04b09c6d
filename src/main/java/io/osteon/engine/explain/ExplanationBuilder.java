package io.osteon.engine.explain;

import io.osteon.engine.check.Condition;
import io.osteon.engine.check.Condition.AccumulateCondition;
import io.osteon.engine.check.Condition.AndCondition;
import io.osteon.engine.check.Condition.ExistsCondition;
import io.osteon.engine.check.Condition.NotCondition;
import io.osteon.engine.check.Condition.OrCondition;
import io.osteon.engine.check.Condition.PatternCondition;
import io.osteon.engine.check.Condition.TestCondition;
import io.osteon.engine.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Prepares the explanation of conditions. */
final class ExplanationBuilder {

  private final Vocabulary vocabulary;

  ExplanationBuilder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Explanation build(Condition condition) {
    if (condition instanceof PatternCondition pattern) {
      return new PatternExplanation(pattern, vocabulary.typeOf(pattern.type().raw()).orElse(null));
    }
    if (condition instanceof AndCondition and) {
      return new GroupExplanation(all(and.conditions()));
    }
    if (condition instanceof OrCondition or) {
      return new ChoiceExplanation(all(or.conditions()));
    }
    if (condition instanceof NotCondition not) {
      return new NotExplanation(build(not.condition()));
    }
    if (condition instanceof ExistsCondition exists) {
      return new ExistsExplanation(build(exists.condition()));
    }
    if (condition instanceof AccumulateCondition accumulate) {
      List<PatternCondition> patterns = new ArrayList<>();
      collect(accumulate.source(), patterns);
      return new AccumulateExplanation(accumulate, build(accumulate.source()), patterns);
    }
    return new TestExplanation(((TestCondition) condition).constraint());
  }

  private List<Explanation> all(List<Condition> conditions) {
    return conditions.stream().map(this::build).toList();
  }

  private static void collect(Condition condition, List<PatternCondition> patterns) {
    if (condition instanceof PatternCondition pattern) {
      patterns.add(pattern);
    } else if (condition instanceof AndCondition and) {
      and.conditions().forEach(part -> collect(part, patterns));
    }
  }
}
