package io.osteon.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.facts.Allergy;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.Fact;
import io.osteon.facts.Finding;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Measurement;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.Sex;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Verification;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Writes a case as a test patient, as {@link ScenarioReader} reads it: ages and day counts instead
 * of dates, and nothing that names the person. What a test patient cannot say (values that could
 * not be read) is left out.
 */
public final class ScenarioWriter {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ArrayNode diagnoses = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode medications = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode allergies = JsonNodeFactory.instance.arrayNode();
  private final ObjectNode findings = JsonNodeFactory.instance.objectNode();
  private RecordedLists lists = new RecordedLists(false, false, false);

  private ScenarioWriter() {}

  /**
   * The facts of a case as {@code age}, {@code sex}, {@code dx}, {@code labs}, {@code rx}, {@code
   * f}.
   */
  public static ObjectNode write(PatientCase patientCase) {
    ScenarioWriter writer = new ScenarioWriter();
    patientCase.facts().forEach(writer::add);
    return writer.finish();
  }

  private void add(Fact fact) {
    if (fact instanceof Patient patient) {
      add(patient);
    } else if (fact instanceof RecordedLists recorded) {
      lists = recorded;
    } else if (fact instanceof Diagnosis diagnosis) {
      add(diagnosis);
    } else if (fact instanceof LaboratoryResult result) {
      add(result);
    } else if (fact instanceof MedicationCourse course) {
      add(course);
    } else if (fact instanceof Finding finding) {
      findings.put(small(finding.name()), finding.present());
    } else if (fact instanceof Measurement measurement) {
      findings.put(small(measurement.name()), measurement.value());
    } else if (fact instanceof PastEvent event) {
      event(small(event.name()) + "_d", -event.daysAgo());
    } else if (fact instanceof PlannedEvent event) {
      event(small(event.name()) + "_plan_d", event.inDays());
    } else if (fact instanceof Allergy allergy) {
      allergies.add(allergy.agent());
    } else if (fact instanceof SpinalInstabilityItems items) {
      add(items);
    } else if (fact instanceof LongBoneLesionItems items) {
      add(items);
    }
  }

  private void add(Patient patient) {
    if (patient.age() != null) {
      root.put("age", patient.age());
    }
    if (patient.sex() == Sex.FEMALE || patient.sex() == Sex.MALE) {
      root.put("sex", patient.sex() == Sex.FEMALE ? "F" : "M");
    }
  }

  private void add(Diagnosis diagnosis) {
    ObjectNode entry = diagnoses.addObject().put("k", diagnosis.condition());
    if (diagnosis.daysAgo() != null) {
      entry.put("d", -diagnosis.daysAgo());
    }
    entry.put("v", diagnosis.verification() == Verification.CONFIRMED ? "confirmed" : "suspected");
  }

  private void add(LaboratoryResult result) {
    ObjectNode entry =
        results
            .addObject()
            .put("k", result.item().key())
            .put("v", result.value())
            .put("u", result.unitCode())
            .put("d", -result.daysAgo());
    number(entry, "lln", result.lowerLimit());
    number(entry, "uln", result.upperLimit());
  }

  private void add(MedicationCourse course) {
    ObjectNode entry = medications.addObject().put("k", course.drug());
    number(entry, "mg", course.strength());
    if (!course.givenDaysAgo().isEmpty()) {
      ArrayNode given = entry.putArray("given");
      course.givenDaysAgo().stream().sorted((a, b) -> b - a).forEach(days -> given.add(-days));
    }
    if (course.planned()) {
      course.plannedInDays().forEach(entry.putArray("plan")::add);
    }
    if (course.stopInDays() != null) {
      entry.put("stop", course.stopInDays());
    }
    number(entry, "elemental_mg", course.elementalCalcium());
    number(entry, "iu", course.vitaminD());
  }

  private static void number(ObjectNode entry, String key, BigDecimal value) {
    if (value != null) {
      entry.put(key, value);
    }
  }

  /** One day, or a list of days where it happened or is planned more than once. */
  private void event(String key, int day) {
    if (!findings.has(key)) {
      findings.put(key, day);
    } else if (findings.path(key) instanceof ArrayNode days) {
      days.add(day);
    } else {
      int first = findings.path(key).asInt();
      findings.putArray(key).add(first).add(day);
    }
  }

  private void add(SpinalInstabilityItems items) {
    ObjectNode score = findings.putObject("sins");
    item(score, "loc", items.location());
    item(score, "pain", items.pain());
    item(score, "lesion", items.lesion());
    item(score, "align", items.alignment());
    item(score, "collapse", items.collapse());
    item(score, "posterolateral", items.posterolateral());
    item(score, "total", items.total());
  }

  private void add(LongBoneLesionItems items) {
    ObjectNode score = findings.putObject("mirels");
    item(score, "site", items.site());
    item(score, "pain", items.pain());
    item(score, "lesion", items.lesion());
    item(score, "size", items.size());
    item(score, "total", items.total());
  }

  private static void item(ObjectNode score, String key, Integer value) {
    if (value != null) {
      score.put(key, value);
    }
  }

  private static String small(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  /** A list that was not supplied stays away: unknown is not none. */
  private ObjectNode finish() {
    if (lists.diagnosesKnown()) {
      root.set("dx", diagnoses);
    }
    if (!results.isEmpty()) {
      root.set("labs", results);
    }
    if (lists.medicationsKnown()) {
      root.set("rx", medications);
    }
    if (lists.allergiesKnown()) {
      findings.set("allergy", allergies);
    }
    root.set("f", findings);
    return root;
  }
}
