package io.osteon.web.mdt.patient;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.intake.CaseNames;
import io.osteon.intake.PatientCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what was read of a document, of whatever format, as a case in the service's own JSON, so
 * that the form can show it. What was not understood is not in it.
 */
final class FactsDocument {
  private final ObjectNode document = FormReading.object();
  private final LocalDate at;

  private FactsDocument(LocalDate at) {
    this.at = at;
  }

  /** The case as read, in the service's own JSON. */
  static ObjectNode of(PatientCase patientCase) {
    FactsDocument written = new FactsDocument(patientCase.at());
    patientCase.facts().forEach(written::add);
    return written.document;
  }

  private void add(Fact fact) {
    if (fact instanceof Patient patient) {
      patient(patient);
    } else if (fact instanceof RecordedLists lists) {
      known(lists.diagnosesKnown(), "diagnoses");
      known(lists.medicationsKnown(), "medications");
      known(lists.allergiesKnown(), "allergies");
    } else if (fact instanceof Diagnosis diagnosis) {
      diagnosis(diagnosis);
    } else if (fact instanceof LaboratoryResult result) {
      laboratoryResult(result);
    } else if (fact instanceof MedicationCourse course) {
      medication(course);
    } else if (fact instanceof Allergy allergy) {
      document.withArray("allergies").addObject().put("drug", allergy.agent());
    } else if (fact instanceof Finding finding) {
      document
          .withObjectProperty("findings")
          .put(CaseNames.camelCase(finding.name().name()), finding.present());
    } else if (fact instanceof Measurement measurement) {
      document
          .withObjectProperty("measurements")
          .put(CaseNames.camelCase(measurement.name().name()), measurement.value());
    } else if (fact instanceof PastEvent event) {
      event(CaseNames.camelCase(event.name().name()), event.date(), false);
    } else if (fact instanceof PlannedEvent event) {
      event(CaseNames.camelCase(event.name().name()), event.date(), true);
    } else if (fact instanceof SpinalInstabilityItems items) {
      spinalInstability(items);
    } else if (fact instanceof LongBoneLesionItems items) {
      mirels(items);
    }
  }

  private void known(boolean supplied, String list) {
    if (supplied) {
      document.withArray(list);
    }
  }

  private void patient(Patient patient) {
    ObjectNode written = document.putObject("patient");
    // an age that is open by one year is for people to say
    if (patient.age() != null && patient.age().equals(patient.oldestAge())) {
      written.put("age", patient.age());
    }
    if (patient.sex() != null) {
      written.put("sex", patient.sex().name().toLowerCase(Locale.ROOT));
    }
  }

  private void diagnosis(Diagnosis diagnosis) {
    ObjectNode written = document.withArray("diagnoses").addObject();
    written.put("condition", diagnosis.condition());
    written.put("verification", diagnosis.verification().name().toLowerCase(Locale.ROOT));
    if (diagnosis.date() != null) {
      written.put("date", diagnosis.date().toString());
    }
  }

  private void laboratoryResult(LaboratoryResult result) {
    ObjectNode written = document.withArray("laboratoryResults").addObject();
    written.put("item", CaseNames.camelCase(result.item().name()));
    written.put("value", result.value());
    written.put("unit", result.unit().ucum());
    written.put("date", result.date().toString());
    if (result.lowerLimit() != null) {
      written.put("lowerLimit", result.lowerLimit());
    }
    if (result.upperLimit() != null) {
      written.put("upperLimit", result.upperLimit());
    }
  }

  private void medication(MedicationCourse course) {
    ObjectNode written = document.withArray("medications").addObject();
    written.put("drug", course.drug());
    quantity(written, "strength", course.strength(), "mg");
    days(written, "given", course.givenDaysAgo(), -1);
    days(written, "planned", course.plannedInDays(), 1);
    if (course.stopInDays() != null) {
      written.put("stopped", at.plusDays(course.stopInDays()).toString());
    }
    quantity(written, "dailyElementalCalcium", course.elementalCalcium(), "mg/d");
    quantity(written, "dailyVitaminD", course.vitaminD(), "[iU]/d");
  }

  private static void quantity(ObjectNode parent, String name, BigDecimal value, String unit) {
    if (value != null) {
      parent.putObject(name).put("value", value).put("unit", unit);
    }
  }

  private void days(ObjectNode parent, String name, List<Integer> days, int direction) {
    if (!days.isEmpty()) {
      ArrayNode written = parent.putArray(name);
      days.stream()
          .map(count -> at.plusDays((long) direction * count))
          .sorted()
          .forEach(day -> written.add(day.toString()));
    }
  }

  private void event(String name, LocalDate date, boolean planned) {
    ObjectNode written = document.withArray("events").addObject();
    written.put("event", name).put("date", date.toString());
    if (planned) {
      written.put("planned", true);
    }
  }

  private void spinalInstability(SpinalInstabilityItems items) {
    ObjectNode score = document.putObject("spinalInstability");
    Map<String, Map<String, Integer>> grades = CaseNames.SPINAL_INSTABILITY;
    grade(score, grades, "location", items.location());
    grade(score, grades, "pain", items.pain());
    grade(score, grades, "lesion", items.lesion());
    grade(score, grades, "alignment", items.alignment());
    grade(score, grades, "collapse", items.collapse());
    grade(score, grades, "posterolateral", items.posterolateral());
    if (items.total() != null) {
      score.put("total", items.total());
    }
  }

  private void mirels(LongBoneLesionItems items) {
    ObjectNode score = document.putObject("mirels");
    grade(score, CaseNames.MIRELS, "site", items.site());
    grade(score, CaseNames.MIRELS, "pain", items.pain());
    grade(score, CaseNames.MIRELS, "lesion", items.lesion());
    grade(score, CaseNames.MIRELS, "size", items.size());
    if (items.total() != null) {
      score.put("total", items.total());
    }
  }

  private static void grade(
      ObjectNode score, Map<String, Map<String, Integer>> grades, String item, Integer points) {
    if (points != null) {
      grades.get(item).entrySet().stream()
          .filter(grade -> grade.getValue().equals(points))
          .forEach(grade -> score.put(item, grade.getKey()));
    }
  }
}
