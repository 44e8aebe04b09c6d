package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.file;
import static io.osteon.intake.fhir.FhirCases.finding;
import static io.osteon.intake.fhir.FhirCases.from;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.readJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Allergy;
import io.osteon.facts.ConditionCategory;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.DrugClass;
import io.osteon.facts.EventName;
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
import io.osteon.facts.Sex;
import io.osteon.facts.SpinalInstabilityItems;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import io.osteon.intake.PatientCase;
import io.osteon.testing.FhirValidation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole Bundles, each of them valid FHIR R4, and what they must become. */
class ValidBundlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "breast-denosumab.json",
        "batch-response.json",
        "document-nothing-known.json",
        "bone-events.json"
      })
  void theBundlesThatTheseTestsReadAreValidFhir(String name) {
    assertThat(FhirValidation.errors(file(name))).isEmpty();
  }

  @Test
  void everyResourceOfACourseOfDenosumabEndsUpInItsFact() {
    PatientCase patientCase = readJson(file("breast-denosumab.json"));

    assertThat(patientCase.notes()).isEmpty();
    assertThat(only(patientCase, Patient.class))
        .isEqualTo(new Patient(58, Sex.FEMALE, from("Patient/p1")));
    assertThat(only(patientCase, RecordedLists.class))
        .isEqualTo(new RecordedLists(true, true, true));
    assertThat(facts(patientCase, Diagnosis.class))
        .containsExactlyInAnyOrder(
            new Diagnosis(
                "breast_cancer",
                ConditionCategory.SOLID_TUMOUR,
                Verification.CONFIRMED,
                LocalDate.of(2023, 2, 10),
                1382,
                from("Condition/primary")),
            new Diagnosis(
                "bone_metastasis",
                ConditionCategory.BONE_METASTASIS,
                Verification.CONFIRMED,
                LocalDate.of(2026, 3, 1),
                267,
                from("Condition/metastasis")));
    assertThat(finding(patientCase, FindingName.POSTMENOPAUSAL)).contains(true);
    assertThat(only(patientCase, Measurement.class))
        .isEqualTo(
            new Measurement(
                MeasurementName.ECOG_PERFORMANCE_STATUS, BigDecimal.ONE, from("Observation/ecog")));
    assertThat(facts(patientCase, Allergy.class)).isEmpty();
  }

  @Test
  void aValueIsDatedByTheCalendarDayInItsOwnOffset() {
    LaboratoryResult calcium =
        facts(readJson(file("breast-denosumab.json")), LaboratoryResult.class).stream()
            .filter(result -> result.item() == LaboratoryItem.CALCIUM_TOTAL)
            .findFirst()
            .orElseThrow();

    assertThat(calcium)
        .isEqualTo(
            new LaboratoryResult(
                LaboratoryItem.CALCIUM_TOTAL,
                new BigDecimal("2.30"),
                Unit.MILLIMOLE_PER_LITRE,
                LocalDate.of(2026, 11, 20),
                3,
                new BigDecimal("2.11"),
                new BigDecimal("2.52"),
                from("Observation/calcium")));
  }

  @Test
  void ordersAndDosesOfOneDrugAreOneCourse() {
    Map<String, MedicationCourse> courses =
        facts(readJson(file("breast-denosumab.json")), MedicationCourse.class).stream()
            .collect(Collectors.toMap(MedicationCourse::drug, c -> c));

    assertThat(courses.get("denosumab"))
        .isEqualTo(
            new MedicationCourse(
                "denosumab",
                DrugClass.DENOSUMAB,
                new BigDecimal("120"),
                java.util.List.of(15, 43),
                java.util.List.of(13),
                null,
                null,
                null,
                from(
                    "MedicationAdministration/dose-1",
                    "MedicationAdministration/dose-2",
                    "MedicationRequest/denosumab-order")));
    assertThat(courses.get("calcium_carbonate").elementalCalcium()).isEqualByComparingTo("1000");
    assertThat(courses.get("calcium_carbonate").active()).isTrue();
    assertThat(courses.get("vitamin_d").vitaminD()).isEqualByComparingTo("800");
  }

  @Test
  void searchResultsWithinABatchResponseAreReadAndEmptyOnesKnown() {
    PatientCase patientCase = readJson(file("batch-response.json"));

    assertThat(only(patientCase, Diagnosis.class).condition()).isEqualTo("prostate_cancer");
    assertThat(only(patientCase, RecordedLists.class))
        .as("that nobody recorded an allergy does not say that there is none")
        .isEqualTo(new RecordedLists(true, true, false));
    assertThat(only(patientCase, Patient.class).age()).isEqualTo(71);
    assertThat(noteCodes(patientCase)).contains("partial-birth-date");
  }

  @Test
  void aDocumentThatSaysNothingIsKnownToBePresentMakesEmptyLists() {
    PatientCase patientCase = readJson(file("document-nothing-known.json"));

    assertThat(only(patientCase, RecordedLists.class))
        .isEqualTo(new RecordedLists(true, true, false));
    assertThat(only(patientCase, Patient.class))
        .isEqualTo(new Patient(36, null, from("urn:uuid:6f1c7f0e-53c5-4a52-9d8b-0f5a8f5f1002")));
  }

  @Test
  void bodySitesDecideWhatGeneralCodesMean() {
    PatientCase patientCase = readJson(file("bone-events.json"));

    assertThat(facts(patientCase, Diagnosis.class))
        .extracting(Diagnosis::condition, Diagnosis::verification, Diagnosis::date)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "kidney_cancer", Verification.CONFIRMED, LocalDate.of(2025, 5, 5)),
            org.assertj.core.groups.Tuple.tuple(
                "bone_metastasis", Verification.SUSPECTED, LocalDate.of(2026, 11, 10)));
    assertThat(facts(patientCase, PastEvent.class))
        .extracting(PastEvent::name, PastEvent::daysAgo)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(EventName.BONE_SURGERY, 34),
            org.assertj.core.groups.Tuple.tuple(EventName.BONE_RADIOTHERAPY, 14));
    assertThat(finding(patientCase, FindingName.SKELETAL_RADIOTHERAPY)).contains(true);
    assertThat(finding(patientCase, FindingName.POSTOPERATIVE_RADIOTHERAPY)).contains(true);
    assertThat(facts(patientCase, PlannedEvent.class))
        .extracting(PlannedEvent::name, PlannedEvent::inDays)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(EventName.DENTAL_EXTRACTION, 8),
            org.assertj.core.groups.Tuple.tuple(EventName.MULTIDISCIPLINARY_MEETING, 4));
  }

  @Test
  void scoresMeasurementsAndFindingsWithoutPublicCodesAreRead() {
    PatientCase patientCase = readJson(file("bone-events.json"));

    assertThat(only(patientCase, SpinalInstabilityItems.class))
        .isEqualTo(
            new SpinalInstabilityItems(3, 3, 2, null, null, null, null, from("Observation/sins")));
    assertThat(only(patientCase, LongBoneLesionItems.class).total()).isEqualTo(9);
    assertThat(finding(patientCase, FindingName.LIMB_WEAKNESS)).contains(false);
    assertThat(only(patientCase, Measurement.class).value()).isEqualByComparingTo("6");
    assertThat(only(patientCase, Allergy.class).agent()).isEqualTo("zoledronate");
  }

  @Test
  void aPanelGivesOneValueAComponentAndNoneForALimitOrAnAbsentValue() {
    PatientCase patientCase = readJson(file("bone-events.json"));

    assertThat(facts(patientCase, LaboratoryResult.class))
        .extracting(LaboratoryResult::item, result -> result.value().toPlainString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(LaboratoryItem.CALCIUM_TOTAL, "8.1"),
            org.assertj.core.groups.Tuple.tuple(LaboratoryItem.CREATININE_BASELINE, "0.9"));
    assertThat(noteCodes(patientCase))
        .containsExactlyInAnyOrder("limit-not-a-number", "preliminary");
  }
}
