package io.osteon.facts;

import java.util.List;

/**
 * Computed: all immune checkpoint inhibitors taken together (B.0.5); present when the medication
 * list names one.
 *
 * @param active not stopped and last dose within 56 days
 * @param planned a dose is planned within 42 days
 * @param givenWithin180Days the last dose was given within 180 days
 * @param everGiven a dose was given
 * @param lastDoseDaysAgo days since the last dose, {@code null} when none is dated
 * @param nextDoseInDays days until the next planned dose, however far, {@code null} when none is
 *     planned
 * @param datesKnown at least one past or planned dose has a date
 */
public record CheckpointInhibitorTherapy(
    boolean active,
    boolean planned,
    boolean givenWithin180Days,
    boolean everGiven,
    Integer lastDoseDaysAgo,
    Integer nextDoseInDays,
    boolean datesKnown,
    List<Source> sources)
    implements Fact {
  public CheckpointInhibitorTherapy {
    sources = List.copyOf(sources);
  }

  /** Active or planned: a checkpoint inhibitor now or soon. */
  public boolean now() {
    return active || planned;
  }
}
