package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * Inserted by a rule: an antiresorptive at the oncology dose is given, planned or recommended.
 *
 * @param reason a short key such as {@code denosumab-active}
 */
public record AntiresorptiveContext(String reason) implements Fact {
  public AntiresorptiveContext {
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public List<Source> sources() {
    return List.of();
  }
}
