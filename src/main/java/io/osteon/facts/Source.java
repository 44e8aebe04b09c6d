package io.osteon.facts;

import java.util.Objects;

/**
 * The place in the input that a fact was read from.
 *
 * @param reference a FHIR reference such as {@code Observation/123}, or a JSON pointer into the
 *     case such as {@code /laboratoryResults/0}
 */
public record Source(String reference) implements Comparable<Source> {
  public Source {
    Objects.requireNonNull(reference, "reference");
  }

  @Override
  public int compareTo(Source other) {
    return reference.compareTo(other.reference);
  }
}
