package io.osteon.verification;

import io.osteon.engine.Firing;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Problems;
import io.osteon.verification.WordsAndLogic.Call;
import java.util.Optional;

/** What rules name in {@code advice.*} has words. */
final class NamedAdviceCheck {
  private NamedAdviceCheck() {}

  static void inspect(WordsAndLogic both, Problems problems) {
    for (Call call : both.calls()) {
      Optional<AdviceRule> rule = both.ruleBase().advice().find(call.adviceRule());
      if (rule.isEmpty()) {
        problems.error(
            call.location(),
            "rule \"%s\" names %s, for which no advice file has words"
                .formatted(call.rule().name(), call.id()),
            "unknown-advice");
      } else {
        inspect(call, rule.get(), problems);
      }
      if (!call.rule().name().startsWith(call.adviceRule())
          && call.rule().advice().stream()
              .noneMatch(a -> call.rule().name().startsWith(AdviceId.rule(a.id())))) {
        problems.warning(
            call.location(),
            "the name of rule \"%s\" does not start with %s"
                .formatted(call.rule().name(), call.adviceRule()),
            "rule-name");
      }
    }
  }

  private static void inspect(Call call, AdviceRule rule, Problems problems) {
    Optional<String> key = AdviceId.key(call.id());
    Firing.Kind kind = call.advice().kind();
    if (key.isEmpty()) {
      if (kind != Firing.Kind.RECOMMEND) {
        problems.error(
            call.location(),
            "advice.%s names %s without a part after the slash"
                .formatted(kind == Firing.Kind.REFINE ? "refine" : "missing", call.id()),
            "unknown-advice");
      }
    } else if (kind == Firing.Kind.MISSING) {
      if (rule.missing(key.get()).isEmpty()) {
        unknown(call, "an entry under missing", problems);
      }
    } else if (rule.variant(key.get()).isEmpty()) {
      unknown(call, "a variant", problems);
    }
  }

  private static void unknown(Call call, String what, Problems problems) {
    problems.error(
        call.location(),
        "rule \"%s\" names %s, which is not %s of %s"
            .formatted(call.rule().name(), call.id(), what, call.adviceRule()),
        "unknown-advice");
  }
}
