package io.osteon.journal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts cards and feedback by rule when they are stored for the first time, so that what is sent
 * twice is counted once. While the database is away the counters stand still.
 */
@ApplicationScoped
public class CardCounters {
  /** Feedback on a card that is not known, or not yet. */
  private static final String UNKNOWN = "unknown";

  private final MeterRegistry registry;

  /** Counters in a registry. */
  public CardCounters(MeterRegistry registry) {
    this.registry = registry;
  }

  void issued(String rule) {
    registry.counter("osteon.cds.cards.issued", "rule", rule).increment();
  }

  void answered(String rule, String outcome) {
    registry
        .counter("osteon.cds.feedback", "rule", rule == null ? UNKNOWN : rule, "outcome", outcome)
        .increment();
  }
}
