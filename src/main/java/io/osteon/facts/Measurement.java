package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A number of the clinical record, newest known value; at most one fact a name.
 *
 * @param name what was measured or estimated; fixes the unit
 * @param value its value, 0 or more
 * @param sources where it was read
 */
public record Measurement(MeasurementName name, BigDecimal value, List<Source> sources)
    implements Fact {
  public Measurement {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    sources = List.copyOf(sources);
  }
}
