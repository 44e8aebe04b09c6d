package io.osteon.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One entry of the medication list: a drug with its past and planned doses.
 *
 * @param drug the drug key of the terminology, for example {@code zoledronate}
 * @param drugClass what the drug counts as
 * @param strength milligrams of one dose, or {@code null} when unknown
 * @param givenDaysAgo days since each past dose, 0 or more, newest first
 * @param plannedInDays days until each planned dose, 0 or more, next first
 * @param stopInDays days until the course stops: 0 or negative when it has stopped, positive when
 *     the stop is planned, {@code null} when no stop is recorded
 * @param elementalCalcium milligrams of elemental calcium a day, or {@code null} when unknown or
 *     not calcium
 * @param vitaminD international units of vitamin D a day, or {@code null} when unknown or not
 *     vitamin D
 * @param sources where it was read
 */
public record MedicationCourse(
    String drug,
    DrugClass drugClass,
    BigDecimal strength,
    List<Integer> givenDaysAgo,
    List<Integer> plannedInDays,
    Integer stopInDays,
    BigDecimal elementalCalcium,
    BigDecimal vitaminD,
    List<Source> sources)
    implements Fact {
  public MedicationCourse {
    Objects.requireNonNull(drug, "drug");
    Objects.requireNonNull(drugClass, "drugClass");
    givenDaysAgo = givenDaysAgo.stream().sorted().toList();
    plannedInDays = plannedInDays.stream().sorted().toList();
    sources = List.copyOf(sources);
  }

  /** The course has stopped by the evaluation date. */
  public boolean stopped() {
    return stopInDays != null && stopInDays <= 0;
  }

  /** Taken now: not stopped, and with a past dose or with no dates at all. */
  public boolean active() {
    return !stopped() && (!givenDaysAgo.isEmpty() || plannedInDays.isEmpty());
  }

  /** A dose is planned for today or later. */
  public boolean planned() {
    return !plannedInDays.isEmpty();
  }

  /** Taken now, or planned. */
  public boolean activeOrPlanned() {
    return active() || planned();
  }

  /** Neither a past nor a planned dose has a date. */
  public boolean withoutDates() {
    return givenDaysAgo.isEmpty() && plannedInDays.isEmpty();
  }
}
