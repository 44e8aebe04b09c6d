package io.osteon.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An event that is planned.
 *
 * @param name which event
 * @param date its day
 * @param inDays days until then, 0 (today) or more
 * @param sources where it was read
 */
public record PlannedEvent(EventName name, LocalDate date, int inDays, List<Source> sources)
    implements Fact {
  public PlannedEvent {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(date, "date");
    sources = List.copyOf(sources);
  }
}
