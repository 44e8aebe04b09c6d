package io.osteon.rulebase.terminology;

import io.osteon.facts.ConditionCategory;
import io.osteon.rulebase.BilingualText;
import java.util.Objects;

/**
 * A condition that rules ask for.
 *
 * @param key its concept key, for example {@code breast_cancer}
 * @param category what it counts as in the rules
 * @param name in both languages
 */
public record Condition(String key, ConditionCategory category, BilingualText name) {
  public Condition {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(name, "name");
  }
}
