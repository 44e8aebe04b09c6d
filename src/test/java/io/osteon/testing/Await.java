package io.osteon.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a condition rather than for a time. */
public final class Await {
  private static final int SECONDS = 60;
  private static final int PAUSE_MILLIS = 20;

  private Await() {}

  /**
   * Waits until a condition holds; what it throws counts as not yet.
   *
   * @param what is awaited, for the message
   * @throws AssertionError if it does not hold within a minute
   */
  public static void until(String what, Callable<Boolean> condition) {
    until(what, SECONDS, condition);
  }

  /** The same with another patience, for what takes long by itself. */
  public static void until(String what, int seconds, Callable<Boolean> condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Exception last = null;
    while (System.nanoTime() < end) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (Exception e) {
        last = e;
      }
      pause();
    }
    throw new AssertionError("it is not so after " + seconds + " s that " + what, last);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }
}
