package io.osteon.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An event that has happened.
 *
 * @param name which event
 * @param date its day
 * @param daysAgo days since then, 0 or more
 * @param sources where it was read
 */
public record PastEvent(EventName name, LocalDate date, int daysAgo, List<Source> sources)
    implements Fact {
  public PastEvent {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(date, "date");
    sources = List.copyOf(sources);
  }
}
