package io.osteon.cdshooks.trust.key;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The keys of one client over time. They are read again at an interval, and when a token names a
 * key that is not there (rotation), but never more often than a shortest interval allows, so that
 * made-up key ids cause no fetching. While they cannot be read, the last ones hold for a bounded
 * time.
 */
public final class KeySource {
  /**
   * How keys are kept.
   *
   * @param interval when they are read again
   * @param minInterval shortest time between two readings
   * @param maxAge how long they are believed while they cannot be read
   */
  public record Timing(Duration interval, Duration minInterval, Duration maxAge) {}

  private record Loaded(KeySet keys, long at) {}

  private final KeyLoader loader;
  private final Timing timing;
  private final Executor executor;
  private final LongSupplier nanoTime;
  private final Consumer<Exception> failed;

  private volatile Loaded loaded;
  // Guarded by this.
  private boolean attempted;
  private long lastAttempt;
  private CompletableFuture<Void> running;

  /**
   * Keys that have not been read yet.
   *
   * @param executor where reading, which blocks, is done
   * @param nanoTime as {@link System#nanoTime}
   * @param failed told why keys could not be read: an IOException or a {@link KeySetException}
   */
  public KeySource(
      KeyLoader loader,
      Timing timing,
      Executor executor,
      LongSupplier nanoTime,
      Consumer<Exception> failed) {
    this.loader = loader;
    this.timing = timing;
    this.executor = executor;
    this.nanoTime = nanoTime;
    this.failed = failed;
  }

  /** Whether there are keys that are still believed. */
  public boolean available() {
    return believed() != null;
  }

  /**
   * The keys of an id that fit an algorithm; none when there is no such key. Completes at once,
   * unless keys have to be read for it.
   */
  public CompletionStage<List<PublicKey>> find(String id, String algorithm) {
    KeySet keys = believed();
    if (keys != null && keys.has(id)) {
      return CompletableFuture.completedFuture(keys.find(id, algorithm));
    }
    return read()
        .thenApply(
            done -> {
              KeySet fresh = believed();
              return fresh == null ? List.of() : fresh.find(id, algorithm);
            });
  }

  /**
   * Reads the keys again, if it is time.
   *
   * @return done when they have been read, or need not be; never fails
   */
  public CompletionStage<Void> refreshWhenDue() {
    Loaded current = loaded;
    boolean due =
        current == null || nanoTime.getAsLong() - current.at() >= timing.interval().toNanos();
    return due ? read() : CompletableFuture.completedFuture(null);
  }

  /**
   * Reads the keys now, on the caller's thread.
   *
   * @throws IOException if they cannot be read
   * @throws KeySetException if what was read is of no use
   */
  public void load() throws IOException, KeySetException {
    KeySet keys = KeySet.read(loader.load());
    loaded = new Loaded(keys, nanoTime.getAsLong());
  }

  private KeySet believed() {
    Loaded current = loaded;
    return current != null && nanoTime.getAsLong() - current.at() <= timing.maxAge().toNanos()
        ? current.keys()
        : null;
  }

  /** The reading that runs, or a new one if the last is long enough ago. */
  private synchronized CompletableFuture<Void> read() {
    if (running != null && !running.isDone()) {
      return running;
    }
    long now = nanoTime.getAsLong();
    if (attempted && now - lastAttempt < timing.minInterval().toNanos()) {
      return CompletableFuture.completedFuture(null);
    }
    attempted = true;
    lastAttempt = now;
    running = CompletableFuture.runAsync(this::tryLoad, executor);
    return running;
  }

  private void tryLoad() {
    try {
      load();
    } catch (IOException | KeySetException | RuntimeException e) {
      failed.accept(e);
    }
  }
}
