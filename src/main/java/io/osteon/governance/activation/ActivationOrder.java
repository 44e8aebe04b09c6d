package io.osteon.governance.activation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One decision to put a release in force, as it was recorded; never changed.
 *
 * @param id of the activation
 * @param sequence order of recording
 * @param release version of the release
 * @param hash content hash of the release
 * @param mode what for
 * @param sharePercent of patients, 1 to 99 for {@link ActivationMode#SHARE}, else 0
 * @param startsAt from when on, by the database's clock
 * @param requestedBy name of who decided
 * @param reason why
 * @param requestedAt when it was decided
 * @param restores the earlier activation that a rollback puts in force again
 */
public record ActivationOrder(
    UUID id,
    long sequence,
    String release,
    String hash,
    ActivationMode mode,
    int sharePercent,
    Instant startsAt,
    String requestedBy,
    String reason,
    Instant requestedAt,
    Optional<UUID> restores) {
  public ActivationOrder {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(startsAt, "startsAt");
    Objects.requireNonNull(requestedBy, "requestedBy");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(requestedAt, "requestedAt");
    Objects.requireNonNull(restores, "restores");
  }
}
