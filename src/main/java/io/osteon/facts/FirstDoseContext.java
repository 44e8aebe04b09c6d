package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * Inserted by a rule: the first dose of an antiresorptive is ahead, planned or recommended.
 *
 * @param reason a short key such as {@code denosumab-planned}
 */
public record FirstDoseContext(String reason) implements Fact {
  public FirstDoseContext {
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public List<Source> sources() {
    return List.of();
  }
}
