package io.osteon.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The journal as the rest of the service sees it. */
public final class Journal {
  private final JournalSpool spool;
  private final JournalStore store;

  /** A journal over what waits on disk and what is stored. */
  public Journal(JournalSpool spool, JournalStore store) {
    this.spool = spool;
    this.store = store;
  }

  /** Keeps an entry; the future completes when it can no longer be lost. */
  public CompletableFuture<Void> append(JournalEntry entry) {
    return spool.append(entry);
  }

  /**
   * An entry of that evaluation, whether it is stored or still waits on disk.
   *
   * @throws RuntimeException if it is not on disk and the database is away
   */
  public Optional<JournalEntry> find(String evaluationId) {
    Optional<JournalEntry> waiting = spool.find(evaluationId);
    return waiting.isPresent() ? waiting : store.find(evaluationId);
  }

  /** How many evaluations wait on disk. */
  public int waiting() {
    return spool.size();
  }
}
