package io.osteon.platform;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Ends the service in its order when the process is told to stop: first the service, then the
 * PostgreSQL that it started. A process that simply ends stops both at once, so that what the
 * service still does finds no database.
 */
final class StopSignals {
  private static final List<String> NAMES = List.of("INT", "TERM");

  /** What a shell reports of a process that a signal has ended: this and the signal's number. */
  private static final int SIGNALLED = 128;

  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private StopSignals() {}

  /** From now on the signals are heard; a second one does not wait for the order. */
  static void hear() {
    NAMES.forEach(name -> Signal.handle(new Signal(name), StopSignals::stop));
  }

  private static void stop(Signal signal) {
    int code = SIGNALLED + signal.getNumber();
    Application running = Application.currentApplication();
    if (running != null && running.isStarted() && TOLD.compareAndSet(false, true)) {
      Quarkus.asyncExit(code);
    } else {
      System.exit(code);
    }
  }
}
