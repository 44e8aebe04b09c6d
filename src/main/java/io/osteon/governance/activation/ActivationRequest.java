package io.osteon.governance.activation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param release version of a release that is not retired
 * @param mode what for
 * @param sharePercent of patients, 1 to 99 for {@link ActivationMode#SHARE}, else 0
 * @param startsAt from when on; at once when empty or past
 * @param reason why
 */
public record ActivationRequest(
    String release,
    ActivationMode mode,
    int sharePercent,
    Optional<Instant> startsAt,
    String reason) {

  /**
   * Checks what does not hang on the state of things.
   *
   * @throws IllegalArgumentException if the share does not fit the mode
   */
  public ActivationRequest {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(startsAt, "startsAt");
    Objects.requireNonNull(reason, "reason");
    boolean fits =
        mode == ActivationMode.SHARE ? sharePercent >= 1 && sharePercent <= 99 : sharePercent == 0;
    if (!fits) {
      throw new IllegalArgumentException("a share is 1 to 99 percent, and of no other mode");
    }
  }
}
