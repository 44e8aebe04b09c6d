package io.osteon.rulebase;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The advice of all rules of a rule base, by id. */
public final class AdviceCatalogue {
  private final Map<String, AdviceRule> rules;

  /** Holds rules; of two with one id the first counts. */
  public AdviceCatalogue(List<AdviceRule> rules) {
    Map<String, AdviceRule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.putIfAbsent(rule.id(), rule));
    this.rules = Collections.unmodifiableMap(byId);
  }

  /** The advice of a rule. */
  public Optional<AdviceRule> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** All advice, in the order of the files and within them as written. */
  public Collection<AdviceRule> all() {
    return rules.values();
  }
}
