package io.osteon.cdshooks.trust;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How many calls a second are let through. */
public final class CallRate {
  private static final int BURST_SECONDS = 2;

  private CallRate() {}

  /** Calls are counted; for up to two seconds' worth of them it does not matter when they come. */
  public static Bucket bucket(int perSecond) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity((long) BURST_SECONDS * perSecond)
                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withNanosecondPrecision()
        .build();
  }
}
