package io.osteon.authoring.edit;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.VerificationStatus;
import java.util.Objects;

/**
 * What a source says for an advice, to be written.
 *
 * @param source id in the evidence register
 * @param statement what it says
 * @param grade as the source gives it, or {@code null}
 * @param status whether the statement was read in the source
 */
public record EvidenceEntry(
    String source, BilingualText statement, String grade, VerificationStatus status) {
  public EvidenceEntry {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(status, "status");
  }
}
