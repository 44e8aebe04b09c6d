package io.osteon.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Sex;
import io.osteon.facts.Verification;
import io.osteon.rulebase.terminology.Condition;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a test patient: one line of {@code rules/scenarios/*.jsonl}, with days as offsets from the
 * evaluation date (0 is that day, negative is past).
 *
 * <pre>
 * {"id","age","sex":"F|M","wt":kg,
 *  "dx":[{"k":condition,"d":day,"v":"confirmed|suspected"}],
 *  "labs":[{"k":item,"v":value,"u":unit,"d":day,"lln","uln"}],
 *  "rx":[{"k":drug,"mg","given":[days],"plan":[days],"stop":day,"elemental_mg","salt_mg","iu"}],
 *  "f":{findings, see ScenarioFindings},
 *  "must":[ids],"not":[ids],"missing":[ids],"not_missing":[ids],
 *  "because":{id:[places]},"expect_values":{},"why"}
 * </pre>
 *
 * <p>A list that is absent or null is unknown, an empty one means none. What the test patient
 * expects ({@code must} to {@code expect_values}) is not read here.
 */
public final class ScenarioReader {
  private static final Set<String> SCENARIO =
      Set.of(
          "id",
          "age",
          "sex",
          "wt",
          "dx",
          "labs",
          "rx",
          "f",
          "must",
          "not",
          "missing",
          "not_missing",
          "because",
          "expect_values",
          "why");
  private static final Set<String> DIAGNOSIS = Set.of("k", "d", "v");
  private static final Set<String> RESULT = Set.of("k", "v", "u", "d", "lln", "uln");
  private static final Map<String, Sex> SEXES = Map.of("F", Sex.FEMALE, "M", Sex.MALE);
  private static final Map<String, LaboratoryItem> ITEMS = items();
  private static final int OLDEST = 130;

  /** Keys of the laboratory list that are measurements of the record. */
  private static final Map<String, MeasurementName> MEASUREMENTS =
      Map.of(
          "pain_nrs", MeasurementName.PAIN_SCORE,
          "ecog", MeasurementName.ECOG_PERFORMANCE_STATUS);

  /** Reported creatinine clearance: never used, because the rules rest on the computed one. */
  private static final String REPORTED_CLEARANCE = "crcl";

  private final Terminology terminology;
  private final Violations violations = new Violations();
  private final CaseAssembler assembler;
  private final DayOffsets days;

  private ScenarioReader(Terminology terminology, LocalDate at) {
    this.terminology = terminology;
    assembler = new CaseAssembler(terminology, at);
    days = new DayOffsets(at);
  }

  private static Map<String, LaboratoryItem> items() {
    Map<String, LaboratoryItem> items = new LinkedHashMap<>();
    for (LaboratoryItem item : LaboratoryItem.values()) {
      items.put(item.key(), item);
    }
    return Collections.unmodifiableMap(items);
  }

  /**
   * Reads a test patient from its bytes.
   *
   * @param at the evaluation date
   * @throws InvalidInputException with everything that is wrong
   */
  public static PatientCase read(byte[] json, LocalDate at, Terminology terminology) {
    return read(StrictJson.parse(json), at, terminology);
  }

  /**
   * Reads a test patient from parsed JSON.
   *
   * @param at the evaluation date
   * @throws InvalidInputException with everything that is wrong
   */
  public static PatientCase read(JsonNode json, LocalDate at, Terminology terminology) {
    ScenarioReader reader = new ScenarioReader(terminology, at);
    JsonView root = JsonView.of(json, "", reader.violations);
    if (root != null) {
      reader.readScenario(root);
    }
    reader.violations.throwIfAny();
    return reader.assembler.assemble();
  }

  private void readScenario(JsonView root) {
    root.allow(SCENARIO);
    assembler.patient(
        root.integer("age", 0, OLDEST), root.choice("sex", SEXES), root.source("age"));
    String weight = root.number("wt");
    if (weight != null) {
      assembler.laboratory(
          LaboratoryItem.WEIGHT, null, weight, "kg", assembler.at(), null, null, root.source("wt"));
    }
    readDiagnoses(root.objects("dx"));
    readLaboratory(root.objects("labs"));
    readMedications(root.objects("rx"));
    JsonView findings = root.object("f");
    if (findings != null) {
      new ScenarioFindings(terminology, assembler, days).read(findings);
    }
  }

  private void readDiagnoses(List<JsonView> diagnoses) {
    if (diagnoses == null) {
      return;
    }
    assembler.diagnosesSupplied();
    for (JsonView entry : diagnoses) {
      entry.allow(DIAGNOSIS);
      entry.require("k", "a condition key");
      String key = entry.text("k");
      Verification verification = entry.choice("v", CaseNames.VERIFICATIONS);
      LocalDate date = days.date(entry, "d");
      if (key == null) {
        continue;
      }
      if (terminology.condition(key).isEmpty()) {
        List<String> keys = terminology.conditions().stream().map(Condition::key).toList();
        entry.violation("k", "unknown condition" + Violations.didYouMean(key, keys));
      } else {
        assembler.diagnosis(
            key,
            verification == null ? Verification.CONFIRMED : verification,
            date,
            entry.source());
      }
    }
  }

  private void readLaboratory(List<JsonView> results) {
    if (results == null) {
      return;
    }
    for (JsonView entry : results) {
      entry.allow(RESULT);
      entry.require("k", "a laboratory item");
      entry.require("v", "a value");
      String key = entry.text("k");
      if (MEASUREMENTS.containsKey(key == null ? "" : key)) {
        readMeasurement(entry, MEASUREMENTS.get(key));
      } else if (REPORTED_CLEARANCE.equals(key)) {
        assembler.note(entry.pointer(), "not-used", "a reported creatinine clearance is not used");
      } else {
        readResult(entry);
      }
    }
  }

  private void readMeasurement(JsonView entry, MeasurementName name) {
    String value = entry.number("v");
    LocalDate date = days.date(entry, "d");
    if (value != null) {
      assembler.measurement(name, value, date, entry.source());
    }
  }

  private void readResult(JsonView entry) {
    LaboratoryItem item = entry.choice("k", ITEMS);
    String value = item == LaboratoryItem.PREGNANCY_TEST ? entry.scalar("v") : entry.number("v");
    String unit = entry.unit("u");
    LocalDate date = days.date(entry, "d");
    String lower = entry.number("lln");
    String upper = entry.number("uln");
    if (item != null && value != null) {
      assembler.laboratory(item, null, value, unit, date, lower, upper, entry.source());
    }
  }

  private void readMedications(List<JsonView> medications) {
    if (medications != null) {
      assembler.medicationsSupplied();
      ScenarioMedications reader = new ScenarioMedications(terminology, assembler, days);
      medications.forEach(reader::read);
    }
  }
}
