package io.osteon.rulebase;

import java.util.Objects;

/**
 * A rule that another one names.
 *
 * @param id for example {@code MDT-08}
 * @param location where it is named
 */
public record RuleReference(String id, Location location) {
  public RuleReference {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(location, "location");
  }
}
