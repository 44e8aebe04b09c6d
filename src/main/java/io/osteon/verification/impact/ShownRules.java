package io.osteon.verification.impact;

import io.osteon.evaluation.DecidedRule;
import io.osteon.evaluation.Decision;
import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is shown of one case.
 *
 * @param rules by the id of the rule, in the order of the ids
 */
public record ShownRules(Map<String, ShownRule> rules) {
  public ShownRules {
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
  }

  /** What a decision shows, in the words of the rule base of an evaluator. */
  public static ShownRules of(Evaluator evaluator, Decision decision) {
    Map<String, ShownRule> shown = new TreeMap<>();
    for (DecidedRule rule : decision.shown()) {
      BilingualText text =
          new BilingualText(
              evaluator.text(rule.firings(), Language.EN),
              evaluator.text(rule.firings(), Language.ZH));
      shown.put(rule.id(), new ShownRule(rule.urgency(), rule.status(), text));
    }
    return new ShownRules(shown);
  }

  /** What becomes of each recommendation, where something does, in the order of the ids. */
  public List<RecommendationChange> changesTo(ShownRules after) {
    TreeSet<String> all = new TreeSet<>(rules.keySet());
    all.addAll(after.rules.keySet());
    List<RecommendationChange> changes = new ArrayList<>();
    for (String rule : all) {
      ShownRule was = rules.get(rule);
      ShownRule is = after.rules.get(rule);
      if (was == null || !was.equals(is)) {
        changes.add(RecommendationChange.of(rule, was, is));
      }
    }
    return changes;
  }
}
