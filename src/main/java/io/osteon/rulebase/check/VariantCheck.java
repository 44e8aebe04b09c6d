package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.ConditionalPrecedence;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.Problems;

/** Every variant changes something, and reasons are asked for where variants give them. */
final class VariantCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    for (AdviceRule rule : draft.advice()) {
      boolean asks = asksForReasons(rule);
      boolean gives = rule.variants().stream().anyMatch(variant -> variant.reason() != null);
      if (asks != gives) {
        problems.error(
            rule.text().location(),
            asks
                ? "the text asks for {reasons} and no variant gives one"
                : "variants give reasons and the text does not show {reasons}",
            "reasons-mismatch");
      }
      rule.variants().stream()
          .filter(variant -> changesNothing(rule, variant))
          .forEach(
              variant ->
                  problems.warning(
                      variant.location(),
                      "variant %s changes nothing".formatted(variant.key()),
                      "empty-variant"));
    }
  }

  private static boolean asksForReasons(AdviceRule rule) {
    return rule.text().en().asksForReasons()
        || rule.variants().stream()
            .anyMatch(variant -> variant.text() != null && variant.text().en().asksForReasons());
  }

  private static boolean changesNothing(AdviceRule rule, AdviceVariant variant) {
    return variant.urgency() == null
        && variant.text() == null
        && variant.note() == null
        && variant.reason() == null
        && rule.hidesWhen().stream()
            .map(ConditionalPrecedence::variant)
            .noneMatch(variant.key()::equals);
  }
}
