package io.osteon.verification.analysis;

import java.time.Duration;

/**
 * When an analysis has to end, so that a draft whose rules are made to be hard to analyse cannot
 * hold a thread. What was found until then is told.
 *
 * @param end by the clock of {@link System#nanoTime()}
 */
record Deadline(long end) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - end > 0;
  }
}
