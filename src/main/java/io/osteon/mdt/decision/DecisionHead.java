package io.osteon.mdt.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A revision of a decision without its parts, with what belongs into its canonical form.
 *
 * @param revision 0 when nothing is recorded
 * @param basis {@code null} when nothing is recorded
 * @param recordFormat media type of the record that the basis names; {@code null} without one
 * @param recordHash SHA-256 of its document as it is stored now; {@code null} without one
 * @param signed {@code null} when it is not
 */
record DecisionHead(
    UUID meeting,
    LocalDate meetingDate,
    UUID patientCase,
    String pseudonym,
    String question,
    int revision,
    String reopenedBecause,
    DecisionBasis basis,
    String recordFormat,
    String recordHash,
    Signed signed) {

  /** Names a revision. */
  record Key(UUID meeting, UUID patientCase, int revision) {}

  Key key() {
    return new Key(meeting, patientCase, revision);
  }

  /**
   * A signature as it is stored.
   *
   * @param content the bytes that were signed
   */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record Signed(
      UUID by,
      String name,
      Instant at,
      String contentHash,
      byte[] signature,
      String keyId,
      byte[] content) {}
}
