package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.Urgency;

/** An emergency can be critical: by the rule itself, or by one of its variants. */
final class EmergencyCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    for (AdviceRule rule : draft.advice()) {
      boolean critical =
          rule.urgency() == Urgency.CRITICAL
              || rule.variants().stream()
                  .anyMatch(variant -> variant.urgency() == Urgency.CRITICAL);
      if (rule.emergency() && !critical) {
        problems.error(
            rule.location(),
            "%s is an emergency, but never critical".formatted(rule.id()),
            "emergency-not-critical");
      }
    }
  }
}
