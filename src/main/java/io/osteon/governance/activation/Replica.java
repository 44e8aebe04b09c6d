package io.osteon.governance.activation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a process of the service answers with.
 *
 * @param id of the replica; the same after a restart on the same data folder
 * @param host its machine
 * @param generation of the plan that it carries out; see {@link ActivationPlan#generation}
 * @param release version of what is live in it
 * @param hash content hash of what is live in it
 * @param failure what of the plan it could not carry out
 * @param seenAt when it last said so, by the database's clock
 */
public record Replica(
    String id,
    String host,
    long generation,
    String release,
    String hash,
    Optional<String> failure,
    Instant seenAt) {
  public Replica {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(hash, "hash");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(seenAt, "seenAt");
  }
}
