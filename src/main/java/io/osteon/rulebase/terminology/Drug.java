package io.osteon.rulebase.terminology;

import io.osteon.facts.DrugClass;
import io.osteon.rulebase.BilingualText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A drug that rules know.
 *
 * @param key its key, for example {@code zoledronate}
 * @param drugClass what it counts as in the rules
 * @param name in both languages
 * @param elementalCalcium milligrams of elemental calcium in one milligram of the salt, or {@code
 *     null} when it is no calcium salt
 * @param components keys of the drugs that a fixed combination consists of; empty for a single drug
 */
public record Drug(
    String key,
    DrugClass drugClass,
    BilingualText name,
    BigDecimal elementalCalcium,
    List<String> components) {
  public Drug {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(drugClass, "drugClass");
    Objects.requireNonNull(name, "name");
    components = List.copyOf(components);
  }
}
