package io.osteon.web.mdt.board;

import io.osteon.evaluation.alternatives.CaseChange;
import io.osteon.evaluation.alternatives.CaseChangeForm;
import io.osteon.facts.DrugClass;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.terminology.Drug;
import io.osteon.rulebase.terminology.Terminology;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form of the game with a case: which fields it has for this case, and which changes of the
 * case its fields mean. Fields that are left as they are mean nothing.
 */
final class WhatIfForm {
  /** Drug classes that rules look at and that a board may plan, the agents of bone first. */
  static final List<DrugClass> PLANNED =
      List.of(
          DrugClass.DENOSUMAB,
          DrugClass.INTRAVENOUS_BISPHOSPHONATE,
          DrugClass.ORAL_BISPHOSPHONATE,
          DrugClass.IMMUNE_CHECKPOINT_INHIBITOR,
          DrugClass.CALCIUM,
          DrugClass.VITAMIN_D,
          DrugClass.ACTIVE_VITAMIN_D,
          DrugClass.RADIUM_223,
          DrugClass.ABIRATERONE,
          DrugClass.PARATHYROID_HORMONE_ANALOGUE,
          DrugClass.PARATHYROID_HORMONE_REPLACEMENT,
          DrugClass.CALCIMIMETIC,
          DrugClass.CALCITONIN,
          DrugClass.CORTICOSTEROID,
          DrugClass.CISPLATIN,
          DrugClass.CALCINEURIN_INHIBITOR,
          DrugClass.AMINOGLYCOSIDE,
          DrugClass.LOOP_DIURETIC,
          DrugClass.THIAZIDE,
          DrugClass.CONTRAST_MEDIUM);

  /** The two strengths of denosumab, in milligrams: what it treats depends on them. */
  static final List<String> DENOSUMAB = List.of("120", "60");

  /** How many further results, planned drugs, findings and events the form takes. */
  static final int ROWS = 2;

  /** The name of the boxes for changes that no other field can make; each box is one change. */
  static final String FURTHER = "further";

  private static final String LABORATORY = "laboratory-";
  private static final String MEASUREMENT = "measurement-";
  private static final String DRUG = "drug-";

  private final PatientCase real;
  private final Terminology terminology;

  WhatIfForm(PatientCase real, Terminology terminology) {
    this.real = real;
    this.terminology = terminology;
  }

  static String laboratoryField(LaboratoryItem item) {
    return LABORATORY + item.key();
  }

  static String measurementField(MeasurementName name) {
    return MEASUREMENT + Key.of(name);
  }

  static String drugField(String drug) {
    return DRUG + drug;
  }

  /** The newest result of each item that the case has, in the order of the data dictionary. */
  List<LaboratoryResult> results() {
    Map<LaboratoryItem, LaboratoryResult> newest = new EnumMap<>(LaboratoryItem.class);
    for (LaboratoryResult each : facts(LaboratoryResult.class)) {
      if (each.item() != LaboratoryItem.PREGNANCY_TEST) {
        newest.merge(each.item(), each, (a, b) -> a.date().isBefore(b.date()) ? b : a);
      }
    }
    return List.copyOf(newest.values());
  }

  /** The numbers of the clinical record that the case has. */
  Map<MeasurementName, Measurement> measurements() {
    Map<MeasurementName, Measurement> all = new EnumMap<>(MeasurementName.class);
    facts(Measurement.class).forEach(each -> all.putIfAbsent(each.name(), each));
    return all;
  }

  /** The drugs of the medication list, each once. */
  List<MedicationCourse> drugs() {
    Map<String, MedicationCourse> drugs = new LinkedHashMap<>();
    facts(MedicationCourse.class).stream()
        .sorted(Comparator.comparing(MedicationCourse::drug))
        .forEach(each -> drugs.putIfAbsent(each.drug(), each));
    return List.copyOf(drugs.values());
  }

  private <F> List<F> facts(Class<F> type) {
    return real.facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The changes that filled-in fields mean, each as fields that {@code CaseChangeForm} reads. */
  List<Map<String, String>> changes(FormFields fields) {
    List<Map<String, String>> changes = new ArrayList<>();
    LocalDate at = day(fields.text("at"), real.at());
    if (!at.equals(real.at())) {
      changes.add(Map.of("change", "evaluation-date", "date", at.toString()));
    }
    addNumbers(fields, changes);
    addDrugs(fields, at, changes);
    addFindings(fields, changes);
    addEvents(fields, at, changes);
    fields.texts(FURTHER).forEach(box -> changes.add(unboxed(box)));
    return changes;
  }

  /** What a box stands for; words that are no fields are left for the reader of changes to say. */
  static Map<String, String> unboxed(String box) {
    Map<String, String> change = new LinkedHashMap<>();
    for (String field : box.split(";")) {
      int equals = field.indexOf('=');
      change.put(
          equals < 0 ? field : field.substring(0, equals),
          equals < 0 ? "" : field.substring(equals + 1));
    }
    return change;
  }

  private static String boxed(CaseChange change) {
    return CaseChangeForm.write(change).entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(";"));
  }

