package io.osteon.evaluation;

import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.MissingData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ids that rules name stand for, looked up once for a rule base. */
final class AdviceIndex {
  private final List<AdviceRule> rules;
  private final Map<String, Target> targets = new HashMap<>();

  /**
   * What an id stands for.
   *
   * @param id as rules name it
   * @param rule its rule
   * @param position of the rule in display order
   * @param variant key number of the variant of the rule, or {@link #BASE}
   */
  record Target(String id, AdviceRule rule, int position, int variant) {
    /** The id names the rule itself, or an entry for missing data. */
    static final int BASE = -1;
  }

  AdviceIndex(AdviceCatalogue catalogue) {
    rules = new ArrayList<>(catalogue.all());
    rules.sort(Comparator.comparing(AdviceRule::id, DisplayOrder.IDS));
    for (int position = 0; position < rules.size(); position++) {
      add(rules.get(position), position);
    }
  }

  private void add(AdviceRule rule, int position) {
    put(rule.id(), rule, position, Target.BASE);
    List<AdviceVariant> variants = rule.variants();
    for (int i = 0; i < variants.size(); i++) {
      put(AdviceId.of(rule.id(), variants.get(i).key()), rule, position, i);
    }
    for (MissingData missing : rule.missing()) {
      String id = AdviceId.of(rule.id(), missing.key());
      if (!targets.containsKey(id)) {
        put(id, rule, position, Target.BASE);
      }
    }
  }

  private void put(String id, AdviceRule rule, int position, int variant) {
    targets.put(id, new Target(id, rule, position, variant));
  }

  /** The rules in display order. */
  List<AdviceRule> rules() {
    return rules;
  }

  /**
   * What an id stands for.
   *
   * @throws IllegalStateException when there are no words for it
   */
  Target target(String id) {
    Target target = targets.get(id);
    if (target == null) {
      throw new IllegalStateException("there are no words for " + id);
    }
    return target;
  }
}
