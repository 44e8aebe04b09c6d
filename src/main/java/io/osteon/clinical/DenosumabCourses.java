package io.osteon.clinical;

import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.DrugClass;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Denosumab, all courses of one strength taken together.
 *
 * <ul>
 *   <li>120 mg is active while a course has not stopped and its last dose is at most {@code
 *       denosumab-120.active-window} (56) days ago; planned when a dose is due within {@code
 *       denosumab-120.planned-window} (28) days.
 *   <li>60 mg and unknown strength are active while a course has not stopped and its last dose is
 *       at most {@code denosumab-60.live-window}, {@code denosumab-unknown.live-window} (213) days
 *       ago; planned when any dose is.
 *   <li>Denosumab that is on the list without any date and has not stopped is taken now, hence
 *       active: the safe side, no second antiresorptive is recommended.
 *   <li>A strength other than 60 or 120 mg is unknown.
 * </ul>
 */
final class DenosumabCourses {
  private static final BigDecimal MG_120 = BigDecimal.valueOf(120);
  private static final BigDecimal MG_60 = BigDecimal.valueOf(60);

  private DenosumabCourses() {}

  /** The product that a course of denosumab is. */
  static DenosumabStrength strength(MedicationCourse course) {
    if (course.strength() == null) {
      return DenosumabStrength.UNKNOWN;
    }
    if (course.strength().compareTo(MG_120) == 0) {
      return DenosumabStrength.MG_120;
    }
    return course.strength().compareTo(MG_60) == 0
        ? DenosumabStrength.MG_60
        : DenosumabStrength.UNKNOWN;
  }

  /** The therapy at one strength, if the list names it. */
  static Optional<DenosumabTherapy> of(
      DenosumabStrength strength, RecordedCase recorded, LocalDate at, Parameters parameters) {
    List<MedicationCourse> courses =
        recorded.courses(DrugClass.DENOSUMAB).stream()
            .filter(course -> strength(course) == strength)
            .toList();
    return courses.isEmpty()
        ? Optional.empty()
        : Optional.of(therapy(strength, courses, at, parameters));
  }

  private static DenosumabTherapy therapy(
      DenosumabStrength strength,
      List<MedicationCourse> courses,
      LocalDate at,
      Parameters parameters) {
    CourseDates dates = new CourseDates(courses);
    Integer first = dates.firstDoseDaysAgo();
    Integer last = dates.lastDoseDaysAgo();
    Integer next = dates.nextDoseInDays();
    boolean planned = dates.planned(plannedWindow(strength, parameters));
    return new DenosumabTherapy(
        strength,
        dates.ongoing(activeWindow(strength, parameters)) || dates.ongoingWithoutDates(),
        planned,
        planned && last == null,
        planned && last != null,
        dates.stopped(),
        first,
        last,
        next,
        dates.stopInDays(),
        sum(last, next),
        sum(first, next),
        daysOverdue(strength, last, parameters),
        calciumCheckDue(first, at, parameters),
        dates.datesKnown(),
        Origins.of(courses));
  }

  private static int activeWindow(DenosumabStrength strength, Parameters parameters) {
    return switch (strength) {
      case MG_120 -> parameters.days("denosumab-120.active-window");
      case MG_60 -> parameters.days("denosumab-60.live-window");
      case UNKNOWN -> parameters.days("denosumab-unknown.live-window");
    };
  }

  private static int plannedWindow(DenosumabStrength strength, Parameters parameters) {
    return strength == DenosumabStrength.MG_120
        ? parameters.days("denosumab-120.planned-window")
        : Integer.MAX_VALUE;
  }

  private static Integer daysOverdue(
      DenosumabStrength strength, Integer last, Parameters parameters) {
    return strength == DenosumabStrength.MG_120 && last != null
        ? last - parameters.days("denosumab-120.interval")
        : null;
  }

  private static LocalDate calciumCheckDue(Integer first, LocalDate at, Parameters parameters) {
    return first == null
        ? null
        : at.minusDays(first).plusDays(parameters.days("calcium-check.due-within"));
  }

  private static Integer sum(Integer daysAgo, Integer inDays) {
    return daysAgo == null || inDays == null ? null : daysAgo + inDays;
  }
}
