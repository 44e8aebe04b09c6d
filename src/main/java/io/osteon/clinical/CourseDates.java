package io.osteon.clinical;

import io.osteon.facts.MedicationCourse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The doses of all courses of one drug taken together: one calendar of past and planned doses.
 *
 * <p>Whether a drug has been stopped is a property of each course: a course that has stopped never
 * makes the drug active, and another that goes on does. In all else the courses count as one.
 */
final class CourseDates {
  private final List<MedicationCourse> courses;

  CourseDates(List<MedicationCourse> courses) {
    this.courses = List.copyOf(courses);
  }

  /** There is no entry in the medication list. */
  boolean none() {
    return courses.isEmpty();
  }

  /** There are entries, and all of them have stopped. */
  boolean stopped() {
    return !courses.isEmpty() && courses.stream().allMatch(MedicationCourse::stopped);
  }

  /** Days since the last dose, {@code null} when none is dated. */
  Integer lastDoseDaysAgo() {
    return given().min(Integer::compare).orElse(null);
  }

  /** Days since the first dose, {@code null} when none is dated. */
  Integer firstDoseDaysAgo() {
    return given().max(Integer::compare).orElse(null);
  }

  /** Days until the next planned dose, {@code null} when none is planned. */
  Integer nextDoseInDays() {
    return planned().min(Integer::compare).orElse(null);
  }

  /** Days until the next planned stop (0 is today), {@code null} when none is planned. */
  Integer stopInDays() {
    return courses.stream()
        .map(MedicationCourse::stopInDays)
        .filter(days -> days != null && days >= 0)
        .min(Integer::compare)
        .orElse(null);
  }

  /** A dose was given. */
  boolean given(int withinDays) {
    Integer last = lastDoseDaysAgo();
    return last != null && last <= withinDays;
  }

  /** A dose is planned within so many days, today included. */
  boolean planned(int withinDays) {
    Integer next = nextDoseInDays();
    return next != null && next <= withinDays;
  }

  /** A course that has not stopped has a dose within so many days, today included. */
  boolean ongoing(int withinDays) {
    return courses.stream()
        .filter(course -> !course.stopped())
        .flatMap(course -> course.givenDaysAgo().stream())
        .anyMatch(days -> days <= withinDays);
  }

  /**
   * The drug is on the list, not stopped, and nothing that goes on has a date: it is taken now,
   * since when is unknown.
   */
  boolean ongoingWithoutDates() {
    List<MedicationCourse> goingOn = courses.stream().filter(course -> !course.stopped()).toList();
    return !goingOn.isEmpty() && goingOn.stream().allMatch(MedicationCourse::withoutDates);
  }

  /** A dose was given, or a course without any date says that the drug is or was taken. */
  boolean ever() {
    return courses.stream()
        .anyMatch(course -> !course.givenDaysAgo().isEmpty() || course.withoutDates());
  }

  /** At least one past or planned dose has a date. */
  boolean datesKnown() {
    return courses.stream().anyMatch(course -> !course.withoutDates());
  }

  /**
   * Days between the newest two doses, the next planned one included: from the last to the next;
   * with none planned between the last two; with none given between the next two. {@code null} with
   * fewer than two. A day counts once, however many entries name it.
   */
  Integer newestInterval() {
    TreeSet<Integer> past = new TreeSet<>(given().toList());
    TreeSet<Integer> future = new TreeSet<>(planned().toList());
    if (past.contains(0)) {
      future.remove(0); // the plan for today has been carried out
    }
    if (!past.isEmpty() && !future.isEmpty()) {
      return past.first() + future.first();
    }
    TreeSet<Integer> days = past.isEmpty() ? future : past;
    return days.size() < 2 ? null : days.higher(days.first()) - days.first();
  }

  private Stream<Integer> given() {
    return courses.stream().flatMap(course -> course.givenDaysAgo().stream());
  }

  private Stream<Integer> planned() {
    return courses.stream().flatMap(course -> course.plannedInDays().stream());
  }
}
