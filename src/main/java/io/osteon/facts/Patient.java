package io.osteon.facts;

import java.util.List;

/**
 * The person whose case is evaluated; each case has exactly one.
 *
 * @param age completed years on the evaluation date, 0 to 130, or {@code null} when unknown
 * @param sex administrative sex, or {@code null} when unknown
 * @param sources where it was read
 */
public record Patient(Integer age, Sex sex, List<Source> sources) implements Fact {
  public Patient {
    sources = List.copyOf(sources);
  }
}
