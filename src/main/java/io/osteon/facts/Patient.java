package io.osteon.facts;

import java.util.List;

/**
 * The person whose case is evaluated; each case has exactly one.
 *
 * <p>Of a birth date that is known to the month or the year, {@code age} is what is certain and
 * {@code oldestAge} what is possible, one more. Rules ask for the age that is certain: who may be
 * under age counts as that, who may still bear children too. The clearance is computed with the
 * oldest age: it falls with the age, and of two clearances the lower one is the safe one (it
 * withholds a drug, or reduces its dose, rather than giving too much).
 *
 * @param age completed years on the evaluation date that are certain, 0 to 130, or {@code null}
 *     when unknown
 * @param oldestAge the most completed years that are possible; the same as the age where the day of
 *     birth or the age itself is known; {@code null} when unknown
 * @param sex administrative sex, or {@code null} when unknown
 * @param sources where it was read
 */
public record Patient(Integer age, Integer oldestAge, Sex sex, List<Source> sources)
    implements Fact {
  public Patient {
    sources = List.copyOf(sources);
  }

  /** A person whose age is known, or unknown altogether. */
  public Patient(Integer age, Sex sex, List<Source> sources) {
    this(age, age, sex, sources);
  }
}
