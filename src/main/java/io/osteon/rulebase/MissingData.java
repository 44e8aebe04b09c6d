package io.osteon.rulebase;

import java.util.Objects;

/**
 * What is said when something is missing that a rule needs.
 *
 * @param key unique within the rule, for example {@code sins-items}
 * @param text words, may hold placeholders
 * @param location where it is stated
 */
public record MissingData(String key, BilingualTemplate text, Location location) {
  public MissingData {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(location, "location");
  }
}
