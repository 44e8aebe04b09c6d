package io.osteon.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The bytes of an evaluation in a spool file, format 1. */
final class EntryFormat {
  static final int FORMAT = 1;

  private EntryFormat() {}

  static void write(DataOutputStream out, JournalEntry entry) throws IOException {
    SpoolData.uuid(out, entry.entryId());
    SpoolData.text(out, entry.evaluationId());
    SpoolData.text(out, entry.releaseVersion());
    SpoolData.text(out, entry.releaseHash());
    out.writeLong(entry.at().toEpochDay());
    SpoolData.instant(out, entry.recordedAt());
    SpoolData.text(out, entry.mediaType());
    SpoolData.text(out, entry.language());
    SpoolData.bytes(out, entry.input());
    SpoolData.bytes(out, entry.output());
  }

  static JournalEntry read(DataInputStream in) throws IOException {
    UUID entryId = SpoolData.uuid(in);
    String evaluationId = SpoolData.text(in);
    String releaseVersion = SpoolData.text(in);
    String releaseHash = SpoolData.text(in);
    LocalDate at = LocalDate.ofEpochDay(in.readLong());
    Instant recordedAt = SpoolData.instant(in);
    String mediaType = SpoolData.text(in);
    String language = SpoolData.text(in);
    byte[] input = SpoolData.bytes(in);
    byte[] output = SpoolData.bytes(in);
    return new JournalEntry(
        entryId,
        evaluationId,
        releaseVersion,
        releaseHash,
        at,
        recordedAt,
        mediaType,
        language,
        input,
        output);
  }
}
