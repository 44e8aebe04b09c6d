package io.osteon.rulebase;

import java.util.Objects;

/**
 * Where an advice departs from the interview.
 *
 * @param interview what the interview says
 * @param published what published sources say
 */
public record Departure(BilingualText interview, BilingualText published) {
  public Departure {
    Objects.requireNonNull(interview, "interview");
    Objects.requireNonNull(published, "published");
  }
}
