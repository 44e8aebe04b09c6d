package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.atc;
import static io.osteon.intake.fhir.FhirCases.code;
import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.read;
import static io.osteon.intake.fhir.FhirCases.snomed;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Allergy;
import io.osteon.facts.RecordedLists;
import io.osteon.intake.PatientCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllergyMappingTest {
  private static PatientCase allergy(String clinical, String verification, String fields) {
    return read(
        "{'resourceType':'AllergyIntolerance','id':'a','clinicalStatus':"
            + code("http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", clinical)
            + ",'verificationStatus':"
            + code(
                "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                verification)
            + ","
            + fields
            + "}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmed", "unconfirmed", "presumed"})
  void anAllergyThatIsNotRefutedCounts(String verification) {
    PatientCase patientCase = allergy("active", verification, "'code':" + atc("M05BX04"));

    assertThat(only(patientCase, Allergy.class).agent()).isEqualTo("denosumab");
    assertThat(only(patientCase, RecordedLists.class).allergiesKnown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"active,refuted", "inactive,confirmed", "resolved,confirmed"})
  void anAllergyThatIsNoneMakesTheListKnown(String clinical, String verification) {
    PatientCase patientCase = allergy(clinical, verification, "'code':" + atc("M05BX04"));

    assertThat(facts(patientCase, Allergy.class)).isEmpty();
    assertThat(only(patientCase, RecordedLists.class).allergiesKnown()).isTrue();
  }

  @Test
  void anEntryMadeInErrorSaysNothing() {
    PatientCase patientCase = allergy("active", "entered-in-error", "'code':" + atc("M05BX04"));

    assertThat(facts(patientCase, Allergy.class)).isEmpty();
    assertThat(only(patientCase, RecordedLists.class).allergiesKnown()).isFalse();
  }

  @Test
  void anIntoleranceIsNoHypersensitivity() {
    PatientCase patientCase =
        allergy("active", "confirmed", "'type':'intolerance','code':" + atc("M05BA08"));

    assertThat(facts(patientCase, Allergy.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("intolerance");
  }

  @Test
  void theSubstanceMayStandInWordsOrWithAReaction() {
    assertThat(
            only(
                    allergy("active", "confirmed", "'code':{'text':'Allergy to zoledronic acid'}"),
                    Allergy.class)
                .agent())
        .isEqualTo("zoledronate");
    assertThat(
            only(
                    allergy(
                        "active",
                        "confirmed",
                        "'code':{'text':'?'},'reaction':[{'substance':{'text':'唑来膦酸'}}]"),
                    Allergy.class)
                .agent())
        .isEqualTo("zoledronate");
  }

  @ParameterizedTest
  @CsvSource({
    "http://snomed.info/sct,716186003,true",
    "http://snomed.info/sct,409137002,true",
    "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips,no-known-allergies,true",
    "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips,no-known-medication-allergies,true",
    "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips,no-allergy-info,false",
    "http://snomed.info/sct,429625007,false"
  })
  void noKnownDrugAllergyIsAnEmptyListAndNoFoodAllergyIsNot(
      String system, String code, boolean known) {
    PatientCase patientCase = allergy("active", "confirmed", "'code':" + code(system, code));

    assertThat(facts(patientCase, Allergy.class)).isEmpty();
    assertThat(only(patientCase, RecordedLists.class).allergiesKnown()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"nilknown,true", "notasked,false", "withheld,false", "unavailable,false"})
  void aListWithoutEntriesIsKnownOnlyWhenItsReasonSaysSo(String reason, boolean known) {
    PatientCase patientCase =
        read(
            "{'resourceType':'List','status':'current','mode':'snapshot','code':"
                + code("http://loinc.org", "48765-2")
                + ",'emptyReason':"
                + code("http://terminology.hl7.org/CodeSystem/list-empty-reason", reason)
                + "}");

    assertThat(only(patientCase, RecordedLists.class).allergiesKnown()).isEqualTo(known);
  }

  @Test
  void otherAllergiesMakeTheListKnown() {
    PatientCase patientCase = allergy("active", "confirmed", "'code':" + snomed("91935009"));

    assertThat(facts(patientCase, Allergy.class)).isEmpty();
    assertThat(only(patientCase, RecordedLists.class).allergiesKnown()).isTrue();
  }
}
