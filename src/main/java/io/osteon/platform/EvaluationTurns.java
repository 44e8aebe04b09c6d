package io.osteon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many cases be judged at once as there are processors, and one more; others wait, in the
 * order in which they came. Judging is nothing but computing: more at once would make all of them
 * late, and what each of them has made so far would fill the memory meanwhile.
 */
@ApplicationScoped
public class EvaluationTurns {
  private final Semaphore turns =
      new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

  /**
   * Computes something when it is its turn. What is computed must neither wait for anybody nor take
   * a turn itself.
   */
  public <T> T take(Supplier<T> computation) {
    turns.acquireUninterruptibly();
    try {
      return computation.get();
    } finally {
      turns.release();
    }
  }
}
