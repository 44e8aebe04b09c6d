package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Work beside the service, and what the end of the service makes of it. */
class ErrandTest {

  /** Catches an end that takes the database away while the work still needs it. */
  @Test
  void theEndWaitsForTheWork() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    AtomicReference<Errand> self = new AtomicReference<>();
    Errand errand =
        Errand.of(
            "errand-test",
            () -> {
              await(go);
              while (!self.get().isEnding()) {
                Thread.onSpinWait();
              }
              done.set(true);
            });
    self.set(errand);
    errand.begin();
    go.countDown();

    assertThat(errand.isEnding()).isFalse();
    errand.end();

    assertThat(done).isTrue();
  }

  /** Catches an end that fails, or hangs, for work that a failing start never began. */
  @Test
  void workThatNeverBeganIsNotWaitedFor() throws InterruptedException {
    Errand errand = Errand.of("errand-test", () -> {});

    errand.end();

    assertThat(errand.isEnding()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
