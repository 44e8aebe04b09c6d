package io.osteon.evaluation;

import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.ConditionalPrecedence;
import io.osteon.rulebase.Precedence;
import io.osteon.rulebase.RuleReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides which recommended rules are not shown (only a rule that is shown hides others). */
final class PrecedenceResolver {
  private final List<AdviceRule> order;

  PrecedenceResolver(AdviceCatalogue catalogue) {
    this.order =
        new Precedence(catalogue.all())
            .order().stream()
                .map(id -> catalogue.find(id).orElseThrow())
                .filter(rule -> !rule.hides().isEmpty() || !rule.hidesWhen().isEmpty())
                .toList();
  }

  /** The hidden rules, each with those that hide it. */
  Map<String, List<String>> hidden(Map<String, RuleFirings> recommended) {
    Map<String, List<String>> hidden = new LinkedHashMap<>();
    for (AdviceRule rule : order) {
      RuleFirings firings = recommended.get(rule.id());
      if (firings != null && !hidden.containsKey(rule.id())) {
        for (RuleReference reference : hiddenBy(firings)) {
          if (recommended.containsKey(reference.id())) {
            hidden.computeIfAbsent(reference.id(), id -> new ArrayList<>()).add(rule.id());
          }
        }
      }
    }
    hidden.values().forEach(by -> by.sort(DisplayOrder.IDS));
    return hidden;
  }

  private static List<RuleReference> hiddenBy(RuleFirings firings) {
    List<RuleReference> result = new ArrayList<>(firings.rule().hides());
    for (ConditionalPrecedence when : firings.rule().hidesWhen()) {
      if (firings.has(when.variant())) {
        when.rules().stream().filter(r -> !contains(result, r)).forEach(result::add);
      }
    }
    return result;
  }

  private static boolean contains(List<RuleReference> references, RuleReference sought) {
    return references.stream().anyMatch(r -> r.id().equals(sought.id()));
  }
}
