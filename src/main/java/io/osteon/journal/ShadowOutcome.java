package io.osteon.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How the answer of a shadow release differed from the one that was given. It names the journal
 * entry and rules, and holds nothing of the patient.
 *
 * @param entryId of the evaluation's journal entry
 * @param activation of the shadow release
 * @param liveHash content hash of the release that answered
 * @param shadowHash content hash of the shadow release
 * @param at evaluation date
 * @param recordedAt when the evaluation took place
 * @param gained rules that only the shadow release would have shown
 * @param lost rules that only the answer showed
 * @param changed rules that both show, with another urgency, status or wording
 * @param failure why the shadow release gave no answer: {@code limit}, {@code input} or {@code
 *     error}
 */
public record ShadowOutcome(
    UUID entryId,
    UUID activation,
    String liveHash,
    String shadowHash,
    LocalDate at,
    Instant recordedAt,
    List<String> gained,
    List<String> lost,
    List<String> changed,
    Optional<String> failure)
    implements JournalItem {
  public ShadowOutcome {
    Objects.requireNonNull(entryId, "entryId");
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(liveHash, "liveHash");
    Objects.requireNonNull(shadowHash, "shadowHash");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Objects.requireNonNull(failure, "failure");
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    changed = List.copyOf(changed);
  }

  /** Whether the shadow release would have shown the same. */
  public boolean same() {
    return failure.isEmpty() && gained.isEmpty() && lost.isEmpty() && changed.isEmpty();
  }
}
