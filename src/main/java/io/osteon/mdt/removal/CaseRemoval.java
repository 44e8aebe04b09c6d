package io.osteon.mdt.removal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What is left of a case that was removed: that it happened. Nothing of its content is kept, its
 * pseudonym neither.
 *
 * @param patientCase the id that the case had
 * @param at when it was removed
 * @param by who removed it, for people; the service itself where the site's retention did
 * @param cause why
 * @param reason in the words of whoever removed it
 * @param records how many records went with it
 * @param decisions how many revisions of decisions
 * @param signed how many of those were signed
 */
public record CaseRemoval(
    UUID patientCase,
    Instant at,
    String by,
    RemovalCause cause,
    String reason,
    int records,
    int decisions,
    int signed) {
  public CaseRemoval {
    Objects.requireNonNull(patientCase, "patientCase");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(reason, "reason");
  }

  /** The site's retention removed it. */
  public boolean isByRetention() {
    return cause == RemovalCause.RETENTION;
  }
}
