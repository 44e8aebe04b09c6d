package io.osteon.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Moves items from the spool to the store, and tries again for as long as the store is away. */
public final class JournalDrain implements Closeable {
  private static final Logger LOG = Logger.getLogger(JournalDrain.class.getName());
  private static final int ITEMS_AT_ONCE = 500;
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
      trim();
    }
  }

  private void trim() {
    try {
      spool.trim();
    } catch (IOException e) {
      // it is about room alone; the next round tries again
    }
  }

  private synchronized void drain() throws IOException {
    for (Path segment : spool.seal()) {
      try {
        store(segment);
        spool.remove(segment);
      } catch (ItemCodec.UnknownFormatException e) {
        // the spool has said so when it was opened; the others need not wait for it
      }
    }
  }

  private void store(Path segment) throws IOException {
    try (SegmentReader items = new SegmentReader(segment)) {
      for (List<JournalItem> batch = items.next(ITEMS_AT_ONCE, BYTES_AT_ONCE);
          !batch.isEmpty();
          batch = items.next(ITEMS_AT_ONCE, BYTES_AT_ONCE)) {
        save(batch);
      }
    }
  }

  /** Saves items; one that can never be stored must not hold up the others. */
  private void save(List<JournalItem> items) throws IOException {
    try {
      store.save(items);
    } catch (JournalRefusedException e) {
      List<JournalItem> refused = new ArrayList<>();
      for (JournalItem item : items) {
        try {
          store.save(List.of(item));
        } catch (JournalRefusedException again) {
          refused.add(item);
        }
      }
      if (!refused.isEmpty()) {
        Path file = spool.putAside(refused);
        LOG.log(
            Level.SEVERE,
            "The database refuses {0} item(s) of the journal; they are kept in {1}.",
            new Object[] {refused.size(), file});
      }
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
