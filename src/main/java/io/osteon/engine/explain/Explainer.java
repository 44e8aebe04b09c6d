package io.osteon.engine.explain;

import io.osteon.engine.Firing.Reason;
import io.osteon.engine.check.CheckedRule;
import io.osteon.engine.check.Condition;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Explains the firings of one rule. */
public final class Explainer {

  private final List<Explanation> conditions = new ArrayList<>();
  private final int slots;

  /** Prepares the explanation of a rule. */
  public Explainer(CheckedRule rule, Vocabulary vocabulary) {
    ExplanationBuilder builder = new ExplanationBuilder(vocabulary);
    for (Condition condition : rule.conditions()) {
      conditions.add(builder.build(condition));
    }
    this.slots = rule.slots();
  }

  /**
   * Whether the conditions of the rule hold for these facts: read one by one, without a network.
   * Conditions on the results of an accumulation are taken as met.
   */
  public boolean holds(Facts facts) {
    Frame frame = new Frame(new Object[slots], facts, fact -> List.of());
    return new GroupExplanation(conditions).search(frame, () -> true);
  }

  /**
   * The reasons of a firing, one a condition and in their order.
   *
   * @param matched the facts and values of the match by their numbers
   * @param facts of the case when the rule fired
   * @param origins the reasons of the rule that inserted a fact, empty for all other facts
   */
  public List<Reason> explain(Object[] matched, Facts facts, Function<Fact, List<Reason>> origins) {
    Frame frame = new Frame(java.util.Arrays.copyOf(matched, slots), facts, origins);
    for (Explanation condition : conditions) {
      condition.explain(frame, false);
    }
    return frame.reasons();
  }
}
