package io.osteon.journal;

import java.util.List;
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

  /** Keeps an item; the future completes when it can no longer be lost. */
  public CompletableFuture<Void> append(JournalItem item) {
    return spool.append(List.of(item));
  }

  /**
   * Keeps items that belong together, such as an evaluation and the cards that were made of it, at
   * the price of one; the future completes when they can no longer be lost.
   */
  public CompletableFuture<Void> append(List<? extends JournalItem> items) {
    return spool.append(items);
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

  /** How many items wait on disk. */
  public int waiting() {
    return spool.size();
  }
}
