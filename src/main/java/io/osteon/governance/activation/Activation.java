package io.osteon.governance.activation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An activation as it stands at an instant.
 *
 * @param id names it
 * @param release version of the release
 * @param hash content hash of the release
 * @param mode what for
 * @param sharePercent of patients, 1 to 99 for {@link ActivationMode#SHARE}, else 0
 * @param startsAt from when on
 * @param requestedBy name of who decided
 * @param reason why
 * @param requestedAt when it was decided
 * @param restores the earlier activation that a rollback put in force again
 * @param endedAt since when it is no longer in force
 * @param status where it stands
 * @param endedBecause why it was ended, if somebody said so or the release failed
 */
public record Activation(
    UUID id,
    String release,
    String hash,
    ActivationMode mode,
    int sharePercent,
    Instant startsAt,
    String requestedBy,
    String reason,
    Instant requestedAt,
    Optional<UUID> restores,
    Optional<Instant> endedAt,
    ActivationStatus status,
    Optional<String> endedBecause) {
  public Activation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(endedAt, "endedAt");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(endedBecause, "endedBecause");
  }

  static Activation of(
      ActivationOrder order,
      ActivationStatus status,
      Optional<Instant> endedAt,
      Optional<String> endedBecause) {
    return new Activation(
        order.id(),
        order.release(),
        order.hash(),
        order.mode(),
        order.sharePercent(),
        order.startsAt(),
        order.requestedBy(),
        order.reason(),
        order.requestedAt(),
        order.restores(),
        endedAt,
        status,
        endedBecause);
  }

  /**
   * Changes whenever the status does, so that nobody takes back as scheduled what is running by
   * now.
   */
  public long version() {
    return switch (status) {
      case SCHEDULED -> 1;
      case RUNNING -> 2;
      case ENDED, FAILED, CANCELLED -> 3;
    };
  }
}
