package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * A value that was not used because it cannot be right as it stands.
 *
 * @param item the key of the item as far as it is known, for example {@code ca_total}
 * @param value the number as received
 * @param unit the unit as received; empty when there was none
 * @param reason why it was not used
 * @param sources where it was read
 */
public record RejectedValue(
    String item, String value, String unit, RejectionReason reason, List<Source> sources)
    implements Fact {
  public RejectedValue {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(reason, "reason");
    sources = List.copyOf(sources);
  }
}
