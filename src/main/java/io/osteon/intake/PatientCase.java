package io.osteon.intake;

import io.osteon.facts.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A case as read: what was recorded, with nothing guessed and nothing repaired.
 *
 * @param at the evaluation date, on which all day counts of the facts rest
 * @param facts the recorded facts, in a stable order; exactly one {@link io.osteon.facts.Patient}
 *     and one {@link io.osteon.facts.RecordedLists}
 * @param notes what was read but could not be used, or only in part, though it does not keep the
 *     rest from being judged
 */
public record PatientCase(LocalDate at, List<Fact> facts, List<InputNote> notes) {
  public PatientCase {
    Objects.requireNonNull(at, "at");
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }
}
