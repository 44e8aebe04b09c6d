package io.osteon.verification.impact;

import java.util.Objects;

/**
 * How many cases a rule's recommendation is gained, lost or changed in.
 *
 * @param rule id of the rule
 * @param gained cases that would show it and do not today
 * @param lost cases that show it today and would not
 * @param changed cases that would show it with another urgency, status or text
 */
public record RuleImpact(String rule, int gained, int lost, int changed) {
  public RuleImpact {
    Objects.requireNonNull(rule, "rule");
  }

  /** One more case. */
  RuleImpact and(RecommendationChange.Kind kind) {
    return switch (kind) {
      case GAINED -> new RuleImpact(rule, gained + 1, lost, changed);
      case LOST -> new RuleImpact(rule, gained, lost + 1, changed);
      case CHANGED -> new RuleImpact(rule, gained, lost, changed + 1);
    };
  }
}
