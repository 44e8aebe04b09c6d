package io.osteon.cdshooks.service;

import io.osteon.engine.Firing;
import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.RuleFirings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What becomes of the judgement of a chart by what a call is about. Two decisions are compared, and
 * words are made only where nothing else tells them apart: why a rule is shown costs most to word,
 * and is not compared.
 */
final class Change {
  private final Decision with;
  private final Decision without;
  private final Function<RuleFirings, String> text;
  private final Map<String, DecidedRule> shownWith = new HashMap<>();
  private final Map<String, DecidedRule> shownWithout = new HashMap<>();
  private final Set<String> askedWithout = new HashSet<>();

  /**
   * Compares two decisions of one rule base.
   *
   * @param with what the call is about
   * @param without it
   * @param text what a rule says
   */
  Change(Decision with, Decision without, Function<RuleFirings, String> text) {
    this.with = with;
    this.without = without;
    this.text = text;
    with.shown().forEach(rule -> shownWith.put(rule.id(), rule));
    without.shown().forEach(rule -> shownWithout.put(rule.id(), rule));
    for (Firing firing : without.missing()) {
      askedWithout.add(firing.adviceId());
    }
  }

  /**
   * The rule is shown only with it, or is more or less urgent, waits, hides or speaks otherwise.
   */
  boolean concerns(String rule) {
    DecidedRule now = shownWith.get(rule);
    DecidedRule before = shownWithout.get(rule);
    return before == null
        || now.urgency() != before.urgency()
        || now.status() != before.status()
        || !now.hides().equals(before.hides())
        || !now.deferredBecause().equals(before.deferredBecause())
        || now.deferredBecause().stream().anyMatch(id -> speaksOtherwise(id))
        || speaksOtherwise(rule);
  }

  private boolean speaksOtherwise(String rule) {
    RuleFirings now = with.firings(rule);
    RuleFirings before = without.firings(rule);
    return now != before && !text.apply(now).equals(text.apply(before));
  }

  /** The data is asked for only with it. */
  boolean asksFor(String missing) {
    return !askedWithout.contains(missing);
  }
}
