package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * Inserted by a rule: why bone-targeted therapy must not be recommended to start.
 *
 * @param reason a short key such as {@code pregnancy}
 */
public record StartExclusion(String reason) implements Fact {
  public StartExclusion {
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public List<Source> sources() {
    return List.of();
  }
}
