package io.osteon.clinical;

import io.osteon.facts.BoneTargetedTherapy;
import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import io.osteon.facts.DrugClass;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All bone-targeted agents taken together.
 *
 * <ul>
 *   <li>Active: denosumab 120 mg or an intravenous bisphosphonate is active, or oral clodronate is
 *       taken. Denosumab 60 mg and of unknown strength do not count.
 *   <li>Exposed within {@code exposure.recent-window} (180) days: denosumab of any strength or an
 *       intravenous bisphosphonate given, on the list without any date and not stopped; or an oral
 *       bisphosphonate taken now.
 *   <li>Ever exposed: any of them given at any time, also by a stopped entry without any date; a
 *       planned dose is no exposure.
 * </ul>
 */
final class BoneTargetedAgents {
  private static final String CLODRONATE = "clodronate_po";

  private BoneTargetedAgents() {}

  /** The summary of the case. */
  static BoneTargetedTherapy of(
      RecordedCase recorded,
      List<DenosumabTherapy> denosumab,
      List<IntravenousBisphosphonateTherapy> bisphosphonates,
      Parameters parameters) {
    List<DenosumabTherapy> oncologyDose =
        denosumab.stream().filter(t -> t.strength() == DenosumabStrength.MG_120).toList();
    List<MedicationCourse> oral = recorded.courses(DrugClass.ORAL_BISPHOSPHONATE);
    List<MedicationCourse> oralNow = oral.stream().filter(MedicationCourse::active).toList();
    List<MedicationCourse> clodronate =
        oralNow.stream().filter(course -> course.drug().equals(CLODRONATE)).toList();
    List<MedicationCourse> injected = new ArrayList<>(recorded.courses(DrugClass.DENOSUMAB));
    injected.addAll(recorded.courses(DrugClass.INTRAVENOUS_BISPHOSPHONATE));
    CourseDates injections = new CourseDates(injected);
    List<MedicationCourse> all = new ArrayList<>(injected);
    all.addAll(oral);
    return new BoneTargetedTherapy(
        oncologyDose.stream().anyMatch(DenosumabTherapy::active)
            || bisphosphonates.stream().anyMatch(IntravenousBisphosphonateTherapy::active)
            || !clodronate.isEmpty(),
        oncologyDose.stream().anyMatch(DenosumabTherapy::planned)
            || bisphosphonates.stream().anyMatch(IntravenousBisphosphonateTherapy::planned),
        firstDose(oncologyDose, bisphosphonates, clodronate),
        oralNow.isEmpty() ? injections.lastDoseDaysAgo() : Integer.valueOf(0),
        injections.given(parameters.days("exposure.recent-window"))
            || takenWithoutDates(injected)
            || !oralNow.isEmpty(),
        new CourseDates(all).ever(),
        Origins.of(all));
  }

  /** Any one drug, or strength of denosumab, that goes on has no date at all. */
  private static boolean takenWithoutDates(List<MedicationCourse> injected) {
    return injected.stream()
        .collect(Collectors.groupingBy(BoneTargetedAgents::product))
        .values()
        .stream()
        .anyMatch(courses -> new CourseDates(courses).ongoingWithoutDates());
  }

  private static String product(MedicationCourse course) {
    return course.drugClass() == DrugClass.DENOSUMAB
        ? course.drug() + " " + DenosumabCourses.strength(course)
        : course.drug();
  }

  private static Integer firstDose(
      List<DenosumabTherapy> denosumab,
      List<IntravenousBisphosphonateTherapy> bisphosphonates,
      List<MedicationCourse> clodronate) {
    return Stream.of(
            denosumab.stream()
                .filter(DenosumabTherapy::active)
                .map(DenosumabTherapy::firstDoseDaysAgo),
            bisphosphonates.stream()
                .filter(IntravenousBisphosphonateTherapy::active)
                .map(IntravenousBisphosphonateTherapy::firstDoseDaysAgo),
            Stream.ofNullable(new CourseDates(clodronate).firstDoseDaysAgo()))
        .flatMap(days -> days)
        .filter(Objects::nonNull)
        .max(Integer::compare)
        .orElse(null);
  }
}
