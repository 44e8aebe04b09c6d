package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.code;
import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.finding;
import static io.osteon.intake.fhir.FhirCases.local;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.read;
import static io.osteon.intake.fhir.FhirCases.snomed;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Diagnosis;
import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.PastEvent;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.Verification;
import io.osteon.intake.PatientCase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionMappingTest {
  private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
  private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

  private static String condition(String code, String clinical, String verification, String more) {
    return "{'resourceType':'Condition','id':'c','code':"
        + code
        + ",'clinicalStatus':"
        + code("http://terminology.hl7.org/CodeSystem/condition-clinical", clinical)
        + ",'verificationStatus':"
        + code("http://terminology.hl7.org/CodeSystem/condition-ver-status", verification)
        + more
        + "}";
  }

  private static PatientCase confirmed(String code, String more) {
    return read(condition(code, "active", "confirmed", more));
  }

  @ParameterizedTest
  @CsvSource({
    "http://hl7.org/fhir/sid/icd-10,C80.0,unknown_primary",
    "http://hl7.org/fhir/sid/icd-10-cm,C80.0,disseminated_malignancy",
    "http://hl7.org/fhir/sid/icd-10-cm,C80.1,unknown_primary",
    "http://hl7.org/fhir/sid/icd-10,C50.900x001,breast_cancer",
    "http://hl7.org/fhir/sid/icd-10,C79.5,bone_metastasis",
    "http://hl7.org/fhir/sid/icd-10-cm,C79.51,bone_metastasis",
    "http://hl7.org/fhir/sid/icd-10-cm,C79.52,bone_metastasis",
    "http://snomed.info/sct,94222008,bone_metastasis",
    "http://snomed.info/sct,94602001,bone_metastasis",
    "urn:oid:2.16.840.1.113883.6.90,C61,prostate_cancer"
  })
  void aCodeMeansWhatItsSystemSays(String system, String code, String condition) {
    assertThat(only(confirmed(code(system, code), ""), Diagnosis.class).condition())
        .isEqualTo(condition);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://example.org/local", "http://hl7.org/fhir/sid/icd-11"})
  void aCodeWithoutItsSystemOrOfAnotherSystemMeansNothing(String system) {
    assertThat(facts(confirmed(code(system, "C50.9"), ""), Diagnosis.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "confirmed,CONFIRMED",
    "provisional,SUSPECTED",
    "differential,SUSPECTED",
    "unconfirmed,SUSPECTED"
  })
  void verificationDecidesBetweenConfirmedAndSuspected(String status, Verification verification) {
    PatientCase patientCase = read(condition(snomed("94222008"), "active", status, ""));

    assertThat(only(patientCase, Diagnosis.class).verification()).isEqualTo(verification);
  }

  @Test
  void aRefutedDiagnosisIsNoDiagnosisButTheListIsKnown() {
    PatientCase patientCase = read(condition(snomed("94222008"), "active", "refuted", ""));

    assertThat(facts(patientCase, Diagnosis.class)).isEmpty();
    assertThat(only(patientCase, RecordedLists.class).diagnosesKnown()).isTrue();
  }

  @Test
  void anEntryMadeInErrorDoesNotEvenMakeTheListKnown() {
    PatientCase patientCase = read(condition(snomed("94222008"), "active", "entered-in-error", ""));

    assertThat(facts(patientCase, Diagnosis.class)).isEmpty();
    assertThat(only(patientCase, RecordedLists.class).diagnosesKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inactive", "remission", "resolved"})
  void aPastCancerCountsAndAPastPregnancyDoesNot(String status) {
    assertThat(
            only(read(condition(snomed("399068003"), status, "confirmed", "")), Diagnosis.class)
                .condition())
        .isEqualTo("prostate_cancer");
    PatientCase pregnancy = read(condition(snomed("77386006"), status, "confirmed", ""));
    assertThat(facts(pregnancy, Diagnosis.class)).isEmpty();
    assertThat(finding(pregnancy, FindingName.PREGNANT)).isEmpty();
  }

  @Test
  void theAssertedDateGoesBeforeOnsetAndThatBeforeTheDayOfRecording() {
    String recorded = ",'recordedDate':'2026-11-20'";
    String onset = recorded + ",'onsetPeriod':{'start':'2026-10-01'}";
    String asserted =
        onset
            + ",'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/condition-assertedDate',"
            + "'valueDateTime':'2026-11-05'}]";

    assertThat(only(confirmed(snomed("94222008"), recorded), Diagnosis.class).date())
        .isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(only(confirmed(snomed("94222008"), onset), Diagnosis.class).date())
        .isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(only(confirmed(snomed("94222008"), asserted), Diagnosis.class).date())
        .isEqualTo(LocalDate.of(2026, 11, 5));
  }

  @Test
  void aMonthIsNotADayAndTheDayOfRecordingDoesNotReplaceIt() {
    PatientCase patientCase =
        confirmed(snomed("94222008"), ",'onsetDateTime':'2019-04','recordedDate':'2026-11-20'");

    assertThat(only(patientCase, Diagnosis.class).date()).isNull();
    assertThat(noteCodes(patientCase)).containsExactly("partial-date");
  }

  @Test
  void aFutureDiagnosisKeepsNoDate() {
    PatientCase patientCase = confirmed(snomed("94222008"), ",'onsetDateTime':'2026-11-24'");

    assertThat(only(patientCase, Diagnosis.class).date()).isNull();
    assertThat(noteCodes(patientCase)).containsExactly("date-in-future");
  }

  @Test
  void aCodeForSeveralConditionsNeedsASecondOne() {
    PatientCase patientCase = confirmed(code(ICD_10, "E83.5"), "");
    assertThat(facts(patientCase, Diagnosis.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("ambiguous-code");

    String both =
        "{'coding':[{'system':'"
            + ICD_10
            + "','code':'E83.5'},{'system':'"
            + ICD_10_CM
            + "','code':'E83.52'}]}";
    assertThat(only(confirmed(both, ""), Diagnosis.class).condition()).isEqualTo("hypercalcaemia");
  }

  @Test
  void codesThatContradictEachOtherAreNoted() {
    String both =
        "{'coding':[{'system':'"
            + ICD_10
            + "','code':'C61'},{'system':'http://snomed.info/sct','code':'254837009'}]}";
    PatientCase patientCase = confirmed(both, "");

    assertThat(only(patientCase, Diagnosis.class).condition()).isEqualTo("prostate_cancer");
    assertThat(noteCodes(patientCase)).containsExactly("contradicting-codes");
  }

  @Test
  void ofAGeneralAndASpecificCodeTheSpecificOneCounts() {
    String both =
        "{'coding':[{'system':'http://snomed.info/sct','code':'363346000'},{'system':'"
            + ICD_10
            + "','code':'C50.9'}]}";
    PatientCase patientCase = confirmed(both, "");

    assertThat(only(patientCase, Diagnosis.class).condition()).isEqualTo("breast_cancer");
    assertThat(patientCase.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "128462008,272673000,bone_metastasis",
    "128462008,52120002,bone_metastasis",
    "128462008,91609006,bone_metastasis",
    "128462008,10200004,visceral_metastasis",
    "128462008,39607008,visceral_metastasis",
    "128462008,12738006,brain_metastasis",
    "128462008,59441001,malignancy",
    "363346000,80248007,breast_cancer",
    "363346000,41216001,prostate_cancer",
    "363346000,69748006,thyroid_cancer",
    "363346000,15776009,other_solid",
    "363346000,272673000,malignancy"
  })
  void mcodesGeneralCodesAreDecidedByTheBodySite(String code, String site, String condition) {
    PatientCase patientCase = confirmed(snomed(code), ",'bodySite':[" + snomed(site) + "]");

    assertThat(only(patientCase, Diagnosis.class).condition()).isEqualTo(condition);
  }

  private static String histology(String system, String code) {
    return ",'extension':[{'url':'http://hl7.org/fhir/us/mcode/StructureDefinition/"
        + "mcode-histology-morphology-behavior','valueCodeableConcept':"
        + code(system, code)
        + "}]";
  }

  @Test
  void aHistologyDecidesAGeneralCodeToo() {
    String giantCellTumour = histology("http://terminology.hl7.org/CodeSystem/icd-o-3", "9250/1");

    assertThat(only(confirmed(snomed("363346000"), giantCellTumour), Diagnosis.class).condition())
        .isEqualTo("gctb");
  }

  @Test
  void onlyTheHistologyOfTheMetastasisItselfProvesIt() {
    String carcinoma = histology("http://snomed.info/sct", "82711006");

    assertThat(finding(confirmed(snomed("94222008"), carcinoma), FindingName.HISTOLOGY_CONFIRMED))
        .contains(true);
    assertThat(finding(confirmed(snomed("254837009"), carcinoma), FindingName.HISTOLOGY_CONFIRMED))
        .isEmpty();
    assertThat(
            finding(
                read(condition(snomed("94222008"), "active", "provisional", carcinoma)),
                FindingName.HISTOLOGY_CONFIRMED))
        .isEmpty();
  }

  @Test
  void aHealedPathologicalFractureIsManagedButStaysAnEvent() {
    PatientCase patientCase =
        read(
            condition(
                snomed("268029009"), "resolved", "confirmed", ",'onsetDateTime':'2026-11-01'"));

    assertThat(finding(patientCase, FindingName.PATHOLOGICAL_FRACTURE_MANAGED)).contains(true);
    assertThat(only(patientCase, PastEvent.class).name())
        .isEqualTo(EventName.PATHOLOGICAL_FRACTURE);
  }

  @Test
  void aSymptomOnTheProblemListIsAFindingWhileItIsActive() {
    assertThat(finding(confirmed(local("limb-weakness"), ""), FindingName.LIMB_WEAKNESS))
        .contains(true);
    assertThat(
            finding(
                read(condition(local("limb-weakness"), "resolved", "confirmed", "")),
                FindingName.LIMB_WEAKNESS))
        .isEmpty();
  }

  @Test
  void withoutAnyConditionTheDiagnosesAreUnknown() {
    assertThat(
            only(read("{'resourceType':'Patient','id':'p'}"), RecordedLists.class).diagnosesKnown())
        .isFalse();
  }

  @Test
  void theSummaryCodesForNoProblemsAndNoInformationDiffer() {
    String ips = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";

    assertThat(
            only(confirmed(code(ips, "no-known-problems"), ""), RecordedLists.class)
                .diagnosesKnown())
        .isTrue();
    assertThat(
            only(confirmed(code(ips, "no-problem-info"), ""), RecordedLists.class).diagnosesKnown())
        .isFalse();
  }
}
