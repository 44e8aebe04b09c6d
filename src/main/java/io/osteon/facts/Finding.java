package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * A finding that was looked for. Where nobody looked there is no fact: unknown is not absent.
 *
 * @param name which finding
 * @param present {@code true} present, {@code false} known to be absent
 * @param sources where it was read
 */
public record Finding(FindingName name, boolean present, List<Source> sources) implements Fact {
  public Finding {
    Objects.requireNonNull(name, "name");
    sources = List.copyOf(sources);
  }
}
