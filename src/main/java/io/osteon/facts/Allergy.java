package io.osteon.facts;

import java.util.List;
import java.util.Objects;

/**
 * A documented hypersensitivity.
 *
 * @param agent the drug key of the terminology, for example {@code denosumab}, or {@code
 *     bisphosphonate} for the class
 * @param sources where it was read
 */
public record Allergy(String agent, List<Source> sources) implements Fact {
  public Allergy {
    Objects.requireNonNull(agent, "agent");
    sources = List.copyOf(sources);
  }
}
