package io.osteon.authoring.edit;

import io.osteon.rulebase.EvidenceKind;
import io.osteon.rulebase.VerificationStatus;
import java.util.Objects;

/**
 * A source to be registered.
 *
 * @param id small letters, digits and hyphens
 * @param citation authors or issuer, title, journal or edition
 * @param doi or {@code null}
 * @param section or {@code null}
 * @param kind what sort of document
 * @param jurisdiction where it applies, or {@code null}
 * @param published year or date, or {@code null}
 * @param status whether the document was read
 */
public record NewSource(
    String id,
    String citation,
    String doi,
    String section,
    EvidenceKind kind,
    String jurisdiction,
    String published,
    VerificationStatus status) {
  public NewSource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
  }
}
