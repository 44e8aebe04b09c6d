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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Questions to the recorded facts of one case; no answer depends on the order of the facts. */
final class RecordedCase {
  private static final Comparator<Fact> BY_ORIGIN = Comparator.comparing(Origins::key);

  private final Map<Class<?>, List<Fact>> facts = new HashMap<>();
  private final Map<LaboratoryItem, List<LaboratoryResult>> results =
      new EnumMap<>(LaboratoryItem.class);

  RecordedCase(List<Fact> recorded) {
    for (Fact fact : recorded) {
      facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
      if (fact instanceof LaboratoryResult result) {
        results.computeIfAbsent(result.item(), item -> new ArrayList<>()).add(result);
      }
    }
  }

  /** All facts of one type. */
  @SuppressWarnings("unchecked") // facts are filed under their class
  <T extends Fact> List<T> all(Class<T> type) {
    return (List<T>) Collections.unmodifiableList(facts.getOrDefault(type, List.of()));
  }

  /** All facts of one type for which a condition holds. */
  private <T extends Fact> List<T> all(Class<T> type, Predicate<T> condition) {
    return matching(all(type), condition);
  }

  private static <T> List<T> matching(List<T> facts, Predicate<T> condition) {
    List<T> matching = new ArrayList<>();
    for (T fact : facts) {
      if (condition.test(fact)) {
        matching.add(fact);
      }
    }
    return Collections.unmodifiableList(matching);
  }

  /** The first in an order; of equals the first of the list. */
  private static <T> Optional<T> first(List<T> facts, Comparator<? super T> order) {
    T first = null;
    for (T fact : facts) {
      if (first == null || order.compare(fact, first) < 0) {
        first = fact;
      }
    }
    return Optional.ofNullable(first);
  }

  /** The only fact of a type of which a case has at most one. */
  <T extends Fact> Optional<T> only(Class<T> type) {
    return first(all(type), BY_ORIGIN);
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
    return matching(
        results.getOrDefault(item, List.of()), result -> result.daysAgo() <= maximumDaysAgo);
  }

  /**
   * The newest result of one item, sampled at most {@code maximumDaysAgo} days ago.
   *
   * @param cautiousFirst of several results of one day the first in this order is taken
   */
  Optional<LaboratoryResult> newest(
      LaboratoryItem item, int maximumDaysAgo, Comparator<LaboratoryResult> cautiousFirst) {
    return first(
        results(item, maximumDaysAgo),
        Comparator.comparingInt(LaboratoryResult::daysAgo)
            .thenComparing(cautiousFirst)
            .thenComparing(LaboratoryResult::unit)
            .thenComparing(BY_ORIGIN));
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
    return all(Finding.class, finding -> finding.name() == name && finding.present() == present);
  }

  /** The recorded measurement of that name. */
  Optional<Measurement> measurement(MeasurementName name) {
    return first(
        all(Measurement.class, measurement -> measurement.name() == name),
        Comparator.comparing(Measurement::value).thenComparing(BY_ORIGIN));
  }

  /** The entries of the problem list with this concept key. */
  List<Diagnosis> diagnoses(String condition) {
    return all(Diagnosis.class, diagnosis -> diagnosis.condition().equals(condition));
  }

  /** The entries of the medication list of one class. */
  List<MedicationCourse> courses(DrugClass drugClass) {
    return all(MedicationCourse.class, course -> course.drugClass() == drugClass);
  }
}
