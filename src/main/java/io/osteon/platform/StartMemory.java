package io.osteon.platform;

import io.quarkus.runtime.ImageMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.graalvm.nativeimage.RuntimeOptions;

/**
 * Gives memory that only the start needed back to the machine. A native executable keeps the heap
 * of its start otherwise, several times what it needs when it waits for cases.
 */
@ApplicationScoped
public class StartMemory {
  /** Bytes that a collection keeps for what comes next; 0 is the executable's default: all. */
  private static final String KEPT_WHEN_FREE = "MaxHeapFree";

  private static final long LITTLE = 2L << 20;
  private static final long ALL = 0L;

  /** Pauses before each time: first accounts and releases go on for a while after the start. */
  private static final List<Long> PAUSES_SECONDS = List.of(1L, 3L, 11L);

  void started(@Observes ServiceOpen event) {
    if (ImageMode.current() == ImageMode.NATIVE_RUN) {
      Thread thread = new Thread(StartMemory::giveBack, "start-memory");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void giveBack() {
    try {
      for (long pause : PAUSES_SECONDS) {
        TimeUnit.SECONDS.sleep(pause);
        RuntimeOptions.set(KEPT_WHEN_FREE, LITTLE);
        System.gc();
        RuntimeOptions.set(KEPT_WHEN_FREE, ALL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
