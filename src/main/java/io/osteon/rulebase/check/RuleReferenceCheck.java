package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.ConditionalPrecedence;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Problems;
import io.osteon.rulebase.RuleReference;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules and variants that precedence names exist. */
final class RuleReferenceCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    Set<String> known = draft.advice().stream().map(AdviceRule::id).collect(Collectors.toSet());
    for (AdviceRule rule : draft.advice()) {
      rule.hides().forEach(reference -> inspect(rule, reference, known, problems));
      for (ConditionalPrecedence when : rule.hidesWhen()) {
        when.rules().forEach(reference -> inspect(rule, reference, known, problems));
        if (rule.variant(when.variant()).isEmpty()) {
          problems.error(
              when.location(),
              "rule %s has no variant %s".formatted(rule.id(), when.variant()),
              "unknown-variant");
        }
      }
    }
  }

  private static void inspect(
      AdviceRule rule, RuleReference reference, Set<String> known, Problems problems) {
    if (!known.contains(reference.id())) {
      problems.error(
          reference.location(),
          "rule %s hides %s, which does not exist".formatted(rule.id(), reference.id()),
          "unknown-rule");
    }
  }
}
