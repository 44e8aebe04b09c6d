package io.osteon.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Moves entries from the spool to the store, and tries again for as long as the store is away. */
public final class JournalDrain implements Closeable {
  private static final Logger LOG = Logger.getLogger(JournalDrain.class.getName());
  private static final int ENTRIES_AT_ONCE = 500;
  private static final long BYTES_AT_ONCE = 2L << 20;

  private final JournalSpool spool;
  private final JournalStore store;
  private final ScheduledExecutorService executor;
  private boolean away;

  private JournalDrain(JournalSpool spool, JournalStore store) {
    this.spool = spool;
    this.store = store;
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "journal-drain");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Starts to drain, with a pause between rounds. */
  public static JournalDrain start(JournalSpool spool, JournalStore store, Duration pause) {
    JournalDrain drain = new JournalDrain(spool, store);
    var unused =
        drain.executor.scheduleWithFixedDelay(
            drain::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return drain;
  }

  private void round() {
    try {
      drain();
      if (away) {
        away = false;
        LOG.info("The database is back: the journal is stored again.");
      }
    } catch (IOException | RuntimeException e) {
      if (!away) {
        away = true;
        LOG.log(Level.WARNING, "The journal waits on disk: {0}", e.getClass().getSimpleName());
      }
    }
  }

  private synchronized void drain() throws IOException {
    for (Path segment : spool.seal()) {
      try (SegmentReader entries = new SegmentReader(segment)) {
        for (List<JournalEntry> batch = entries.next(ENTRIES_AT_ONCE, BYTES_AT_ONCE);
            !batch.isEmpty();
            batch = entries.next(ENTRIES_AT_ONCE, BYTES_AT_ONCE)) {
          store.save(batch);
        }
      }
      spool.remove(segment);
    }
  }

  /** Stops, after a last attempt to store what waits. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (executor.awaitTermination(5, TimeUnit.SECONDS)) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
