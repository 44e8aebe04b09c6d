package io.osteon.rulebase;

import java.util.Objects;

/**
 * What a source says for an advice.
 *
 * @param source id in the evidence register
 * @param statement what it says, or where, in short
 * @param grade as the source gives it, for example {@code I, A}; {@code null} when it gives none
 * @param status whether the statement was read in the source
 * @param location where it is cited
 */
public record EvidenceReference(
    String source,
    BilingualText statement,
    String grade,
    VerificationStatus status,
    Location location) {
  public EvidenceReference {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(location, "location");
  }
}
