package io.osteon.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bytes of a shadow release's outcome in a spool file, format 4. */
final class ShadowFormat {
  static final int FORMAT = 4;

  private ShadowFormat() {}

  static void write(DataOutputStream out, ShadowOutcome outcome) throws IOException {
    SpoolData.uuid(out, outcome.entryId());
    SpoolData.uuid(out, outcome.activation());
    SpoolData.text(out, outcome.liveHash());
    SpoolData.text(out, outcome.shadowHash());
    out.writeLong(outcome.at().toEpochDay());
    SpoolData.instant(out, outcome.recordedAt());
    SpoolData.list(out, outcome.gained(), SpoolData::text);
    SpoolData.list(out, outcome.lost(), SpoolData::text);
    SpoolData.list(out, outcome.changed(), SpoolData::text);
    SpoolData.optionalText(out, outcome.failure().orElse(null));
  }

  static ShadowOutcome read(DataInputStream in) throws IOException {
    UUID entryId = SpoolData.uuid(in);
    UUID activation = SpoolData.uuid(in);
    String liveHash = SpoolData.text(in);
    String shadowHash = SpoolData.text(in);
    LocalDate at = LocalDate.ofEpochDay(in.readLong());
    Instant recordedAt = SpoolData.instant(in);
    List<String> gained = SpoolData.list(in, SpoolData::text);
    List<String> lost = SpoolData.list(in, SpoolData::text);
    List<String> changed = SpoolData.list(in, SpoolData::text);
    Optional<String> failure = Optional.ofNullable(SpoolData.optionalText(in));
    return new ShadowOutcome(
        entryId, activation, liveHash, shadowHash, at, recordedAt, gained, lost, changed, failure);
  }
}
