package io.osteon.journal;

import java.util.List;
import java.util.Optional;

/** Where journal entries stay. */
public interface JournalStore {

  /**
   * Stores entries; those that are there already are left as they are.
   *
   * @throws RuntimeException if the database is away; nothing was stored then
   */
  void save(List<JournalEntry> entries);

  /**
   * The first entry of an evaluation.
   *
   * @throws RuntimeException if the database is away
   */
  Optional<JournalEntry> find(String evaluationId);
}
