package io.osteon.evaluation.alternatives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import io.osteon.intake.CaseEntry;
import io.osteon.intake.CaseJsonGenerator;
import io.osteon.intake.CaseJsonReader;
import io.osteon.intake.InputNote;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.testing.ShippedTerminology;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A changed case is the case that would have been read with the changed entry. */
class CaseChangesTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 23);
  private static final Terminology TERMINOLOGY = ShippedTerminology.terminology();
  private static final int CASES = 400;

  /** Changes a case and, in the same way, its JSON. */
  private interface Edit {
    CaseChange of(ObjectNode json, Random random);
  }

  private static PatientCase read(JsonNode json, LocalDate at) {
    return CaseJsonReader.read(json.toString().getBytes(StandardCharsets.UTF_8), at, TERMINOLOGY);
  }

  /** What facts and notes say, whatever the place that they were read from. */
  private static List<String> said(PatientCase patientCase) {
    List<String> said = new ArrayList<>();
    patientCase
        .facts()
        .forEach(
            fact ->
                said.add(
                    fact.toString()
                        .replaceAll("sources=\\[(Source\\[reference=[^]]*](, )?)*]", "sources")));
    for (InputNote note : patientCase.notes()) {
      said.add(note.code() + " " + note.message());
    }
    said.sort(null);
    return said;
  }

  private static void same(Edit edit) {
    int changed = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      ObjectNode json = CaseJsonGenerator.valid(random);
      if (json.path("patient").has("age") && json.path("patient").has("birthDate")) {
        continue;
      }
      if (seed % 2 == 0) { // so that a drug is often named by its key alone
        take(json, "medications", entry -> !entry.has("drug"));
      }
      PatientCase before = read(json, AT);
      CaseChange change = edit.of(json, random);
      if (change != null) {
        LocalDate at = change instanceof CaseChange.SetEvaluationDate moved ? moved.date() : AT;
        PatientCase read = read(json, at);
        PatientCase applied = CaseChanges.apply(before, List.of(change), TERMINOLOGY);
        assertEquals(said(read), said(applied), () -> change + " on " + json);
        assertEquals(read.at(), applied.at());
        changed += said(read).equals(said(before)) ? 0 : 1;
      }
    }
    assertTrue(changed > 10, "no case was changed");
  }

  private static ArrayNode list(ObjectNode json, String name) {
    return json.get(name) instanceof ArrayNode list ? list : json.putArray(name);
  }

  private static ObjectNode object(ObjectNode json, String name) {
    return json.get(name) instanceof ObjectNode object ? object : json.putObject(name);
  }

  private static void take(ObjectNode json, String list, Predicate<JsonNode> which) {
    if (json.get(list) instanceof ArrayNode entries) {
      for (Iterator<JsonNode> each = entries.iterator(); each.hasNext(); ) {
        if (which.test(each.next())) {
          each.remove();
        }
      }
    }
  }

  private static String camel(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static LocalDate past(Random random) {
    return AT.minusDays(random.nextInt(400));
  }

  private static LocalDate ahead(Random random) {
    return AT.plusDays(random.nextInt(60));
  }

  @Test
  void aLaboratoryResultReplacesThoseOfItsDay() {
    same(
        (json, random) -> {
          LocalDate day = past(random);
          for (JsonNode entry : json.path("laboratoryResults")) {
            if (entry.path("item").asText().equals("magnesium") && entry.has("date")) {
              LocalDate date = LocalDate.parse(entry.get("date").asText());
              day = date.isAfter(AT) ? day : date;
            }
          }
          LocalDate date = day;
          Predicate<JsonNode> same =
              entry ->
                  entry.path("item").asText().equals("magnesium")
                      && entry.path("date").asText().equals(date.toString());
          ObjectNode now = json.objectNode();
          for (JsonNode entry : json.path("laboratoryResults")) {
            if (now.isEmpty() && same.test(entry) && entry.path("unit").asText().equals("mmol/L")) {
              for (String limit : List.of("lowerLimit", "upperLimit")) {
                if (entry.has(limit)) {
                  now.set(limit, entry.get(limit));
                }
              }
              now.put("unit", "mmol/L");
            }
          }
          take(json, "laboratoryResults", same);
          BigDecimal value = BigDecimal.valueOf(20 + random.nextInt(300), 2);
          list(json, "laboratoryResults")
              .add(
                  now.put("item", "magnesium")
                      .put("value", value)
                      .put("unit", "mmol/L")
                      .put("date", date.toString()));
          return new CaseChange.SetLaboratoryResult(
              LaboratoryItem.MAGNESIUM, value, Unit.MILLIMOLE_PER_LITRE, date);
        });
  }

  @Test
  void aFindingIsSetAsRead() {
    same(
        (json, random) -> {
          FindingName name = any(FindingName.values(), random);
          boolean present = random.nextBoolean();
          ObjectNode findings = object(json, "findings");
          findings.put(camel(name), present);
          if (present && name == FindingName.CASTRATION_RESISTANT) {
            findings.remove("castrationSensitive");
          } else if (present && name == FindingName.CASTRATION_SENSITIVE) {
            findings.remove("castrationResistant");
          } else if (name == FindingName.PREGNANT) {
            take(
                json,
                "laboratoryResults",
                entry -> entry.path("item").asText().equals("pregnancyTest"));
          }
          return new CaseChange.SetFinding(name, present);
        });
  }

  @Test
  void aFindingIsForgotten() {
    same(
        (json, random) -> {
          FindingName name = FindingName.BONE_LESION;
          object(json, "findings").remove(camel(name));
          return new CaseChange.RemoveFinding(name);
        });
  }

  @Test
  void aMeasurementIsSetAsRead() {
    same(
        (json, random) -> {
          MeasurementName name = any(MeasurementName.values(), random);
          BigDecimal value = BigDecimal.valueOf(random.nextInt(6));
          object(json, "measurements").put(camel(name), value);
          return new CaseChange.SetMeasurement(name, value);
        });
  }

  @Test
  void eventsAreAddedPlannedAndTakenAwayAsRead() {
    same(
        (json, random) -> {
          EventName name = any(EventName.values(), random);
          LocalDate date = past(random);
          list(json, "events").addObject().put("event", camel(name)).put("date", date.toString());
          return new CaseChange.AddEvent(name, date);
        });
    same(
        (json, random) -> {
          EventName name = any(EventName.values(), random);
          LocalDate date = ahead(random);
          take(
              json,
              "events",
              entry ->
                  entry.path("event").asText().equals(camel(name))
                      && (entry.path("planned").asBoolean()
                          || LocalDate.parse(entry.get("date").asText()).isAfter(AT)));
          list(json, "events")
              .addObject()
              .put("event", camel(name))
              .put("date", date.toString())
              .put("planned", true);
          return new CaseChange.PlanEvent(name, date);
        });
    same(
        (json, random) -> {
          JsonNode events = json.path("events");
          if (events.isEmpty()) {
            return null;
          }
          String event = events.get(0).path("event").asText();
          take(json, "events", entry -> entry.path("event").asText().equals(event));
          for (EventName name : EventName.values()) {
            if (camel(name).equals(event)) {
              return new CaseChange.RemoveEvent(name, null);
            }
          }
          return null;
        });
  }

  @Test
  void aMedicationIsAddedAsRead() {
    same(
        (json, random) -> {
          String drug = any(new String[] {"zoledronate", "denosumab", "pembrolizumab"}, random);
          LocalDate given = past(random);
          LocalDate planned = ahead(random);
          ObjectNode entry = list(json, "medications").addObject().put("drug", drug);
          entry.putObject("strength").put("value", 120).put("unit", "mg");
          entry.putArray("given").add(given.toString());
          entry.putArray("planned").add(planned.toString());
          return new CaseChange.AddMedication(
              drug, BigDecimal.valueOf(120), List.of(given), List.of(planned), null, null, null);
        });
  }

  @Test
  void aMedicationIsStoppedPlannedAndTakenAwayAsRead() {
    same(
        (json, random) -> {
          String drug = onlyKey(json);
          LocalDate day = AT.minusDays(random.nextInt(20) - 10L);
          for (JsonNode each : json.path("medications")) {
            if (each.path("drug").asText().equals(drug) && !stopped(each)) {
              ObjectNode entry = (ObjectNode) each;
              entry.put("stopped", day.toString());
              if (entry.get("planned") instanceof ArrayNode planned) {
                planned.removeIf(date -> !LocalDate.parse(date.asText()).isBefore(day));
              }
            }
          }
          return drug == null ? null : new CaseChange.StopMedication(drug, day);
        });
    same(
        (json, random) -> {
          String drug = onlyKey(json);
          LocalDate day = ahead(random);
          boolean planned = false;
          for (JsonNode each : json.path("medications")) {
            if (each.path("drug").asText().equals(drug) && !stopped(each)) {
              ArrayNode days = ((ObjectNode) each).putArray("planned");
              if (!planned) {
                days.add(day.toString());
                planned = true;
              }
            }
          }
          if (drug != null && !planned) {
            list(json, "medications")
                .addObject()
                .put("drug", drug)
                .putArray("planned")
                .add(day.toString());
          }
          return drug == null ? null : new CaseChange.PlanMedication(drug, null, day);
        });
    same(
        (json, random) -> {
          String drug = onlyKey(json);
          take(json, "medications", entry -> entry.path("drug").asText().equals(drug));
          return drug == null ? null : new CaseChange.RemoveMedication(drug);
        });
  }

  private static boolean stopped(JsonNode entry) {
    return entry.has("stopped") && !LocalDate.parse(entry.get("stopped").asText()).isAfter(AT);
  }

  /** A drug that is named by its key, and by nothing else. */
  private static String onlyKey(ObjectNode json) {
    String drug = null;
    for (JsonNode entry : json.path("medications")) {
      if (!entry.has("drug")) {
        return null;
      }
      String key = entry.get("drug").asText();
      if (TERMINOLOGY.drug(key).orElseThrow().components().isEmpty()) {
        drug = key;
      }
    }
    for (JsonNode entry : json.path("medications")) {
      String key = entry.path("drug").asText();
      if (drug != null && TERMINOLOGY.drug(key).orElseThrow().components().contains(drug)) {
        return null;
      }
    }
    return drug;
  }

  @Test
  void aDiagnosisIsSetAndTakenAwayWithWhatItStates() {
    String[] conditions = {"dialysis", "mscc", "path_fracture", "visceral_metastasis"};
    same(
        (json, random) -> {
          String condition = any(conditions, random);
          Verification verification = any(Verification.values(), random);
          LocalDate date = past(random);
          take(json, "diagnoses", entry -> entry.path("condition").asText().equals(condition));
          list(json, "diagnoses")
              .addObject()
              .put("condition", condition)
              .put("verification", camel(verification))
              .put("date", date.toString());
          return new CaseChange.SetDiagnosis(condition, verification, date);
        });
    same(
        (json, random) -> {
          String[] keys = {"dialysis", "hfi", "castration_resistant", "giant_cell_tumour"};
          for (JsonNode entry : json.path("diagnoses")) {
            keys = entry.has("condition") ? new String[] {entry.get("condition").asText()} : keys;
          }
          String condition = any(keys, random);
          boolean coded =
              json.path("diagnoses").findValuesAsText("code").stream().findAny().isPresent();
          if (coded || TERMINOLOGY.condition(condition).isEmpty()) {
            return null;
          }
          take(json, "diagnoses", entry -> entry.path("condition").asText().equals(condition));
          return new CaseChange.RemoveDiagnosis(condition);
        });
  }

  @Test
  void listsScoresAgeAndDateAreSetAsRead() {
    same(
        (json, random) -> {
          list(json, "allergies").addObject().put("drug", "denosumab");
          return new CaseChange.AddAllergy("denosumab");
        });
    same(
        (json, random) -> {
          list(json, "medications");
          return new CaseChange.SupplyList(CaseEntry.ListName.MEDICATIONS);
        });
    same(
        (json, random) -> {
          json.putObject("spinalInstability").put("location", "mobile").put("pain", "mechanical");
          return new CaseChange.SetSpinalInstability(
              new SpinalInstabilityItems(2, 3, null, null, null, null, null, List.of()));
        });
    same(
        (json, random) -> {
          ObjectNode patient = object(json, "patient");
          patient.remove("birthDate");
          patient.put("age", 17);
          return new CaseChange.SetAge(17);
        });
    same((json, random) -> new CaseChange.SetEvaluationDate(AT.plusDays(random.nextInt(40) - 20)));
  }

  @Test
  void whatIntakeWouldLeaveOutIsAViolation() {
    PatientCase patientCase = read(empty(), AT);
    List<CaseChange> wrong =
        List.of(
            new CaseChange.SetLaboratoryResult(
                LaboratoryItem.CALCIUM_TOTAL, BigDecimal.valueOf(23), Unit.MILLIMOLE_PER_LITRE, AT),
            new CaseChange.SetLaboratoryResult(
                LaboratoryItem.CALCIUM_TOTAL, BigDecimal.ONE, Unit.KILOGRAM, AT),
            new CaseChange.SetLaboratoryResult(
                LaboratoryItem.CALCIUM_TOTAL,
                BigDecimal.valueOf(2.3),
                Unit.MILLIMOLE_PER_LITRE,
                AT.plusDays(1)),
            new CaseChange.SetMeasurement(
                MeasurementName.ECOG_PERFORMANCE_STATUS, BigDecimal.valueOf(6)),
            new CaseChange.StopMedication("zoledronate", AT),
            new CaseChange.AddAllergy("water"),
            new CaseChange.PlanEvent(EventName.DENTAL_EXAMINATION, AT.minusDays(1)));
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> CaseChanges.apply(patientCase, wrong, TERMINOLOGY));
    assertEquals(
        List.of("/0/value", "/1/unit", "/2/date", "/3/value", "/4/drug", "/5/agent", "/6/date"),
        refused.violations().stream().map(InvalidInputException.Violation::pointer).toList());
  }

  @Test
  void theCaseItselfStaysAsItIs() {
    PatientCase patientCase = read(empty(), AT);
    PatientCase before = read(empty(), AT);
    PatientCase after =
        CaseChanges.apply(
            patientCase,
            List.of(new CaseChange.SetFinding(FindingName.LIMB_WEAKNESS, true)),
            TERMINOLOGY);
    assertEquals(before, patientCase);
    assertNotEquals(before, after);
    assertEquals(before.entries(), patientCase.entries());
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode().put("id", "p1");
  }
}
