package io.osteon.cdshooks.chart.fetch;

import io.osteon.platform.FetchConfiguration;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Keeps a server that is in trouble from being asked, and a slow one from taking all threads: so
 * many queries at a time, and a pause after so many failures in a row, which ends when one query
 * succeeds.
 */
final class ServerGuard {
  private final TypedGuard<CompletionStage<FetchResult>> guard;

  /** A guard of the server of a client; the name appears in metrics. */
  ServerGuard(String name, FetchConfiguration settings) {
    this.guard =
        TypedGuard.create(new TypeLiteral<CompletionStage<FetchResult>>() {})
            .withDescription(name)
            .withThreadOffload(false)
            .withBulkhead()
            .limit(settings.maxConcurrent())
            .queueSize(settings.maxWaiting())
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(settings.failuresUntilPause())
            .failureRatio(1.0)
            .delay(settings.pause().toMillis(), ChronoUnit.MILLIS)
            .successThreshold(1)
            .failOn(ServerFailureException.class)
            .done()
            .build();
  }

  /**
   * Runs a query if the server may be asked now; the stage fails with an exception of the guard if
   * not, and with what the query failed with.
   */
  CompletionStage<FetchResult> run(Supplier<CompletionStage<FetchResult>> query) {
    return guard.get(query);
  }
}