  /** The fields that make a change: {@link #changes} reads the same change of them. */
  Map<String, String> fields(CaseChange change) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (change instanceof CaseChange.SetLaboratoryResult result) {
      put(result, fields);
    } else if (change instanceof CaseChange.SetMeasurement measurement) {
      fields.put(measurementField(measurement.name()), measurement.value().toPlainString());
    } else if (change instanceof CaseChange.SetFinding finding) {
      fields.put("finding-1", Key.of(finding.name()));
      fields.put("state-1", finding.present() ? "present" : "absent");
    } else if (change instanceof CaseChange.RemoveMedication drug && isListed(drug.drug())) {
      fields.put(drugField(drug.drug()), "never");
    } else if (change instanceof CaseChange.StopMedication stop
        && isListed(stop.drug())
        && stop.date().equals(real.at())) {
      fields.put(drugField(stop.drug()), "stopped");
    } else if (change instanceof CaseChange.PlanMedication plan && isOffered(plan)) {
      String strength = plan.strength() == null ? "" : plan.strength().toPlainString();
      fields.put("plan-1", plan.drug() + "|" + strength);
      fields.put("planned-1", plan.date().toString());
    } else if (change instanceof CaseChange.AddEvent event) {
      fields.put("event-1", Key.of(event.name()));
      fields.put("on-1", event.date().toString());
    } else if (change instanceof CaseChange.PlanEvent event && event.date().isAfter(real.at())) {
      fields.put("event-1", Key.of(event.name()));
      fields.put("on-1", event.date().toString());
    } else if (change instanceof CaseChange.SetEvaluationDate moved) {
      fields.put("at", moved.date().toString());
    } else {
      fields.put(FURTHER, boxed(change));
    }
    return fields;
  }

  private void put(CaseChange.SetLaboratoryResult change, Map<String, String> fields) {
    String value = change.value().toPlainString();
    boolean shown =
        results().stream()
            .anyMatch(
                each ->
                    each.item() == change.item()
                        && each.date().equals(change.date())
                        && each.unitCode().equals(change.unit().ucum()));
    if (shown) {
      fields.put(laboratoryField(change.item()), value);
    } else {
      fields.put("item-1", change.item().key() + "|" + change.unit().ucum());
      fields.put("value-1", value);
      fields.put("sampled-1", change.date().toString());
    }
  }

  private boolean isListed(String drug) {
    return drugs().stream().anyMatch(each -> each.drug().equals(drug));
  }

  /** Whether the form has that drug, in that strength, among those that can be planned. */
  private boolean isOffered(CaseChange.PlanMedication plan) {
    Drug drug = terminology.drug(plan.drug()).orElse(null);
    if (drug == null || !PLANNED.contains(drug.drugClass()) || !drug.components().isEmpty()) {
      return false;
    }
    return drug.drugClass() == DrugClass.DENOSUMAB
        ? plan.strength() != null && DENOSUMAB.contains(plan.strength().toPlainString())
        : plan.strength() == null;
  }

  private void addNumbers(FormFields fields, List<Map<String, String>> changes) {
    for (LaboratoryResult each : results()) {
      String value = fields.text(laboratoryField(each.item()));
      if (!value.isEmpty()) {
        changes.add(result(each.item().key(), value, each.unitCode(), each.date().toString()));
      }
    }
    for (int row = 1; row <= ROWS; row++) {
      String[] item = fields.text("item-" + row).split("\\|");
      String value = fields.text("value-" + row);
      if (item.length == 2 && !value.isEmpty()) {
        String date = fields.text("sampled-" + row);
        changes.add(result(item[0], value, item[1], date.isEmpty() ? real.at() + "" : date));
      }
    }
    for (MeasurementName name : MeasurementName.values()) {
      String value = fields.text(measurementField(name));
      if (!value.isEmpty()) {
        changes.add(Map.of("change", "measurement", "name", Key.of(name), "value", value));
      }
    }
  }

  private static Map<String, String> result(String item, String value, String unit, String date) {
    return Map.of(
        "change", "laboratory-result", "item", item, "value", value, "unit", unit, "date", date);
  }

  private void addDrugs(FormFields fields, LocalDate at, List<Map<String, String>> changes) {
    for (MedicationCourse each : drugs()) {
      switch (fields.text(drugField(each.drug()))) {
        case "stopped" ->
            changes.add(
                Map.of("change", "stopped-medication", "drug", each.drug(), "date", at.toString()));
        case "never" -> changes.add(Map.of("change", "no-medication", "drug", each.drug()));
        default -> {
          // as recorded
        }
      }
    }
    for (int row = 1; row <= ROWS; row++) {
      String[] drug = fields.text("plan-" + row).split("\\|", -1);
      if (terminology.drug(drug[0]).isPresent()) {
        Map<String, String> plan = new LinkedHashMap<>();
        plan.put("change", "planned-medication");
        plan.put("drug", drug[0]);
        plan.put("strength", drug.length > 1 ? drug[1] : "");
        plan.put("date", day(fields.text("planned-" + row), at).toString());
        changes.add(plan);
      }
    }
  }

  private static void addFindings(FormFields fields, List<Map<String, String>> changes) {
    for (int row = 1; row <= ROWS; row++) {
      String name = fields.text("finding-" + row);
      if (Key.parse(name, FindingName.values()).isPresent()) {
        switch (fields.text("state-" + row)) {
          case "present" -> changes.add(finding(name, "true"));
          case "absent" -> changes.add(finding(name, "false"));
          default -> changes.add(Map.of("change", "no-finding", "name", name));
        }
      }
    }
  }

  private static Map<String, String> finding(String name, String present) {
    return Map.of("change", "finding", "name", name, "present", present);
  }

  private static void addEvents(
      FormFields fields, LocalDate at, List<Map<String, String>> changes) {
    for (int row = 1; row <= ROWS; row++) {
      String name = fields.text("event-" + row);
      if (Key.parse(name, EventName.values()).isPresent()) {
        LocalDate date = day(fields.text("on-" + row), at);
        String change = date.isAfter(at) ? "planned-event" : "event";
        changes.add(Map.of("change", change, "name", name, "date", date.toString()));
      }
    }
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
