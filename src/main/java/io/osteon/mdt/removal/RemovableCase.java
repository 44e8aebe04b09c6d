package io.osteon.mdt.removal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What an operator sees of a case that is to be removed: enough to know that it is the right one,
 * and nothing of the patient.
 *
 * @param id of the case
 * @param pseudonym by which it was found
 * @param enteredAt when it was entered
 * @param version of the case
 * @param meetings how many have it on their agenda
 * @param records how many records it has
 * @param decisions how many revisions of decisions
 * @param signed how many of those are signed
 * @param discussed a meeting that goes on has it on its agenda: it cannot be removed now
 */
public record RemovableCase(
    UUID id,
    String pseudonym,
    Instant enteredAt,
    long version,
    int meetings,
    int records,
    int decisions,
    int signed,
    boolean discussed) {
  public RemovableCase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pseudonym, "pseudonym");
    Objects.requireNonNull(enteredAt, "enteredAt");
  }
}
