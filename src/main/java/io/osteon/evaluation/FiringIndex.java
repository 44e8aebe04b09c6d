package io.osteon.evaluation;

import io.osteon.engine.Firing;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the firings of one evaluation by the rule and the variant that they name. */
final class FiringIndex {
  private final AdviceCatalogue catalogue;
  private final Map<String, List<Firing>> byAdvice = new HashMap<>();
  private final Map<String, AdviceRule> named = new LinkedHashMap<>();
  private final List<Firing> missing = new ArrayList<>();

  FiringIndex(AdviceCatalogue catalogue, List<Firing> firings) {
    this.catalogue = catalogue;
    firings.forEach(this::add);
  }

  private void add(Firing firing) {
    AdviceRule rule = rule(firing);
    if (firing.kind() == Firing.Kind.MISSING) {
      missing.add(firing);
    } else {
      named.put(rule.id(), rule);
      byAdvice.computeIfAbsent(firing.adviceId(), id -> new ArrayList<>()).add(firing);
    }
  }

  private AdviceRule rule(Firing firing) {
    String id = AdviceId.rule(firing.adviceId());
    return catalogue
        .find(id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "rule \"%s\" names %s, for which there are no words"
                        .formatted(firing.rule(), firing.adviceId())));
  }

  /** The rules that are recommended, by id. */
  Map<String, RuleFirings> recommended() {
    Map<String, RuleFirings> result = new LinkedHashMap<>();
    for (AdviceRule rule : named.values()) {
      RuleFirings firings =
          new RuleFirings(rule, byAdvice.getOrDefault(rule.id(), List.of()), variants(rule));
      if (firings.recommended()) {
        result.put(rule.id(), firings);
      }
    }
    return result;
  }

  private List<VariantFirings> variants(AdviceRule rule) {
    List<VariantFirings> result = new ArrayList<>();
    for (AdviceVariant variant : rule.variants()) {
      List<Firing> firings = byAdvice.get(AdviceId.of(rule.id(), variant.key()));
      if (firings != null) {
        result.add(
            new VariantFirings(
                variant,
                firings.stream().filter(f -> f.kind() == Firing.Kind.RECOMMEND).toList(),
                firings.stream().filter(f -> f.kind() == Firing.Kind.REFINE).toList()));
      }
    }
    return result;
  }

  /** The firings that say that something is missing. */
  List<Firing> missing() {
    return missing;
  }
}
