package io.osteon.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.osteon.evaluation.Evaluation;
import io.osteon.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures about the service's work; none of them says anything of a patient. */
@ApplicationScoped
public class ServiceMetrics {
  private final MeterRegistry registry;
  private final Timer evaluations;
  private final Map<String, Counter> recommendations = new ConcurrentHashMap<>();

  /** Registers the gauges and timers. */
  public ServiceMetrics(MeterRegistry registry, Journal journal) {
    this.registry = registry;
    this.evaluations =
        Timer.builder("osteon.evaluations")
            .description("Evaluations, from the input's bytes to the answer's")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofNanos(10_000))
            .maximumExpectedValue(Duration.ofSeconds(2))
            .register(registry);
    registry.gauge("osteon.journal.waiting", journal, Journal::waiting);
  }

  /** Counts an evaluation and what it recommended. */
  public void evaluated(Evaluation evaluation, Duration duration) {
    evaluations.record(duration);
    recommended(evaluation);
  }

  /** Counts what an evaluation recommended whose time is measured elsewhere. */
  public void recommended(Evaluation evaluation) {
    evaluation.recommendations().forEach(shown -> recommendation(shown.id()).increment());
  }

  /** The registry finds a counter again only by building its whole name anew. */
  private Counter recommendation(String rule) {
    return recommendations.computeIfAbsent(
        rule, id -> registry.counter("osteon.recommendations", "rule", id));
  }

  /** Counts input that could not be judged. */
  public void refused() {
    registry.counter("osteon.evaluations.refused").increment();
  }
}
