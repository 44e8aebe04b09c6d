package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * Inserted by a rule: denosumab is given or planned, or may be chosen because a start is
 * recommended.
 *
 * @param reason a short key such as {@code active}
 */
public record DenosumabContext(String reason) implements Fact {
  public DenosumabContext {
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public List<Source> sources() {
    return List.of();
  }
}
