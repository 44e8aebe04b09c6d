package io.osteon.clinical;

import io.osteon.facts.Diagnosis;
import io.osteon.facts.DrugClass;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Patient;
import io.osteon.facts.RecordedLists;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Questions to the recorded facts of one case; no answer depends on the order of the facts. */
final class RecordedCase {
  private final List<Fact> facts;

  RecordedCase(List<Fact> facts) {
    this.facts = List.copyOf(facts);
  }

  /** All facts of one type. */
  <T extends Fact> List<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The only fact of a type of which a case has at most one. */
  <T extends Fact> Optional<T> only(Class<T> type) {
    return all(type).stream().min(Comparator.comparing(Origins::key));
  }

  /** Age and sex; both {@code null} when nothing is recorded. */
  Patient patient() {
    return only(Patient.class).orElseGet(() -> new Patient(null, null, List.of()));
  }

  /** Which lists were supplied; none when that is not recorded. */
  RecordedLists lists() {
    return only(RecordedLists.class).orElseGet(() -> new RecordedLists(false, false, false));
  }

  /** The results of one item, sampled at most {@code maximumDaysAgo} days ago. */
  List<LaboratoryResult> results(LaboratoryItem item, int maximumDaysAgo) {
    return all(LaboratoryResult.class).stream()
        .filter(result -> result.item() == item && result.daysAgo() <= maximumDaysAgo)
        .toList();
  }

  /**
   * The newest result of one item, sampled at most {@code maximumDaysAgo} days ago.
   *
   * @param cautiousFirst of several results of one day the first in this order is taken
   */
  Optional<LaboratoryResult> newest(
      LaboratoryItem item, int maximumDaysAgo, Comparator<LaboratoryResult> cautiousFirst) {
    return results(item, maximumDaysAgo).stream()
        .min(
            Comparator.comparingInt(LaboratoryResult::daysAgo)
                .thenComparing(cautiousFirst)
                .thenComparing(LaboratoryResult::unit)
                .thenComparing(Origins::key));
  }

  /** The statements that a finding is present. */
  List<Finding> present(FindingName name) {
    return findings(name, true);
  }

  /** The statements that a finding is absent; none when another one says that it is present. */
  List<Finding> absent(FindingName name) {
    return present(name).isEmpty() ? findings(name, false) : List.of();
  }

  private List<Finding> findings(FindingName name, boolean present) {
    return all(Finding.class).stream()
        .filter(finding -> finding.name() == name && finding.present() == present)
        .toList();
  }

  /** The recorded measurement of that name. */
  Optional<Measurement> measurement(MeasurementName name) {
    return all(Measurement.class).stream()
        .filter(measurement -> measurement.name() == name)
        .min(Comparator.comparing(Measurement::value).thenComparing(Origins::key));
  }

  /** The entries of the problem list with this concept key. */
  List<Diagnosis> diagnoses(String condition) {
    return all(Diagnosis.class).stream()
        .filter(diagnosis -> diagnosis.condition().equals(condition))
        .toList();
  }

  /** The entries of the medication list of one class. */
  List<MedicationCourse> courses(DrugClass drugClass) {
    return all(MedicationCourse.class).stream()
        .filter(course -> course.drugClass() == drugClass)
        .toList();
  }
}
