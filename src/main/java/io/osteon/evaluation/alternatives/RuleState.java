package io.osteon.evaluation.alternatives;

import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.HiddenRule;
import io.osteon.evaluation.RuleFirings;
import io.osteon.evaluation.Status;
import io.osteon.rulebase.Urgency;
import java.util.List;

/**
 * How a rule that applies stands in a decision.
 *
 * @param urgency variants taken into account
 * @param status {@code null} when it is hidden
 * @param variants keys of the variants that apply, in the order of the catalogue
 * @param deferredBecause ids of the rules that a deferred start waits for
 * @param hiddenBy ids of the rules that take precedence; empty when it is shown
 */
public record RuleState(
    Urgency urgency,
    Status status,
    List<String> variants,
    List<String> deferredBecause,
    List<String> hiddenBy) {
  public RuleState {
    variants = List.copyOf(variants);
    deferredBecause = List.copyOf(deferredBecause);
    hiddenBy = List.copyOf(hiddenBy);
  }

  static RuleState of(DecidedRule rule) {
    return new RuleState(
        rule.urgency(), rule.status(), variants(rule.firings()), rule.deferredBecause(), List.of());
  }

  static RuleState of(HiddenRule rule) {
    return new RuleState(
        rule.firings().urgency(), null, variants(rule.firings()), List.of(), rule.hiddenBy());
  }

  private static List<String> variants(RuleFirings firings) {
    return firings.variants().stream().map(variant -> variant.variant().key()).toList();
  }

  /** It is shown, not hidden. */
  public boolean shown() {
    return hiddenBy.isEmpty();
  }
}
