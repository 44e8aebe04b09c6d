package io.osteon.facts;

import java.util.List;

/**
 * Which lists the sender supplied. A list that was not supplied is unknown; an empty one says
 * "known: none". Each case has exactly one.
 *
 * @param diagnosesKnown a list of diagnoses was supplied, even if empty
 * @param medicationsKnown a list of medications was supplied, even if empty
 * @param allergiesKnown a list of allergies was supplied, even if empty
 */
public record RecordedLists(
    boolean diagnosesKnown, boolean medicationsKnown, boolean allergiesKnown) implements Fact {
  @Override
  public List<Source> sources() {
    return List.of();
  }
}
