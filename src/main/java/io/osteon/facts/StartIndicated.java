package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * Inserted by a rule: a rule that starts bone-targeted therapy has fired.
 *
 * @param rule the id of that rule, for example {@code BTA-01}
 */
public record StartIndicated(String rule) implements Fact {
  public StartIndicated {
    Objects.requireNonNull(rule, "rule");
  }

  @Override
  public List<Source> sources() {
    return List.of();
  }
}
