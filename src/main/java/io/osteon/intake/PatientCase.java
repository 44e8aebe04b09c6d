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
 * @param entries what the facts and notes were made of, in the order in which it was read; empty
 *     where the case was made of facts. It takes no part in whether two cases are equal, for two
 *     formats may say the same in different entries
 */
public record PatientCase(
    LocalDate at, List<Fact> facts, List<InputNote> notes, List<CaseEntry> entries) {
  public PatientCase {
    Objects.requireNonNull(at, "at");
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    entries = List.copyOf(entries);
  }

  /** A case that was made of facts. */
  public PatientCase(LocalDate at, List<Fact> facts, List<InputNote> notes) {
    this(at, facts, notes, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PatientCase same
        && at.equals(same.at)
        && facts.equals(same.facts)
        && notes.equals(same.notes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(at, facts, notes);
  }
}
