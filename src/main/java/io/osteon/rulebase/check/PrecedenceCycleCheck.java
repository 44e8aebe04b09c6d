package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Precedence;
import io.osteon.rulebase.Problems;
import java.util.List;

/** No rule hides itself, directly or through others. */
final class PrecedenceCycleCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    Precedence precedence = new Precedence(draft.advice());
    for (AdviceRule rule : draft.advice()) {
      List<String> cycle = precedence.cycleThrough(rule.id());
      if (!cycle.isEmpty()) {
        problems.error(
            rule.location(),
            "precedence goes in a circle: %s".formatted(String.join(" hides ", cycle)),
            "precedence-cycle");
      }
    }
  }
}
