package io.osteon.clinical;

import io.osteon.facts.ConditionCategory;
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
import io.osteon.facts.Parameters;
import io.osteon.facts.Patient;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds the recorded facts of a case and derives the computed ones. */
final class CaseBuilder {
  static final LocalDate AT = LocalDate.of(2026, 11, 23);

  private final List<Fact> facts = new ArrayList<>();
  private Parameters parameters = ShippedParameters.SHIPPED;

  static CaseBuilder aCase() {
    return new CaseBuilder();
  }

  CaseBuilder with(Parameters other) {
    parameters = other;
    return this;
  }

  CaseBuilder patient(Integer age, Sex sex) {
    return add(new Patient(age, sex, source()));
  }

  CaseBuilder lists() {
    return add(new RecordedLists(true, true, true));
  }

  CaseBuilder laboratory(LaboratoryItem item, String value, Unit unit, int daysAgo) {
    return laboratory(item, value, unit, daysAgo, null, null);
  }

  CaseBuilder laboratory(
      LaboratoryItem item, String value, Unit unit, int daysAgo, String lower, String upper) {
    return add(
        new LaboratoryResult(
            item,
            new BigDecimal(value),
            unit,
            AT.minusDays(daysAgo),
            daysAgo,
            lower == null ? null : new BigDecimal(lower),
            upper == null ? null : new BigDecimal(upper),
            source()));
  }

  CaseBuilder totalCalcium(String molar, int daysAgo) {
    return laboratory(LaboratoryItem.CALCIUM_TOTAL, molar, Unit.MILLIMOLE_PER_LITRE, daysAgo);
  }

  CaseBuilder ionisedCalcium(String molar, int daysAgo) {
    return laboratory(LaboratoryItem.CALCIUM_IONISED, molar, Unit.MILLIMOLE_PER_LITRE, daysAgo);
  }

  CaseBuilder reportedCalcium(String molar, int daysAgo) {
    return laboratory(LaboratoryItem.CALCIUM_CORRECTED, molar, Unit.MILLIMOLE_PER_LITRE, daysAgo);
  }

  CaseBuilder albumin(String gramsPerLitre, int daysAgo) {
    return laboratory(LaboratoryItem.ALBUMIN, gramsPerLitre, Unit.GRAM_PER_LITRE, daysAgo);
  }

  CaseBuilder creatinine(String micromoles, int daysAgo) {
    return laboratory(LaboratoryItem.CREATININE, micromoles, Unit.MICROMOLE_PER_LITRE, daysAgo);
  }

  CaseBuilder weight(String kilograms, int daysAgo) {
    return laboratory(LaboratoryItem.WEIGHT, kilograms, Unit.KILOGRAM, daysAgo);
  }

  CaseBuilder present(FindingName name) {
    return add(new Finding(name, true, source()));
  }

  CaseBuilder absent(FindingName name) {
    return add(new Finding(name, false, source()));
  }

  CaseBuilder measurement(MeasurementName name, String value) {
    return add(new Measurement(name, new BigDecimal(value), source()));
  }

  CaseBuilder diagnosis(
      String condition, ConditionCategory category, Verification verification, Integer daysAgo) {
    LocalDate date = daysAgo == null ? null : AT.minusDays(daysAgo);
    return add(new Diagnosis(condition, category, verification, date, daysAgo, source()));
  }

  CaseBuilder denosumab(
      String strength, List<Integer> givenDaysAgo, List<Integer> plannedInDays, Integer stop) {
    return course("denosumab", DrugClass.DENOSUMAB, strength, givenDaysAgo, plannedInDays, stop);
  }

  CaseBuilder course(
      String drug,
      DrugClass drugClass,
      String strength,
      List<Integer> givenDaysAgo,
      List<Integer> plannedInDays,
      Integer stopInDays) {
    return add(
        new MedicationCourse(
            drug,
            drugClass,
            strength == null ? null : new BigDecimal(strength),
            givenDaysAgo,
            plannedInDays,
            stopInDays,
            null,
            null,
            source()));
  }

  CaseBuilder supplement(
      DrugClass drugClass, String elementalCalcium, String vitaminD, Integer stopInDays) {
    return add(
        new MedicationCourse(
            drugClass == DrugClass.CALCIUM ? "calcium" : "vitamin_d",
            drugClass,
            null,
            List.of(),
            List.of(),
            stopInDays,
            elementalCalcium == null ? null : new BigDecimal(elementalCalcium),
            vitaminD == null ? null : new BigDecimal(vitaminD),
            source()));
  }

  CaseBuilder add(Fact fact) {
    facts.add(fact);
    return this;
  }

  List<Fact> recorded() {
    return List.copyOf(facts);
  }

  /** All computed facts. */
  List<Fact> derive() {
    return Derivation.derive(facts, AT, parameters);
  }

  /** The computed facts of one type. */
  <T extends Fact> List<T> all(Class<T> type) {
    return derive().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The only computed fact of one type; fails when there is none or more than one. */
  <T extends Fact> T one(Class<T> type) {
    List<T> found = all(type);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " facts of type " + type.getSimpleName());
    }
    return found.get(0);
  }

  private List<Source> source() {
    return List.of(new Source("/" + facts.size()));
  }
}
