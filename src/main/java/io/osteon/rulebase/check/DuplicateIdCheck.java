package io.osteon.rulebase.check;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.Draft;
import io.osteon.rulebase.EvidenceSource;
import io.osteon.rulebase.Location;
import io.osteon.rulebase.MissingData;
import io.osteon.rulebase.OrderDefinition;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** No id is given twice: neither to rules, sources or parameters nor to the parts of one rule. */
final class DuplicateIdCheck implements Check {
  @Override
  public void inspect(Draft draft, Problems problems) {
    unique("rule", draft.advice(), AdviceRule::id, AdviceRule::location, problems);
    unique("source", draft.evidence(), EvidenceSource::id, EvidenceSource::location, problems);
    unique(
        "parameter",
        draft.parameters(),
        ParameterDefinition::id,
        ParameterDefinition::location,
        problems);
    unique("order", draft.orders(), OrderDefinition::id, OrderDefinition::location, problems);
    for (AdviceRule rule : draft.advice()) {
      unique("variant", rule.variants(), AdviceVariant::key, AdviceVariant::location, problems);
      unique("missing-data key", rule.missing(), MissingData::key, MissingData::location, problems);
    }
  }

  private static <T> void unique(
      String what,
      List<T> items,
      Function<T, String> id,
      Function<T, Location> location,
      Problems problems) {
    Map<String, Location> seen = new HashMap<>();
    for (T item : items) {
      Location first = seen.putIfAbsent(id.apply(item), location.apply(item));
      if (first != null) {
        problems.error(
            location.apply(item),
            "%s %s is defined already at %s:%d"
                .formatted(what, id.apply(item), first.file(), first.line()),
            "duplicate-id");
      }
    }
  }
}
