package io.osteon.governance.activation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is in force at an instant.
 *
 * @param generation counts all that has begun or ended up to then; two plans of the same history
 *     with the same generation are the same
 * @param live what answers
 * @param shadow what is evaluated beside it
 * @param share what answers for a part of the patients
 */
public record ActivationPlan(
    long generation, Part live, Optional<Part> shadow, Optional<Part> share) {
  public ActivationPlan {
    Objects.requireNonNull(live, "live");
    Objects.requireNonNull(shadow, "shadow");
    Objects.requireNonNull(share, "share");
  }

  /**
   * A release in force.
   *
   * @param activation id of the activation
   * @param release version of the release
   * @param hash content hash of the release
   * @param percent of patients; 0 where it is not a share
   */
  public record Part(UUID activation, String release, String hash, int percent) {
    public Part {
      Objects.requireNonNull(activation, "activation");
      Objects.requireNonNull(release, "release");
      Objects.requireNonNull(hash, "hash");
    }

    static Part of(ActivationOrder order) {
      return new Part(order.id(), order.release(), order.hash(), order.sharePercent());
    }
  }

  /** All parts, the live one first. */
  public Stream<Part> parts() {
    return Stream.of(Optional.of(live), share, shadow).flatMap(Optional::stream);
  }
}
