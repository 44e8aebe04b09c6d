package io.osteon.mdt.patient;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A case that the board talks about.
 *
 * @param id of the case; the only thing of it that addresses and the audit trail show
 * @param pseudonym what people call it; unique
 * @param question what the board is asked
 * @param newestRecord the number of its newest record, from 1
 * @param createdAt when it was entered
 * @param createdBy the name of who entered it
 * @param version grows with every change, a new record included
 */
public record BoardCase(
    UUID id,
    String pseudonym,
    String question,
    int newestRecord,
    Instant createdAt,
    String createdBy,
    long version) {
  public BoardCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pseudonym, "pseudonym");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(createdBy, "createdBy");
  }
}
