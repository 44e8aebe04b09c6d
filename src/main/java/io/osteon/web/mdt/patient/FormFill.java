package io.osteon.web.mdt.patient;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.CaseNames;
import io.osteon.web.mdt.form.TypedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills the form with a case in the service's own JSON, so that somebody can go on from there. What
 * the form has no field for (codes of other systems) must have been resolved before.
 */
final class FormFill {
  private static final List<String> USUAL_ITEMS =
      List.of(
          "calciumTotal",
          "calciumIonised",
          "albumin",
          "creatinine",
          "vitaminD25Hydroxy",
          "phosphate",
          "magnesium",
          "parathyroidHormone",
          "alkalinePhosphatase",
          "weight",
          "height");
  private static final List<String> USUAL_EVENTS =
      List.of(
          "pathologicalFracture",
          "spinalCordCompression",
          "boneRadiotherapy",
          "boneSurgery",
          "dentalExamination",
          "dentalExtraction",
          "invasiveDentalProcedure");

  private final TypedForm form;
  private final FormVocabulary vocabulary;

  private FormFill(TypedForm form, FormVocabulary vocabulary) {
    this.form = form;
    this.vocabulary = vocabulary;
  }

  /** A form for a new case: nothing is known, the usual laboratory items and events wait. */
  static TypedForm empty() {
    TypedForm form = TypedForm.empty();
    usual(form);
    form.addRows("medication", 3);
    form.addRows("allergy", 1);
    form.addRows("diagnosis", 2);
    return form;
  }

  /** The form of a case that is known. */
  static TypedForm of(JsonNode document, FormVocabulary vocabulary) {
    FormFill fill = new FormFill(TypedForm.empty(), vocabulary);
    fill.patient(document.path("patient"));
    fill.diagnoses(document.path("diagnoses"));
    fill.laboratoryResults(document.path("laboratoryResults"));
    fill.drugs("medication", "medications", document.path("medications"));
    fill.drugs("allergy", "allergies", document.path("allergies"));
    fill.findings(document.path("findings"));
    fill.measurements(document.path("measurements"));
    fill.events(document.path("events"));
    fill.score("spinalInstability", FormScores.SPINAL_INSTABILITY, document);
    fill.score("mirels", FormScores.MIRELS, document);
    usual(fill.form);
    fill.form.addRows("medication", 2);
    fill.form.addRows("allergy", 1);
    fill.form.addRows("diagnosis", 1);
    return fill.form;
  }

  /**
   * The form has a field for every entry as it is written: none names its condition, item or drug
   * by a code of another system, or its laboratory item by a laboratory's own name.
   */
  static boolean fits(JsonNode document) {
    for (String list : List.of("diagnoses", "laboratoryResults", "medications", "allergies")) {
      for (JsonNode entry : document.path(list)) {
        if (entry.hasNonNull("coding")
            || entry.hasNonNull("route")
            || (list.equals("laboratoryResults") && entry.hasNonNull("name"))) {
          return false;
        }
      }
    }
    return true;
  }

  /** A case has more entries than the form can show. */
  static boolean tooLarge(JsonNode document) {
    return document.path("laboratoryResults").size() > TypedForm.MOST_ROWS - USUAL_ITEMS.size()
        || document.path("medications").size() > TypedForm.MOST_ROWS / 2
        || document.path("events").size() > TypedForm.MOST_ROWS / 2
        || document.path("diagnoses").size() > TypedForm.MOST_ROWS / 2;
  }

  private static void usual(TypedForm form) {
    int laboratory = form.nextRow("laboratory");
    for (String item : USUAL_ITEMS) {
      form.put("laboratory-" + laboratory++ + "-item", item);
    }
    int event = form.nextRow("event");
    for (String name : USUAL_EVENTS) {
      form.put("event-" + event + "-event", name);
      form.put("event-" + event++ + "-preset", "yes");
    }
    form.addRows("event", 1);
  }

  /** A text or a number as it is written; {@code null} where there is none. */
  private static String text(JsonNode parent, String name) {
    JsonNode value = parent.path(name);
    return value.isTextual() || value.isNumber() ? value.asText() : null;
  }

  private void patient(JsonNode patient) {
    form.put("age", text(patient, "age"));
    form.put("birthDate", text(patient, "birthDate"));
    form.put("sex", text(patient, "sex"));
  }

