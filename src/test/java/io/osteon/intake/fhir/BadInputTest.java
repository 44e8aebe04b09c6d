package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.bundle;
import static io.osteon.intake.fhir.FhirCases.code;
import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.loinc;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.observation;
import static io.osteon.intake.fhir.FhirCases.readJson;
import static io.osteon.intake.fhir.FhirCases.snomed;
import static io.osteon.intake.fhir.FhirCases.ucum;
import static io.osteon.intake.fhir.FhirCases.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Diagnosis;
import io.osteon.facts.LaboratoryResult;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.PatientCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no FHIR Bundle about one patient is refused, with the place and what would be right. */
class BadInputTest {
  private static final String PATIENT = "{'resourceType':'Patient','id':'p','gender':'female'}";
  private static final String METASTASIS =
      "{'resourceType':'Condition','id':'m','code':"
          + snomed("94222008")
          + ",'subject':{'reference':'Patient/p'}}";

  private static final String A_DATE =
      "a FHIR date or dateTime such as 2026-11-23 or 2026-11-23T08:30:00+08:00";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "null",
        "[]",
        "\"Bundle\"",
        "{",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\"} {}",
        "{'resourceType':'Bundle'}",
        "{}",
        "{\"resourceType\":7}",
        "{\"resourceType\":\"Questionnaire\"}",
        "{\"resourceType\":\"Bundle\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"history\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":{}}",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":[]}]}",
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{}}]}"
      })
  void whatIsNoBundleIsRefused(String json) {
    List<Violation> violations = violations(json);

    assertThat(violations).isNotEmpty();
    assertThat(violations).allSatisfy(v -> assertThat(v.expected()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'status':7|/entry/0/resource/status",
        "'code':[]|/entry/0/resource/code",
        "'code':{'coding':{}}|/entry/0/resource/code/coding",
        "'code':{'coding':[7]}|/entry/0/resource/code/coding/0",
        "'code':{'coding':[{'code':7}]}|/entry/0/resource/code/coding/0/code",
        "'valueQuantity':{'value':'2.3'}|/entry/0/resource/valueQuantity/value",
        "'valueQuantity':{'value':1e999}|/entry/0/resource/valueQuantity/value",
        "'valueQuantity':7|/entry/0/resource/valueQuantity",
        "'valueBoolean':'true'|/entry/0/resource/valueBoolean",
        "'effectiveDateTime':20261123|/entry/0/resource/effectiveDateTime",
        "'effectiveDateTime':'23.11.2026'|/entry/0/resource/effectiveDateTime",
        "'effectiveDateTime':'2026-02-30'|/entry/0/resource/effectiveDateTime",
        "'effectiveDateTime':'2026-11-23Tnoon'|/entry/0/resource/effectiveDateTime",
        "'effectivePeriod':{'start':false}|/entry/0/resource/effectivePeriod/start",
        "'component':[{'valueInteger':'3'}]|/entry/0/resource/component/0/valueInteger",
        "'referenceRange':[{'low':{'value':{}}}]|/entry/0/resource/referenceRange/0/low/value",
        "'subject':'Patient/p'|/entry/0/resource/subject",
        "'id':null|/entry/0/resource/id"
      })
  void aValueOfTheWrongTypeIsToldWithItsPointer(String field, String pointer) {
    assertThat(violations(bundle("{'resourceType':'Observation'," + field + "}")))
        .extracting(Violation::pointer)
        .containsExactly(pointer);
  }

  @Test
  void allPlacesAreToldInOnePass() {
    assertThat(
            violations(
                bundle(
                    "{'resourceType':'Patient','birthDate':7}",
                    "{'resourceType':'Condition','onsetDateTime':'soon'}")))
        .containsExactly(
            new Violation("/entry/0/resource/birthDate", "7", A_DATE),
            new Violation("/entry/1/resource/onsetDateTime", "soon", A_DATE));
  }

  @Test
  void thousandsOfViolationsAreNotAllCollected() {
    StringBuilder codings = new StringBuilder("7");
    for (int i = 0; i < 5_000; i++) {
      codings.append(",7");
    }
    assertThat(
            violations(
                bundle("{'resourceType':'Observation','code':{'coding':[" + codings + "]}}")))
        .hasSize(100);
  }

  @Test
  void aPropertyThatStandsThereTwiceIsRefused() {
    assertThat(
            violations(
                bundle("{'resourceType':'Condition','clinicalStatus':{},'clinicalStatus':{}}")))
        .containsExactly(
            new Violation(
                "/entry/0/resource/clinicalStatus", "", "each property of an object once"));
  }

  @Test
  void textInAnotherEncodingIsRefused() {
    String json = bundle(PATIENT, "{'resourceType':'Condition','code':{'text':'骨转移'}}");

    assertThat(violations(json.getBytes(StandardCharsets.UTF_16)).get(0).expected())
        .contains("UTF-8");
    assertThat(violations(json.getBytes(StandardCharsets.UTF_16LE)).get(0).expected())
        .contains("UTF-8");
    assertThat(
            violations(json.getBytes(java.nio.charset.Charset.forName("GB18030")))
                .get(0)
                .expected())
        .contains("UTF-8");
  }

  @Test
  void aByteOrderMarkOfUtf8IsAllowed() {
    assertThat(facts(readJson("\uFEFF" + bundle(PATIENT, METASTASIS)), Diagnosis.class)).hasSize(1);
    String typeLast = "{'id':'m','code':" + snomed("94222008") + ",'resourceType':'Condition'}";
    assertThat(facts(readJson("\uFEFF" + bundle(PATIENT, typeLast)), Diagnosis.class)).hasSize(1);
  }

  @Test
  void deepNestingIsRefusedWithoutExhaustingTheStack() {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);

    assertThat(violations(bundle("{'resourceType':'Observation','extra':" + deep + "}")))
        .singleElement()
        .extracting(Violation::expected)
        .asString()
        .contains("100 levels");
    String nested =
        "{'resourceType':'Bundle','type':'collection','entry':[{'resource':".repeat(20)
            + PATIENT
            + "}]}".repeat(20);
    assertThat(violations(nested.replace('\'', '"'))).isNotEmpty();
  }

  @Test
  void tenThousandResourcesAreRead() {
    String[] resources = new String[10_001];
    resources[0] = PATIENT;
    for (int i = 1; i < resources.length; i++) {
      resources[i] =
          observation(
              "o" + i,
              "'code':"
                  + loinc("2000-8")
                  + ",'effectiveDateTime':'2026-11-"
                  + (10 + i % 10)
                  + "','valueQuantity':"
                  + ucum("2." + (i % 1000 + 1000), "mmol/L"));
    }

    assertThat(facts(readJson(bundle(resources)), LaboratoryResult.class)).hasSize(1000);
  }

  @Test
  void tenThousandResourcesAboutSomebodyElseAreLeftOut() {
    String[] resources = new String[10_001];
    resources[0] = PATIENT;
    for (int i = 1; i < resources.length; i++) {
      resources[i] =
          "{'resourceType':'Condition','id':'c" + i + "','subject':{'reference':'Patient/q'}}";
    }

    PatientCase patientCase = readJson(bundle(resources));

    assertThat(facts(patientCase, Diagnosis.class)).isEmpty();
    assertThat(patientCase.notes()).hasSize(10_000);
  }

  @Test
  void twoPatientsInOneBundleAreRefused() {
    assertThat(violations(bundle(PATIENT, "{'resourceType':'Patient','id':'q'}")))
        .singleElement()
        .isEqualTo(new Violation("/entry/1/resource", "Patient/q", "one Patient in a Bundle"));
  }

  @Test
  void resourcesAboutTwoPeopleWithoutAPatientAreRefused() {
    String other = METASTASIS.replace("'m'", "'n'").replace("Patient/p", "Patient/q");

    assertThat(violations(bundle(METASTASIS, other)))
        .extracting(Violation::pointer)
        .containsExactly("/entry/1/resource");
  }

  @Test
  void aResourceAboutSomebodyElseIsLeftOut() {
    PatientCase patientCase =
        readJson(bundle(PATIENT, METASTASIS.replace("Patient/p", "Patient/q")));

    assertThat(facts(patientCase, Diagnosis.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("other-subject");
  }

  @ParameterizedTest
  @CsvSource({
    "urn:uuid:a,urn:uuid:a,true",
    "http://s.example/fhir/Patient/a,Patient/a,true",
    "http://s.example/fhir/Patient/a,http://s.example/fhir/Patient/a/_history/2,true",
    "urn:uuid:a,Patient/b,false",
    "urn:uuid:a,urn:uuid:b,false",
    "http://s.example/fhir/Patient/a,Group/a,false"
  })
  void thePatientIsFoundByTheUrlOfItsEntry(String fullUrl, String subject, boolean about) {
    String json =
        """
        {'resourceType':'Bundle','type':'collection','entry':[
          {'fullUrl':'%s','resource':{'resourceType':'Patient'}},{'resource':%s}]}
        """
            .formatted(fullUrl, METASTASIS.replace("Patient/p", subject))
            .replace('\'', '"');

    assertThat(facts(readJson(json), Diagnosis.class)).hasSize(about ? 1 : 0);
  }

  @Test
  void theSameResourceTwiceCountsOnceAndContradictionsAreRefused() {
    PatientCase patientCase = readJson(bundle(PATIENT, METASTASIS, METASTASIS));
    assertThat(facts(patientCase, Diagnosis.class)).hasSize(1);
    assertThat(noteCodes(patientCase)).containsExactly("duplicate-resource");

    String contradiction = METASTASIS.replace("94222008", "254837009");
    assertThat(violations(bundle(PATIENT, METASTASIS, contradiction)))
        .extracting(Violation::pointer)
        .containsExactly("/entry/2/resource");
  }

  @Test
  void aSingleResourceIsReadLikeABundleOfOne() {
    assertThat(facts(readJson(METASTASIS.replace('\'', '"')), Diagnosis.class))
        .extracting(diagnosis -> diagnosis.sources().get(0).reference())
        .containsExactly("Condition/m");
  }

  @Test
  void resourcesWithoutAnIdAreNamedByTheirUrlOrTheirPlace() {
    String json =
        """
        {"resourceType":"Bundle","type":"collection","entry":[
          {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Condition","code":%s}},
          {"resource":{"resourceType":"Condition","code":%s}}]}
        """
            .formatted(
                code("http://hl7.org/fhir/sid/icd-10", "C79.5"),
                code("http://hl7.org/fhir/sid/icd-10", "C50.9"))
            .replace('\'', '"');

    assertThat(facts(readJson(json), Diagnosis.class))
        .extracting(diagnosis -> diagnosis.sources().get(0).reference())
        .containsExactlyInAnyOrder("urn:uuid:1", "/entry/1/resource");
  }

  @Test
  void typesThatAreNotReadAreNotedOnceAndAdministrativeOnesNotAtAll() {
    PatientCase patientCase =
        readJson(
            bundle(
                "{'resourceType':'Encounter'}",
                "{'resourceType':'DiagnosticReport'}",
                "{'resourceType':'DiagnosticReport'}"));

    assertThat(patientCase.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.location()).isEqualTo("DiagnosticReport");
              assertThat(note.message()).startsWith("2 ");
            });
  }
}
