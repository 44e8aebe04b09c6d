package io.osteon.engine;

import java.time.Duration;

/**
 * How much work an evaluation may take.
 *
 * @param firings how many times rules may fire, at least 1
 * @param time how long rules may run, more than zero
 */
public record Limits(int firings, Duration time) {

  /** 10,000 firings and 5 seconds: far more than any case needs. */
  public static final Limits DEFAULT = new Limits(10_000, Duration.ofSeconds(5));

  public Limits {
    if (firings < 1) {
      throw new IllegalArgumentException("firings must be at least 1, but are " + firings);
    }
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("time must be more than zero, but is " + time);
    }
  }
}
