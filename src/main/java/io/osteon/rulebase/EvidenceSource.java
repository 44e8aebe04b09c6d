package io.osteon.rulebase;

import java.util.Objects;

/**
 * A primary document that advice rests on.
 *
 * @param id for example {@code xgeva-smpc}
 * @param citation authors or issuer, title, journal or edition
 * @param doi digital object identifier, or {@code null}
 * @param section part of the document, or {@code null}
 * @param statement numbered statement of a guideline, or {@code null}
 * @param kind what sort of document
 * @param jurisdiction where it applies, for example {@code EU}, or {@code null}
 * @param published year or date of publication, or {@code null}
 * @param status whether the document was read
 * @param location where it is registered
 */
public record EvidenceSource(
    String id,
    String citation,
    String doi,
    String section,
    String statement,
    EvidenceKind kind,
    String jurisdiction,
    String published,
    VerificationStatus status,
    Location location) {
  public EvidenceSource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(location, "location");
  }
}
