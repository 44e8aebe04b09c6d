package io.osteon.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.Verification;
import io.osteon.rulebase.terminology.Terminology;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a case in the product's own JSON format, published as {@code schema/case.schema.json}.
 *
 * <p>What the schema forbids, and any condition or drug key that the terminology does not know, is
 * a violation: the case is refused and all violations are told. What the schema allows but medicine
 * does not (an implausible value, a unit that is not accepted, a date in the future, an unknown
 * code) is left out, becomes a rejected value or a note, and the rest of the case is judged.
 */
public final class CaseJsonReader {
  private static final Set<String> CASE =
      Set.of(
          "id",
          "patient",
          "diagnoses",
          "laboratoryResults",
          "medications",
          "allergies",
          "findings",
          "measurements",
          "events",
          "spinalInstability",
          "mirels");
  private static final Set<String> PATIENT = Set.of("birthDate", "age", "sex");
  private static final Set<String> DIAGNOSIS =
      Set.of("condition", "coding", "verification", "date");
  private static final Set<String> EVENT = Set.of("event", "date", "planned");
  private static final int OLDEST = 130;

  private final Violations violations = new Violations();
  private final CaseAssembler assembler;
  private final CodingReader codings;

  private CaseJsonReader(Terminology terminology, LocalDate at) {
    assembler = new CaseAssembler(terminology, at);
    codings = new CodingReader(terminology, assembler);
  }

  /**
   * Reads a case from its bytes.
   *
   * @param at the evaluation date
   * @throws InvalidInputException with everything that is wrong
   */
  public static PatientCase read(byte[] json, LocalDate at, Terminology terminology) {
    return read(StrictJson.parse(json), at, terminology);
  }

  /**
   * Reads a case from parsed JSON.
   *
   * @param at the evaluation date
   * @throws InvalidInputException with everything that is wrong
   */
  public static PatientCase read(JsonNode json, LocalDate at, Terminology terminology) {
    CaseJsonReader reader = new CaseJsonReader(terminology, at);
    JsonView root = JsonView.of(json, "", reader.violations);
    if (root != null) {
      reader.readCase(root);
    }
    reader.violations.throwIfAny();
    return reader.assembler.assemble();
  }

  private void readCase(JsonView root) {
    root.allow(CASE);
    root.text("id");
    readPatient(root.object("patient"));
    readDiagnoses(root.objects("diagnoses"));
    readLaboratoryResults(root.objects("laboratoryResults"));
    readMedications(root.objects("medications"));
    readAllergies(root.objects("allergies"));
    readFindings(root.object("findings"));
    readMeasurements(root.object("measurements"));
    readEvents(root.objects("events"));
    new ScoreReader(assembler).readSpinalInstability(root.object("spinalInstability"));
    new ScoreReader(assembler).readMirels(root.object("mirels"));
  }

  private void readPatient(JsonView patient) {
    if (patient == null) {
      return;
    }
    patient.allow(PATIENT);
    PartialDate birthDate = patient.partialDate("birthDate");
    Integer age = patient.integer("age", 0, OLDEST);
    if (patient.has("birthDate") && patient.has("age")) {
      patient.violation("age", "expected either birthDate or age, not both");
    }
    assembler.patient(age, patient.choice("sex", CaseNames.SEXES), patient.source());
    if (birthDate != null && assembler.birthDate(birthDate, patient.source())) {
      assembler.note(
          patient.source("birthDate").reference(),
          CaseAssembler.PARTIAL_BIRTH_DATE,
          CaseAssembler.PARTIAL_BIRTH_DATE_MEANS);
    }
  }

  private void readDiagnoses(List<JsonView> diagnoses) {
    if (diagnoses == null) {
      return;
    }
    assembler.diagnosesSupplied();
    for (JsonView entry : diagnoses) {
      entry.allow(DIAGNOSIS);
      LocalDate date = entry.date("date");
      Verification verification = entry.choice("verification", CaseNames.VERIFICATIONS);
      Verification certainty = verification == null ? Verification.CONFIRMED : verification;
      String condition = codings.condition(entry);
      if (condition != null) {
        assembler.diagnosis(condition, certainty, date, entry.source());
      }
    }
  }

  private void readLaboratoryResults(List<JsonView> results) {
    if (results != null) {
      LaboratoryReader reader = new LaboratoryReader(codings, assembler);
      results.forEach(reader::read);
    }
  }

  private void readMedications(List<JsonView> medications) {
    if (medications != null) {
      assembler.medicationsSupplied();
      MedicationReader reader = new MedicationReader(codings, assembler);
      medications.forEach(reader::read);
    }
  }

  private void readAllergies(List<JsonView> allergies) {
    if (allergies == null) {
      return;
    }
    assembler.allergiesSupplied();
    for (JsonView entry : allergies) {
      entry.allow(CodingReader.DRUG);
      codings
          .drug(entry, null)
          .ifPresent(match -> assembler.allergy(match.drug().key(), entry.source()));
    }
  }

  private void readFindings(JsonView findings) {
    if (findings == null) {
      return;
    }
    findings.allow(CaseNames.FINDINGS.keySet());
    for (Map.Entry<String, FindingName> entry : CaseNames.FINDINGS.entrySet()) {
      Boolean present = findings.bool(entry.getKey());
      if (present != null) {
        assembler.finding(entry.getValue(), present, findings.source(entry.getKey()));
      }
    }
  }

  private void readMeasurements(JsonView measurements) {
    if (measurements == null) {
      return;
    }
    measurements.allow(CaseNames.MEASUREMENTS.keySet());
    for (Map.Entry<String, MeasurementName> entry : CaseNames.MEASUREMENTS.entrySet()) {
      String value = measurements.number(entry.getKey());
      if (value != null) {
        assembler.measurement(entry.getValue(), value, null, measurements.source(entry.getKey()));
      }
    }
  }

  private void readEvents(List<JsonView> events) {
    if (events == null) {
      return;
    }
    for (JsonView entry : events) {
      entry.allow(EVENT);
      entry.require("event", "the name of an event");
      entry.require("date", "the day of the event");
      EventName event = entry.choice("event", CaseNames.EVENTS);
      LocalDate date = entry.date("date");
      Boolean planned = entry.bool("planned");
      if (event == null || date == null) {
        continue;
      }
      if (Boolean.TRUE.equals(planned)) {
        assembler.plannedEvent(event, date, entry.source());
      } else {
        assembler.event(event, date, entry.source());
      }
    }
  }
}
