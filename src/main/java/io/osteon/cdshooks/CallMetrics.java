package io.osteon.cdshooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Figures about calls of CDS services; none of them says anything of a patient. */
@ApplicationScoped
public class CallMetrics {
  private final MeterRegistry registry;

  /** Figures kept in a registry. */
  public CallMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Counts a call and its time, from the arrival of its body to its answer.
   *
   * @param service id of a service that exists
   * @param status of the answer
   */
  void answered(String service, int status, Duration duration) {
    Timer.builder("osteon.cds.calls")
        .description("Calls of CDS services")
        .tag("service", service)
        .tag("status", Integer.toString(status))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofNanos(100_000))
        .maximumExpectedValue(Duration.ofSeconds(2))
        .register(registry)
        .record(duration);
  }
}
