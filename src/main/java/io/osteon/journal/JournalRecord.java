package io.osteon.journal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the journal. */
@Entity
@Immutable
@Table(name = "evaluation_journal")
public class JournalRecord extends PanacheEntityBase {
  @Id
  @Column(name = "entry_id")
  public UUID entryId;

  @Column(name = "evaluation_id")
  public String evaluationId;

  @Column(name = "release_version")
  public String releaseVersion;

  @Column(name = "release_hash")
  public String releaseHash;

  @Column(name = "evaluated_at")
  public LocalDate at;

  @Column(name = "recorded_at")
  public Instant recordedAt;

  @Column(name = "media_type")
  public String mediaType;

  public String language;

  public byte[] input;

  public byte[] output;

  @Column(name = "content_encoding")
  public String contentEncoding;

  JournalEntry entry() {
    return new JournalEntry(
        entryId,
        evaluationId,
        releaseVersion,
        releaseHash,
        at,
        recordedAt,
        mediaType,
        language,
        ContentEncoding.decode(contentEncoding, input),
        ContentEncoding.decode(contentEncoding, output));
  }
}
