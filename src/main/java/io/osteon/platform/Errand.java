package io.osteon.platform;

import java.time.Duration;

/**
 * A piece of work that is done once beside the service, on a thread of its own. The end of the
 * service waits for it, so that it does not lose the database half-way.
 */
public final class Errand {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Thread thread;
  private volatile boolean ending;

  private Errand(String name, Runnable work) {
    thread = new Thread(work, name);
    thread.setDaemon(true);
  }

  /** An errand that has yet to begin. */
  public static Errand of(String name, Runnable work) {
    return new Errand(name, work);
  }

  /** Begins the work. */
  public void begin() {
    thread.start();
  }

  /** Whether the service ends: what fails now is not worth a word. */
  public boolean isEnding() {
    return ending;
  }

  /** Waits some seconds for the end of the work, if it has begun, and then interrupts it. */
  public void end() throws InterruptedException {
    ending = true;
    thread.join(LONGEST_WAIT.toMillis());
    thread.interrupt();
  }
}
