package io.osteon.evaluation;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Urgency;
import java.util.List;
import java.util.Objects;

/**
 * A rule that is shown.
 *
 * @param firings what recommends it
 * @param urgency variants taken into account
 * @param status recommended or deferred
 * @param deferredBecause ids of the rules that a deferred start waits for, in display order
 * @param hides ids of the rules that are not shown because of this one, in display order
 */
public record DecidedRule(
    RuleFirings firings,
    Urgency urgency,
    Status status,
    List<String> deferredBecause,
    List<String> hides) {
  public DecidedRule {
    Objects.requireNonNull(firings, "firings");
    Objects.requireNonNull(urgency, "urgency");
    Objects.requireNonNull(status, "status");
    deferredBecause = List.copyOf(deferredBecause);
    hides = List.copyOf(hides);
  }

  /** The rule's words. */
  public AdviceRule rule() {
    return firings.rule();
  }

  /** The rule's id. */
  public String id() {
    return rule().id();
  }
}
