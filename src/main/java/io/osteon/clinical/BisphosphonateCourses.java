package io.osteon.clinical;

import io.osteon.facts.DrugClass;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Parameters;
import java.util.List;

/**
 * Intravenous bisphosphonates, all courses of one drug taken together.
 *
 * <p>Active while a course has not stopped and its last dose is at most {@code
 * bisphosphonate.active-window} (98) days ago, or it is on the list without any date; planned when
 * a dose is due within {@code bisphosphonate.planned-window} (28) days. A first dose is the first
 * of any intravenous bisphosphonate. Every strength counts: 5 mg of zoledronic acid for
 * osteoporosis is an antiresorptive, too.
 */
final class BisphosphonateCourses {
  private BisphosphonateCourses() {}

  /** One therapy a drug, in alphabetical order. */
  static List<IntravenousBisphosphonateTherapy> of(RecordedCase recorded, Parameters parameters) {
    List<MedicationCourse> all = recorded.courses(DrugClass.INTRAVENOUS_BISPHOSPHONATE);
    boolean givenBefore = new CourseDates(all).lastDoseDaysAgo() != null;
    return all.stream()
        .map(MedicationCourse::drug)
        .distinct()
        .sorted()
        .map(
            drug ->
                therapy(
                    drug,
                    all.stream().filter(course -> course.drug().equals(drug)).toList(),
                    givenBefore,
                    parameters))
        .toList();
  }

  private static IntravenousBisphosphonateTherapy therapy(
      String drug, List<MedicationCourse> courses, boolean givenBefore, Parameters parameters) {
    CourseDates dates = new CourseDates(courses);
    boolean planned = dates.planned(parameters.days("bisphosphonate.planned-window"));
    return new IntravenousBisphosphonateTherapy(
        drug,
        dates.ongoing(parameters.days("bisphosphonate.active-window"))
            || dates.ongoingWithoutDates(),
        planned,
        planned && !givenBefore,
        dates.firstDoseDaysAgo(),
        dates.lastDoseDaysAgo(),
        dates.nextDoseInDays(),
        dates.newestInterval(),
        dates.datesKnown(),
        Origins.of(courses));
  }
}
