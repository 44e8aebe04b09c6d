package io.osteon.evaluation;

import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.Allergy;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Measurement;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.RejectedValue;
import io.osteon.rulebase.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says a recorded fact in one line, with its value, unit and date. */
final class FactWording {
  private final Names names;
  private final ValueWording values;
  private final ComputedFactWording computed;
  private final boolean chinese;

  FactWording(Vocabulary vocabulary, Names names, ValueWording values) {
    this.names = names;
    this.values = values;
    this.computed = new ComputedFactWording(vocabulary, names, values);
    this.chinese = names.language() == Language.ZH;
  }

  /**
   * A fact in words.
   *
   * @param at the evaluation date, from which doses get their dates
   */
  String line(Fact fact, LocalDate at) {
    if (fact instanceof LaboratoryResult result) {
      return laboratory(result);
    }
    if (fact instanceof Diagnosis diagnosis) {
      return diagnosis(diagnosis);
    }
    if (fact instanceof Finding finding) {
      return names.constant(finding.name()) + colon() + values.yesOrNo(finding.present());
    }
    if (fact instanceof Measurement measurement) {
      return measurement(measurement);
    }
    if (fact instanceof PastEvent event) {
      return dated(names.constant(event.name()), event.date());
    }
    if (fact instanceof PlannedEvent event) {
      return dated(names.constant(event.name()) + (chinese ? "（计划）" : " (planned)"), event.date());
    }
    if (fact instanceof MedicationCourse course) {
      return medication(course, at);
    }
    return otherLine(fact);
  }

  private String otherLine(Fact fact) {
    if (fact instanceof Patient patient) {
      return patient(patient);
    }
    if (fact instanceof Allergy allergy) {
      return names.type("Allergy") + colon() + names.key(allergy.agent());
    }
    if (fact instanceof RejectedValue rejected) {
      return (names.key(rejected.item()) + " " + rejected.value() + " " + rejected.unit()).strip();
    }
    return computed.line(fact);
  }

  private String colon() {
    return chinese ? "：" : ": ";
  }

  private String comma() {
    return chinese ? "，" : ", ";
  }

  private String dated(String what, LocalDate date) {
    return date == null ? what : what + comma() + date;
  }

  private String laboratory(LaboratoryResult result) {
    String unit = names.unit(result.unit().ucum());
    return dated(
        names.constant(result.item()) + " " + result.value().toPlainString() + " " + unit,
        result.date());
  }

  private String diagnosis(Diagnosis diagnosis) {
    String what =
        names.key(diagnosis.condition()) + comma() + names.constant(diagnosis.verification());
    return dated(what, diagnosis.date());
  }

  private String measurement(Measurement measurement) {
    return names.constant(measurement.name())
        + " "
        + values.withUnit(measurement, "value", measurement.value());
  }

  private String patient(Patient patient) {
    String age =
        patient.age() == null ? values.unknown() : values.withUnit(patient, "age", patient.age());
    String sex = patient.sex() == null ? values.unknown() : names.constant(patient.sex());
    return names.type("Patient") + colon() + age + comma() + sex;
  }

  private String medication(MedicationCourse course, LocalDate at) {
    List<String> parts = new ArrayList<>();
    parts.add(drug(course));
    if (!course.givenDaysAgo().isEmpty()) {
      parts.add((chinese ? "末次用药 " : "last given ") + at.minusDays(course.givenDaysAgo().get(0)));
    }
    if (!course.plannedInDays().isEmpty()) {
      parts.add((chinese ? "计划用药 " : "planned ") + at.plusDays(course.plannedInDays().get(0)));
    }
    if (course.stopInDays() != null) {
      parts.add((chinese ? "停药 " : "stop ") + at.plusDays(course.stopInDays()));
    }
    return String.join(comma(), parts);
  }

  private String drug(MedicationCourse course) {
    StringBuilder drug = new StringBuilder(names.key(course.drug()));
    amount(drug, course.strength(), "mg");
    amount(drug, course.elementalCalcium(), "mg/d");
    amount(drug, course.vitaminD(), "[iU]/d");
    return drug.toString();
  }

  private void amount(StringBuilder drug, BigDecimal amount, String unit) {
    if (amount != null) {
      drug.append(' ').append(amount.toPlainString()).append(' ').append(names.unit(unit));
    }
  }
}
