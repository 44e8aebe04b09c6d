package io.osteon.engine.vocabulary;

import io.osteon.facts.Allergy;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.DrugClass;
import io.osteon.facts.EventName;
import io.osteon.facts.Finding;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.PastEvent;
import io.osteon.facts.Patient;
import io.osteon.facts.PlannedEvent;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Facts that are read from the case. */
final class RecordedFacts {

  private RecordedFacts() {}

  static List<FactType> types() {
    return List.of(
        patient(),
        recordedLists(),
        diagnosis(),
        laboratoryResult(),
        finding(),
        measurement(),
        pastEvent(),
        plannedEvent(),
        medicationCourse(),
        allergy(),
        spinalInstabilityItems(),
        longBoneLesionItems(),
        rejectedValue());
  }

  private static FactType patient() {
    return FactType.recorded(Patient.class)
        .field("age", Integer.class, Patient::age)
        .field("sex", Sex.class, Patient::sex)
        .list("sources", Source.class, Patient::sources)
        .optional("sex")
        .build();
  }

  private static FactType recordedLists() {
    return FactType.recorded(RecordedLists.class)
        .field("diagnosesKnown", boolean.class, RecordedLists::diagnosesKnown)
        .field("medicationsKnown", boolean.class, RecordedLists::medicationsKnown)
        .field("allergiesKnown", boolean.class, RecordedLists::allergiesKnown)
        .list("sources", Source.class, RecordedLists::sources)
        .build();
  }

  private static FactType diagnosis() {
    return FactType.recorded(Diagnosis.class)
        .field("condition", String.class, Diagnosis::condition)
        .field("category", ConditionCategory.class, Diagnosis::category)
        .field("verification", Verification.class, Diagnosis::verification)
        .field("date", LocalDate.class, Diagnosis::date)
        .field("daysAgo", Integer.class, Diagnosis::daysAgo)
        .list("sources", Source.class, Diagnosis::sources)
        .field("confirmed", boolean.class, Diagnosis::confirmed)
        .field("solidTumour", boolean.class, Diagnosis::solidTumour)
        .field("cancer", boolean.class, Diagnosis::cancer)
        .field("primaryKnown", boolean.class, Diagnosis::primaryKnown)
        .optional("date")
        .build();
  }

  private static FactType laboratoryResult() {
    return FactType.recorded(LaboratoryResult.class)
        .field("item", LaboratoryItem.class, LaboratoryResult::item)
        .field("value", BigDecimal.class, LaboratoryResult::value)
        .field("unit", Unit.class, LaboratoryResult::unit)
        .field("date", LocalDate.class, LaboratoryResult::date)
        .field("daysAgo", int.class, LaboratoryResult::daysAgo)
        .field("lowerLimit", BigDecimal.class, LaboratoryResult::lowerLimit)
        .field("upperLimit", BigDecimal.class, LaboratoryResult::upperLimit)
        .list("sources", Source.class, LaboratoryResult::sources)
        .field("unitCode", String.class, LaboratoryResult::unitCode)
        .optional("lowerLimit", "upperLimit")
        .build();
  }

  private static FactType finding() {
    return FactType.recorded(Finding.class)
        .field("name", FindingName.class, Finding::name)
        .field("present", boolean.class, Finding::present)
        .list("sources", Source.class, Finding::sources)
        .build();
  }

  private static FactType measurement() {
    return FactType.recorded(Measurement.class)
        .field("name", MeasurementName.class, Measurement::name)
        .field("value", BigDecimal.class, Measurement::value)
        .list("sources", Source.class, Measurement::sources)
        .build();
  }

  private static FactType pastEvent() {
    return FactType.recorded(PastEvent.class)
        .field("name", EventName.class, PastEvent::name)
        .field("date", LocalDate.class, PastEvent::date)
        .field("daysAgo", int.class, PastEvent::daysAgo)
        .list("sources", Source.class, PastEvent::sources)
        .build();
  }

  private static FactType plannedEvent() {
    return FactType.recorded(PlannedEvent.class)
        .field("name", EventName.class, PlannedEvent::name)
        .field("date", LocalDate.class, PlannedEvent::date)
        .field("inDays", int.class, PlannedEvent::inDays)
        .list("sources", Source.class, PlannedEvent::sources)
        .build();
  }

  private static FactType medicationCourse() {
    return FactType.recorded(MedicationCourse.class)
        .field("drug", String.class, MedicationCourse::drug)
        .field("drugClass", DrugClass.class, MedicationCourse::drugClass)
        .field("strength", BigDecimal.class, MedicationCourse::strength)
        .list("givenDaysAgo", Integer.class, MedicationCourse::givenDaysAgo)
        .list("plannedInDays", Integer.class, MedicationCourse::plannedInDays)
        .field("stopInDays", Integer.class, MedicationCourse::stopInDays)
        .field("elementalCalcium", BigDecimal.class, MedicationCourse::elementalCalcium)
        .field("vitaminD", BigDecimal.class, MedicationCourse::vitaminD)
        .list("sources", Source.class, MedicationCourse::sources)
        .field("stopped", boolean.class, MedicationCourse::stopped)
        .field("active", boolean.class, MedicationCourse::active)
        .field("planned", boolean.class, MedicationCourse::planned)
        .field("activeOrPlanned", boolean.class, MedicationCourse::activeOrPlanned)
        .field("withoutDates", boolean.class, MedicationCourse::withoutDates)
        .optional("strength", "elementalCalcium", "vitaminD")
        .build();
  }

  private static FactType allergy() {
    return FactType.recorded(Allergy.class)
        .field("agent", String.class, Allergy::agent)
        .list("sources", Source.class, Allergy::sources)
        .build();
  }

  private static FactType spinalInstabilityItems() {
    return FactType.recorded(SpinalInstabilityItems.class)
        .field("location", Integer.class, SpinalInstabilityItems::location)
        .field("pain", Integer.class, SpinalInstabilityItems::pain)
        .field("lesion", Integer.class, SpinalInstabilityItems::lesion)
        .field("alignment", Integer.class, SpinalInstabilityItems::alignment)
        .field("collapse", Integer.class, SpinalInstabilityItems::collapse)
        .field("posterolateral", Integer.class, SpinalInstabilityItems::posterolateral)
        .field("total", Integer.class, SpinalInstabilityItems::total)
        .list("sources", Source.class, SpinalInstabilityItems::sources)
        .build();
  }

  private static FactType longBoneLesionItems() {
    return FactType.recorded(LongBoneLesionItems.class)
        .field("site", Integer.class, LongBoneLesionItems::site)
        .field("pain", Integer.class, LongBoneLesionItems::pain)
        .field("lesion", Integer.class, LongBoneLesionItems::lesion)
        .field("size", Integer.class, LongBoneLesionItems::size)
        .field("total", Integer.class, LongBoneLesionItems::total)
        .list("sources", Source.class, LongBoneLesionItems::sources)
        .build();
  }

  private static FactType rejectedValue() {
    return FactType.recorded(RejectedValue.class)
        .field("item", String.class, RejectedValue::item)
        .field("value", String.class, RejectedValue::value)
        .field("unit", String.class, RejectedValue::unit)
        .field("reason", RejectionReason.class, RejectedValue::reason)
        .list("sources", Source.class, RejectedValue::sources)
        .build();
  }
}