  private void diagnoses(JsonNode diagnoses) {
    if (!diagnoses.isArray()) {
      return;
    }
    form.put(CaseFormDocument.BONE_METASTASIS, FormLists.NONE);
    for (JsonNode diagnosis : diagnoses) {
      diagnosis(diagnosis);
    }
  }

  private void diagnosis(JsonNode diagnosis) {
    String condition = diagnosis.path("condition").asText();
    String verification = text(diagnosis, "verification");
    boolean confirmed = verification == null || verification.equals("confirmed");
    if (vocabulary.isBoneMetastasis(condition) && !isTold()) {
      form.put(CaseFormDocument.BONE_METASTASIS, confirmed ? "confirmed" : "suspected");
      form.put("boneMetastasisDate", text(diagnosis, "date"));
    } else if (vocabulary.isPrimary(condition)
        && confirmed
        && form.value(CaseFormDocument.PRIMARY).isEmpty()) {
      form.put(CaseFormDocument.PRIMARY, condition);
      form.put("primaryDate", text(diagnosis, "date"));
    } else {
      String row = "diagnosis-" + form.nextRow("diagnosis") + "-";
      form.put(row + "condition", condition);
      form.put(row + "verification", verification);
      form.put(row + "date", text(diagnosis, "date"));
    }
  }

  private boolean isTold() {
    return !form.is(CaseFormDocument.BONE_METASTASIS, FormLists.NONE);
  }

  private void laboratoryResults(JsonNode results) {
    int number = 0;
    for (JsonNode result : results) {
      String row = "laboratory-" + number++ + "-";
      form.put(row + "item", text(result, "item"));
      form.put(row + "value", text(result, "value"));
      form.put(row + "unit", text(result, "unit"));
      form.put(row + "date", text(result, "date"));
      form.put(row + "lower", text(result, "lowerLimit"));
      form.put(row + "upper", text(result, "upperLimit"));
    }
  }

  private void drugs(String rows, String choice, JsonNode drugs) {
    if (!drugs.isArray()) {
      return;
    }
    form.put(choice, drugs.isEmpty() ? FormLists.NONE : FormLists.LISTED);
    int number = 0;
    for (JsonNode drug : drugs) {
      String row = rows + "-" + number++ + "-";
      String key = text(drug, "drug");
      form.put(row + "drug", key == null ? text(drug, "name") : vocabulary.drugName(key));
      form.put(row + "strength", text(drug.path("strength"), "value"));
      form.put(row + "given", days(drug.path("given")));
      form.put(row + "planned", days(drug.path("planned")));
      form.put(row + "stopped", text(drug, "stopped"));
      daily(row, drug);
    }
  }

  private void daily(String row, JsonNode drug) {
    Map<String, String> units =
        Map.of("dailyElementalCalcium", "elemental", "dailySalt", "salt", "dailyVitaminD", "");
    for (Map.Entry<String, String> member : units.entrySet()) {
      JsonNode amount = drug.path(member.getKey());
      if (amount.isObject()) {
        form.put(row + "daily", text(amount, "value"));
        form.put(
            row + "dailyUnit",
            member.getValue().isEmpty() ? text(amount, "unit") : member.getValue());
      }
    }
  }

  private static String days(JsonNode days) {
    List<String> texts = new ArrayList<>();
    days.forEach(day -> texts.add(day.asText()));
    return texts.stream().collect(Collectors.joining(", "));
  }

  private void findings(JsonNode findings) {
    for (String finding : CaseNames.FINDINGS.keySet()) {
      JsonNode present = findings.path(finding);
      if (present.isBoolean()) {
        form.put("finding-" + finding, present.booleanValue() ? "yes" : "no");
      }
    }
  }

  private void measurements(JsonNode measurements) {
    for (String measurement : CaseNames.MEASUREMENTS.keySet()) {
      form.put("measurement-" + measurement, text(measurements, measurement));
    }
  }

  private void events(JsonNode events) {
    int number = 0;
    for (JsonNode event : events) {
      String row = "event-" + number++ + "-";
      form.put(row + "event", text(event, "event"));
      form.put(row + "date", text(event, "date"));
      form.put(row + "planned", event.path("planned").asBoolean() ? "yes" : null);
    }
  }

  private void score(String name, Map<String, List<String>> items, JsonNode document) {
    JsonNode score = document.path(name);
    for (String item : items.keySet()) {
      form.put(name + "-" + item, text(score, item));
    }
    form.put(name + "-total", text(score, "total"));
  }
}
