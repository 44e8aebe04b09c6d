package io.osteon.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * One evaluation as it happened: enough to show it again and to replay it byte for byte.
 *
 * @param entryId identifies this entry; the same entry stored twice is one entry
 * @param evaluationId identifies the evaluation: the same case, rule base, date and language always
 *     have the same
 * @param releaseVersion version of the rule base
 * @param releaseHash content hash of the rule base
 * @param at evaluation date
 * @param recordedAt when the evaluation took place
 * @param mediaType media type of the input, {@code application/json} or {@code
 *     application/fhir+json}
 * @param language BCP 47 tag of the answer's language
 * @param input the case as received
 * @param output the answer as sent
 */
@SuppressWarnings("ArrayRecordComponent") // entries are carried, never compared
public record JournalEntry(
    UUID entryId,
    String evaluationId,
    String releaseVersion,
    String releaseHash,
    LocalDate at,
    Instant recordedAt,
    String mediaType,
    String language,
    byte[] input,
    byte[] output)
    implements JournalItem {
  public JournalEntry {
    Objects.requireNonNull(entryId, "entryId");
    Objects.requireNonNull(evaluationId, "evaluationId");
    Objects.requireNonNull(releaseVersion, "releaseVersion");
    Objects.requireNonNull(releaseHash, "releaseHash");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
  }
}
