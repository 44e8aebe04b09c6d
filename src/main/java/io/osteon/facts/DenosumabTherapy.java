package io.osteon.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Computed: all denosumab of one strength taken together (B.0.5); present when the medication list
 * names denosumab of that strength.
 *
 * @param strength which product
 * @param active 120 mg: not stopped and last dose within 56 days. 60 mg and unknown: not stopped
 *     and last dose within 213 days
 * @param planned 120 mg: a dose is planned within 28 days. 60 mg and unknown: a dose is planned
 * @param firstDosePlanned {@code planned}, and none given before
 * @param nextDosePlanned {@code planned}, and some given before
 * @param stopped there is no course left that has not been stopped
 * @param firstDoseDaysAgo days since the first dose, {@code null} when none is dated
 * @param lastDoseDaysAgo days since the last dose, {@code null} when none is dated
 * @param nextDoseInDays days until the next planned dose, however far, {@code null} when none is
 *     planned
 * @param stopInDays days until the next planned stop (0 is today), {@code null} when none is
 *     planned
 * @param daysBetweenLastAndNextDose {@code null} unless both are known
 * @param daysBetweenFirstAndNextDose {@code null} unless both are known
 * @param daysOverdue days since the last dose less the interval of 28 days (120 mg), {@code null}
 *     when no dose is dated
 * @param calciumCheckDue the last day of the two weeks after the first dose, {@code null} when none
 *     is dated
 * @param datesKnown at least one past or planned dose has a date
 */
public record DenosumabTherapy(
    DenosumabStrength strength,
    boolean active,
    boolean planned,
    boolean firstDosePlanned,
    boolean nextDosePlanned,
    boolean stopped,
    Integer firstDoseDaysAgo,
    Integer lastDoseDaysAgo,
    Integer nextDoseInDays,
    Integer stopInDays,
    Integer daysBetweenLastAndNextDose,
    Integer daysBetweenFirstAndNextDose,
    Integer daysOverdue,
    LocalDate calciumCheckDue,
    boolean datesKnown,
    List<Source> sources)
    implements Fact {
  public DenosumabTherapy {
    Objects.requireNonNull(strength, "strength");
    sources = List.copyOf(sources);
  }

  /** Active or planned. */
  public boolean activeOrPlanned() {
    return active || planned;
  }

  /** At least one dose was given. */
  public boolean everGiven() {
    return lastDoseDaysAgo != null;
  }
}
