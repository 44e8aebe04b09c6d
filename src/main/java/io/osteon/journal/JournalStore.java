package io.osteon.journal;

import java.util.List;
import java.util.Optional;

/** Where journal items stay. */
public interface JournalStore {

  /**
   * Stores items; those that are there already are left as they are.
   *
   * @throws JournalRefusedException if one of them can never be stored; nothing was stored then
   * @throws RuntimeException if the database is away; nothing was stored then
   */
  void save(List<? extends JournalItem> items);

  /**
   * The first entry of an evaluation.
   *
   * @throws RuntimeException if the database is away
   */
  Optional<JournalEntry> find(String evaluationId);
}
