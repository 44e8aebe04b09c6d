package io.osteon.mdt.patient;

import io.osteon.intake.fhir.CaseFormat;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A document with what is known of a case. It is never changed; the next number supersedes it.
 *
 * @param patientCase the id of the case
 * @param number from 1 within the case
 * @param format of the document
 * @param document without what names people
 * @param origin how it came in
 * @param addedAt when
 * @param addedBy the name of who added it
 */
@SuppressWarnings("ArrayRecordComponent") // records are told apart by case and number
public record CaseRecord(
    UUID patientCase,
    int number,
    CaseFormat format,
    byte[] document,
    RecordOrigin origin,
    Instant addedAt,
    String addedBy) {
  public CaseRecord {
    Objects.requireNonNull(patientCase, "patientCase");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(addedAt, "addedAt");
    Objects.requireNonNull(addedBy, "addedBy");
  }
}
