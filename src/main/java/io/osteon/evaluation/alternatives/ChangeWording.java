package io.osteon.evaluation.alternatives;

import io.osteon.evaluation.FieldUnits;
import io.osteon.evaluation.Names;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.DrugClass;
import io.osteon.facts.Finding;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.Patient;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Unit;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says a change in one line, with what is recorded now. Safe for use by many threads. */
public final class ChangeWording {
  private final Names names;
  private final boolean chinese;

  /** Speaks with these names. */
  public ChangeWording(Names names) {
    this.names = names;
    this.chinese = names.language() == Language.ZH;
  }

  /** Speaks with the names of a rule base. */
  public static ChangeWording of(RuleBase ruleBase, Language language) {
    return new ChangeWording(new Names(ruleBase.labels(), ruleBase.terminology(), language));
  }

  /**
   * A change in words, for example "Total calcium 2.05 mmol/L instead of 2.30 mmol/L (2026-11-21)".
   *
   * @param now the case before the change
   */
  public String words(CaseChange change, PatientCase now) {
    String words = say(change, now);
    return chinese || words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String say(CaseChange change, PatientCase now) {
    if (change instanceof CaseChange.SetLaboratoryResult result) {
      return result(result, now);
    }
    if (change instanceof CaseChange.RemoveLaboratoryResult result) {
      String item = names.constant(result.item());
      return result.date() == null
          ? text("no result of %s", "无%s结果", item)
          : text("no result of %s on %s", "无%s结果（%s）", item, result.date());
    }
    if (change instanceof CaseChange.SetMeasurement measurement) {
      return measurement(measurement, now);
    }
    if (change instanceof CaseChange.RemoveMeasurement measurement) {
      return text("%s not recorded", "%s未记录", name(measurement.name()));
    }
    if (change instanceof CaseChange.SetFinding finding) {
      return finding(finding, now);
    }
    if (change instanceof CaseChange.RemoveFinding finding) {
      return text("%s: not recorded", "%s：未记录", names.constant(finding.name()));
    }
    if (change instanceof CaseChange.AddEvent event) {
      return text("%s on %s", "%s（%s）", names.constant(event.name()), event.date());
    }
    if (change instanceof CaseChange.PlanEvent event) {
      return text("%s planned for %s", "计划%s（%s）", names.constant(event.name()), event.date());
    }
    if (change instanceof CaseChange.RemoveEvent event) {
      String name = names.constant(event.name());
      return event.date() == null
          ? text("no %s", "无%s", name)
          : text("no %s on %s", "无%s（%s）", name, event.date());
    }
    return sayList(change, now);
  }

  private String sayList(CaseChange change, PatientCase now) {
    if (change instanceof CaseChange.AddMedication medication) {
      return medication(medication);
    }
    if (change instanceof CaseChange.GiveMedication dose) {
      return text("%s given on %s", "%s已用（%s）", dose(dose.drug(), dose.strength()), dose.date());
    }
    if (change instanceof CaseChange.PlanMedication plan) {
      return plan(plan, now);
    }
    if (change instanceof CaseChange.StopMedication stop) {
      return text("%s stopped on %s", "%s停用（%s）", drug(stop.drug()), stop.date());
    }
    if (change instanceof CaseChange.RemoveMedication medication) {
      return text("%s not on the medication list", "用药清单中无%s", drug(medication.drug()));
    }
    if (change instanceof CaseChange.SetDiagnosis diagnosis) {
      return diagnosis(diagnosis, now);
    }
    if (change instanceof CaseChange.RemoveDiagnosis diagnosis) {
      return text("no diagnosis of %s", "无%s诊断", names.key(diagnosis.condition()));
    }
    if (change instanceof CaseChange.AddAllergy allergy) {
      return text("hypersensitivity to %s", "对%s过敏", names.key(allergy.agent()));
    }
    if (change instanceof CaseChange.RemoveAllergy allergy) {
      return text("no hypersensitivity to %s", "对%s不过敏", names.key(allergy.agent()));
    }
    if (change instanceof CaseChange.SupplyList list) {
      return switch (list.list()) {
        case DIAGNOSES -> text("list of diagnoses known, as recorded", "诊断清单已知，如现有记录");
        case MEDICATIONS -> text("medication list known, as recorded", "用药清单已知，如现有记录");
        case ALLERGIES -> text("allergies known, as recorded", "过敏史已知，如现有记录");
      };
    }
    return sayOther(change, now);
  }

  private String sayOther(CaseChange change, PatientCase now) {
    if (change instanceof CaseChange.SetSpinalInstability score) {
      return names.type("SpinalInstability") + colon() + items(score.items());
    }
    if (change instanceof CaseChange.SetLongBoneLesion score) {
      return names.type("LongBoneFractureRisk") + colon() + items(score.items());
    }
    if (change instanceof CaseChange.SetAge age) {
      String years = names.amount(String.valueOf(age.years()), "a");
      Integer before = first(now, Patient.class).map(Patient::age).orElse(null);
      return before == null
          ? text("age %s (not recorded now)", "年龄 %s（现未记录）", years)
          : text(
              "age %s instead of %s",
              "年龄 %s，而非 %s", years, names.amount(String.valueOf(before), "a"));
    }
    CaseChange.SetEvaluationDate moved = (CaseChange.SetEvaluationDate) change;
    if (moved.date().isAfter(now.at())) {
      return text("from %s on, nothing else changed", "自 %s 起（其他不变）", moved.date());
    }
    return text("judged on %s instead of %s", "评估日期 %s，而非 %s", moved.date(), now.at());
  }

  private String result(CaseChange.SetLaboratoryResult change, PatientCase now) {
    List<LaboratoryResult> results =
        now.facts().stream()
            .filter(LaboratoryResult.class::isInstance)
            .map(LaboratoryResult.class::cast)
            .filter(result -> result.item() == change.item())
            .sorted(
                Comparator.comparing(LaboratoryResult::date)
                    .thenComparing(LaboratoryResult::value)
                    .reversed())
            .toList();
    String item = names.constant(change.item());
    String value = amount(change.value(), change.unit());
    Optional<LaboratoryResult> same =
        results.stream().filter(result -> result.date().equals(change.date())).findFirst();
    if (same.isPresent()) {
      return text(
          "%s %s instead of %s (%s)",
          "%s %s，而非 %s（%s）",
          item,
          value,
          amount(same.get().value(), same.get().unit()),
          change.date());
    }
    if (results.isEmpty()) {
      return text(
          "%s %s, sampled on %s (none on record)", "%s %s（采样 %s；现无记录）", item, value, change.date());
    }
    LaboratoryResult newest = results.get(0);
    return text(
        "%s %s, sampled on %s (newest on record: %s, %s)",
        "%s %s（采样 %s；现有最近一次 %s，%s）",
        item,
        value,
        change.date(),
        amount(newest.value(), newest.unit()),
        newest.date());
  }

  private String amount(BigDecimal value, Unit unit) {
    return value.toPlainString() + " " + names.unit(unit.ucum());
  }

  private String measurement(CaseChange.SetMeasurement change, PatientCase now) {
    String value = amount(change.name(), change.value());
    return facts(now, Measurement.class).stream()
        .filter(measurement -> measurement.name() == change.name())
        .findFirst()
        .map(
            measurement ->
                text(
                    "%s %s instead of %s",
                    "%s %s，而非 %s",
                    name(change.name()),
                    value,
                    amount(change.name(), measurement.value())))
        .orElseGet(
            () -> text("%s %s (not recorded now)", "%s %s（现未记录）", name(change.name()), value));
  }

  private String amount(MeasurementName name, BigDecimal value) {
    String unit = FieldUnits.ofMeasurement(name);
    return unit == null ? value.toPlainString() : names.amount(value.toPlainString(), unit);
  }

  private String name(MeasurementName name) {
    return names.key(name.name().toLowerCase(Locale.ROOT));
  }

  private String finding(CaseChange.SetFinding change, PatientCase now) {
    String name = names.constant(change.name());
    String state = presence(change.present());
    return facts(now, Finding.class).stream()
        .filter(finding -> finding.name() == change.name())
        .findFirst()
        .map(
            finding ->
                text(
                    "%s: %s instead of %s", "%s：%s，而非%s", name, state, presence(finding.present())))
        .orElseGet(() -> text("%s: %s (not recorded now)", "%s：%s（现未记录）", name, state));
  }

  private String presence(boolean present) {
    if (chinese) {
      return present ? "有" : "无";
    }
    return present ? "present" : "absent";
  }

  private String medication(CaseChange.AddMedication change) {
    StringBuilder drug = new StringBuilder(names.key(change.drug()));
    append(drug, change.strength(), "mg");
    append(drug, change.elementalCalcium(), "mg/d");
    append(drug, change.vitaminD(), "[iU]/d");
    List<String> parts = new ArrayList<>();
    if (!change.given().isEmpty()) {
      parts.add(text("given on %s", "已用 %s", days(change.given())));
    }
    if (!change.planned().isEmpty()) {
      parts.add(text("planned for %s", "计划 %s", days(change.planned())));
    }
    if (change.stop() != null) {
      parts.add(text("stop on %s", "停药 %s", change.stop()));
    }
    if (parts.isEmpty()) {
      return text("%s on the medication list", "用药清单中有%s", drug);
    }
    return drug + (chinese ? "，" : ", ") + String.join(chinese ? "，" : ", ", parts);
  }

  private void append(StringBuilder drug, BigDecimal amount, String unit) {
    if (amount != null) {
      drug.append(' ').append(names.amount(amount.toPlainString(), unit));
    }
  }

  private String plan(CaseChange.PlanMedication plan, PatientCase now) {
    String drug = dose(plan.drug(), plan.strength());
    Optional<LocalDate> planned =
        facts(now, MedicationCourse.class).stream()
            .filter(course -> course.drug().equals(plan.drug()) && course.planned())
            .map(course -> now.at().plusDays(course.plannedInDays().get(0)))
            .sorted()
            .findFirst();
    return planned.isPresent()
        ? text(
            "%s: next dose on %s instead of %s",
            "%s：下一剂 %s，而非 %s", drug, plan.date(), planned.get())
        : text("%s planned for %s", "计划使用%s（%s）", drug, plan.date());
  }

  private String dose(String drug, BigDecimal strength) {
    return strength == null
        ? names.key(drug)
        : names.key(drug) + " " + names.amount(strength.toPlainString(), "mg");
  }

  /** A drug or a class of drugs. */
  private String drug(String key) {
    return Key.parse(key, DrugClass.values())
        .filter(each -> names.key(key).equals(key)) // "denosumab" is a drug and a class
        .map(names::constant)
        .orElseGet(() -> names.key(key));
  }

  private String diagnosis(CaseChange.SetDiagnosis change, PatientCase now) {
    String condition = names.key(change.condition());
    String state = names.constant(change.verification());
    Optional<Diagnosis> before =
        facts(now, Diagnosis.class).stream()
            .filter(diagnosis -> diagnosis.condition().equals(change.condition()))
            .findFirst();
    if (before.isPresent() && before.get().verification() != change.verification()) {
      return text(
          "%s: %s instead of %s",
          "%s：%s，而非%s", condition, state, names.constant(before.get().verification()));
    }
    return change.date() == null
        ? condition + (chinese ? "，" : ", ") + state
        : condition + (chinese ? "，" : ", ") + state + (chinese ? "，" : ", ") + change.date();
  }

  private String items(SpinalInstabilityItems items) {
    return joined(
        "SpinalInstabilityItems",
        new String[] {
          "location", "pain", "lesion", "alignment", "collapse", "posterolateral", "total"
        },
        items.location(),
        items.pain(),
        items.lesion(),
        items.alignment(),
        items.collapse(),
        items.posterolateral(),
        items.total());
  }

  private String items(LongBoneLesionItems items) {
    return joined(
        "LongBoneLesionItems",
        new String[] {"site", "pain", "lesion", "size", "total"},
        items.site(),
        items.pain(),
        items.lesion(),
        items.size(),
        items.total());
  }

  private String joined(String type, String[] fields, Integer... points) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      if (points[i] != null) {
        parts.add(names.field(type, fields[i]) + " " + points[i]);
      }
    }
    return String.join(chinese ? "、" : ", ", parts);
  }

  private String days(List<LocalDate> days) {
    return String.join(chinese ? "、" : ", ", days.stream().map(LocalDate::toString).toList());
  }

  private String colon() {
    return chinese ? "：" : ": ";
  }

  private String text(String english, String inChinese, Object... values) {
    return (chinese ? inChinese : english).formatted(values);
  }

  private static <F> List<F> facts(PatientCase patientCase, Class<F> type) {
    return patientCase.facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static <F> Optional<F> first(PatientCase patientCase, Class<F> type) {
    return facts(patientCase, type).stream().findFirst();
  }
}
