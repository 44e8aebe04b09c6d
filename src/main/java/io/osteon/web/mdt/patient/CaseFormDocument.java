package io.osteon.web.mdt.patient;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.intake.CaseNames;
import io.osteon.web.mdt.form.TypedForm;
import io.osteon.web.mdt.form.TypedRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the service's own case JSON of a form. What nobody said stays out of it: left out means
 * unknown, which is another thing than none.
 */
final class CaseFormDocument {
  static final String PRIMARY = "primary";
  static final String BONE_METASTASIS = "boneMetastasis";
  private static final String ECOG = "ecogPerformanceStatus";

  private final FormReading reading;
  private final FormVocabulary vocabulary;
  private final ObjectNode document = FormReading.object();

  private CaseFormDocument(FormReading reading, FormVocabulary vocabulary) {
    this.reading = reading;
    this.vocabulary = vocabulary;
  }

  /** The case that a form holds; what cannot be read is said at its field. */
  static byte[] of(FormReading reading, FormVocabulary vocabulary) {
    CaseFormDocument made = new CaseFormDocument(reading, vocabulary);
    made.patient();
    made.diagnoses();
    FormLists lists = new FormLists(reading, vocabulary, made.document);
    lists.laboratoryResults();
    lists.medications();
    lists.allergies();
    made.findings();
    made.measurements();
    lists.events();
    made.score("spinalInstability", FormScores.SPINAL_INSTABILITY);
    made.score("mirels", FormScores.MIRELS);
    return made.document.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void patient() {
    ObjectNode patient = FormReading.object();
    reading.place("/patient/age", "age");
    reading.place("/patient/birthDate", "birthDate");
    if (reading.has("age") && reading.has("birthDate")) {
      reading.problem("age", FormProblem.AGE_OR_BIRTH_DATE);
    }
    reading.wholeNumber("age").ifPresent(age -> patient.put("age", age));
    reading.birthDate("birthDate").ifPresent(date -> patient.put("birthDate", date));
    String sex = reading.form().value("sex");
    if (!sex.isEmpty()) {
      patient.put("sex", sex);
      reading.place("/patient/sex", "sex");
    }
    if (!patient.isEmpty()) {
      document.set("patient", patient);
    }
  }

  /**
   * Diagnoses. A list that is supplied counts as whole, so that one without bone metastasis says
   * that there is none: whoever lists a diagnosis must say which it is.
   */
  private void diagnoses() {
    TypedForm form = reading.form();
    ArrayNode diagnoses = document.arrayNode();
    String primary = form.value(PRIMARY);
    if (!primary.isEmpty() || reading.has("primaryDate")) {
      diagnosis(diagnoses.addObject(), 0, primary, "", PRIMARY, "primaryDate");
    }
    String bone = form.value(BONE_METASTASIS);
    if (bone.equals("confirmed") || bone.equals("suspected")) {
      diagnosis(
          diagnoses.addObject(),
          diagnoses.size() - 1,
          "bone_metastasis",
          bone,
          BONE_METASTASIS,
          "boneMetastasisDate");
    }
    for (TypedRow row : form.rows("diagnosis")) {
      if (row.hasAny("condition", "date")) {
        diagnosis(
            diagnoses.addObject(),
            diagnoses.size() - 1,
            row.value("condition"),
            row.value("verification"),
            row.name("condition"),
            row.name("date"));
      }
    }
    if (!diagnoses.isEmpty() || bone.equals(FormLists.NONE)) {
      document.set("diagnoses", diagnoses);
      if (bone.isEmpty()) {
        reading.problem(BONE_METASTASIS, FormProblem.BONE_METASTASIS);
      }
    }
  }

  private void diagnosis(
      ObjectNode diagnosis,
      int number,
      String condition,
      String verification,
      String field,
      String dateField) {
    String pointer = "/diagnoses/" + number;
    reading.place(pointer, field);
    reading.place(pointer + "/date", dateField);
    if (condition.isEmpty()) {
      reading.problem(field, FormProblem.CONDITION);
    } else {
      diagnosis.put("condition", condition);
    }
    if (!verification.isEmpty()) {
      diagnosis.put("verification", verification);
    }
    reading.date(dateField).ifPresent(date -> diagnosis.put("date", date.toString()));
  }

  private void findings() {
    ObjectNode findings = FormReading.object();
    for (String finding : CaseNames.FINDINGS.keySet()) {
      String field = "finding-" + finding;
      String said = reading.form().value(field);
      if (said.equals("yes") || said.equals("no")) {
        findings.put(finding, said.equals("yes"));
        reading.place("/findings/" + finding, field);
      }
    }
    if (!findings.isEmpty()) {
      document.set("findings", findings);
    }
  }

  private void measurements() {
    ObjectNode measurements = FormReading.object();
    for (String measurement : CaseNames.MEASUREMENTS.keySet()) {
      String field = "measurement-" + measurement;
      reading.place("/measurements/" + measurement, field);
      if (measurement.equals(ECOG)) {
        reading.wholeNumber(field).ifPresent(grade -> measurements.put(measurement, grade));
      } else {
        reading.number(field).ifPresent(value -> measurements.put(measurement, value));
      }
    }
    if (!measurements.isEmpty()) {
      document.set("measurements", measurements);
    }
  }

  private void score(String name, Map<String, List<String>> items) {
    ObjectNode score = FormReading.object();
    for (String item : items.keySet()) {
      String field = name + "-" + item;
      String value = reading.form().value(field);
      reading.place("/" + name + "/" + item, field);
      if (!value.isEmpty()) {
        score.put(item, value);
      }
    }
    String total = name + "-total";
    reading.place("/" + name + "/total", total);
    Optional<Integer> points = reading.wholeNumber(total);
    points.ifPresent(value -> score.put("total", value));
    if (!score.isEmpty()) {
      document.set(name, score);
    }
  }
}
