package io.osteon.governance.activation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was decided, and what time it is by the clock that decides.
 *
 * @param history all decisions
 * @param now by the database's clock, never before the last decision
 */
public record ActivationState(ActivationHistory history, Instant now) {
  public ActivationState {
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(now, "now");
  }

  /** What is in force now; empty before anything was ever live. */
  public Optional<ActivationPlan> plan() {
    return history.plan(now);
  }
}
