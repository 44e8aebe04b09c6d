package io.osteon.verification;

import io.osteon.engine.Firing;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.MissingData;
import io.osteon.rulebase.Problems;

/** Words are named by a rule of the logic. */
final class UnusedAdviceCheck {
  private UnusedAdviceCheck() {}

  static void inspect(WordsAndLogic both, Problems problems) {
    for (AdviceRule rule : both.ruleBase().advice().all()) {
      if (both.recommending(rule.id()).isEmpty()) {
        problems.error(
            rule.location(),
            "no rule of the logic recommends %s".formatted(rule.id()),
            "advice-without-rule");
      }
      for (AdviceVariant variant : rule.variants()) {
        String id = AdviceId.of(rule.id(), variant.key());
        if (both.calls(Firing.Kind.RECOMMEND, id).isEmpty()
            && both.calls(Firing.Kind.REFINE, id).isEmpty()) {
          problems.error(
              variant.location(),
              "no rule of the logic names %s".formatted(id),
              "advice-without-rule");
        }
      }
      for (MissingData missing : rule.missing()) {
        String id = AdviceId.of(rule.id(), missing.key());
        if (both.calls(Firing.Kind.MISSING, id).isEmpty()) {
          problems.error(
              missing.location(),
              "no rule of the logic names %s".formatted(id),
              "advice-without-rule");
        }
      }
    }
  }
}
