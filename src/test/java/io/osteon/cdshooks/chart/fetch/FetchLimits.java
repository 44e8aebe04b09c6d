package io.osteon.cdshooks.chart.fetch;

import io.osteon.platform.FetchConfiguration;
import java.time.Duration;

/** Settings of a test. */
record FetchLimits(
    int maxBodySize,
    int maxPages,
    Duration connectTimeout,
    int maxConcurrent,
    int maxWaiting,
    int failuresUntilPause,
    Duration pause)
    implements FetchConfiguration {
  static final FetchLimits USUAL =
      new FetchLimits(100_000, 3, Duration.ofSeconds(20), 8, 32, 1_000, Duration.ofSeconds(30));

  /** Tests of the reader give a deadline with each query. */
  @Override
  public Duration deadline() {
    throw new UnsupportedOperationException();
  }

  FetchLimits pausingAfter(int failures, Duration pause) {
    return new FetchLimits(
        maxBodySize, maxPages, connectTimeout, maxConcurrent, maxWaiting, failures, pause);
  }

  FetchLimits concurrent(int running, int waiting) {
    return new FetchLimits(
        maxBodySize, maxPages, connectTimeout, running, waiting, failuresUntilPause, pause);
  }
}
