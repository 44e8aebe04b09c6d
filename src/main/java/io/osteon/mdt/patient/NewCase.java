package io.osteon.mdt.patient;

import io.osteon.intake.fhir.CaseFormat;
import java.util.Objects;

/**
 * A case as somebody enters it; {@link BoardCases} checks it.
 *
 * @param pseudonym what people will call it; one is made when it is {@code null} or blank
 * @param question what the board is asked
 * @param format of the document
 * @param document the first record, as it came
 * @param origin how it came in
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record NewCase(
    String pseudonym, String question, CaseFormat format, byte[] document, RecordOrigin origin) {
  public NewCase {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(origin, "origin");
  }
}
