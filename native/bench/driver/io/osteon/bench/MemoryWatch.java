package io.osteon.bench;

import java.io.Closeable;

/** Looks at a process's resident memory four times a second and remembers the most it saw. */
final class MemoryWatch implements Closeable {
  private final Thread thread;
  private volatile boolean stopped;
  private volatile double most;

  MemoryWatch(long pid) {
    this.thread =
        new Thread(
            () -> {
              while (!stopped) {
                most = Math.max(most, ProcessFigures.residentMebibytes(pid));
                Server.sleep(250);
              }
            },
            "memory-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** The most that was resident so far, in MiB. */
  double most() {
    return most;
  }

  @Override
  public void close() {
    stopped = true;
  }
}
