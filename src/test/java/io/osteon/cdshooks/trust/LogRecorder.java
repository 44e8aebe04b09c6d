package io.osteon.cdshooks.trust;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged while it is open. */
public final class LogRecorder implements AutoCloseable {
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord event) {
          lines.add(event.getLoggerName() + " " + new SimpleFormatter().format(event));
        }

        @Override
        public void flush() {
          // nothing is held back
        }

        @Override
        public void close() {
          // nothing to release
        }
      };

  /** Listens at the root. */
  public LogRecorder() {
    Logger.getLogger("").addHandler(handler);
  }

  /** The lines so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(handler);
  }
}
