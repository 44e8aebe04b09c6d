package io.osteon.cdshooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures about calls of CDS services; none of them says anything of a patient. */
@ApplicationScoped
public class CallMetrics {
  private record Answer(String service, int status) {}

  private final MeterRegistry registry;
  private final Map<Answer, Timer> timers = new ConcurrentHashMap<>();

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
    timers.computeIfAbsent(new Answer(service, status), this::timer).record(duration);
  }

  private Timer timer(Answer answer) {
    return Timer.builder("osteon.cds.calls")
        .description("Calls of CDS services")
        .tag("service", answer.service())
        .tag("status", Integer.toString(answer.status()))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofNanos(100_000))
        .maximumExpectedValue(Duration.ofSeconds(2))
        .register(registry);
  }
}
