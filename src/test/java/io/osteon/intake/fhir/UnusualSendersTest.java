package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.code;
import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.finding;
import static io.osteon.intake.fhir.FhirCases.loinc;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.observation;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.read;
import static io.osteon.intake.fhir.FhirCases.readJson;
import static io.osteon.intake.fhir.FhirCases.ucum;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Allergy;
import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.Diagnosis;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.MedicationCourse;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Verification;
import io.osteon.intake.PatientCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What health records send that FHIR R4 does not say so: never taken for its opposite. */
class UnusualSendersTest {
  private static final String BREAST_CANCER =
      "{'resourceType':'Condition','id':'p','code':"
          + code("http://hl7.org/fhir/sid/icd-10", "C50.9")
          + "}";

  private static PatientCase condition(String fields) {
    return read("{'resourceType':'Condition','id':'c'," + fields + "}");
  }

  private static String boneMetastasis(String verification) {
    return "'code':"
        + code("http://hl7.org/fhir/sid/icd-10", "C79.5")
        + ",'verificationStatus':"
        + verification;
  }

  /** Catches an entry made in error that counts as a diagnosis. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'coding':[{'system':'http://hl7.org/fhir/condition-ver-status','code':'entered-in-error'}]}",
        "{'coding':[{'system':'http://hl7.org/fhir/ValueSet/condition-ver-status','code':'refuted'}]}",
        "{'coding':[{'code':'ENTERED_IN_ERROR'}]}",
        "{'coding':[{'display':'Entered in Error'}]}",
        "{'coding':[{'system':'http://ehr.example/status','code':'5','display':'Refuted'}]}",
        "{'coding':[{'system':'http://hl7.org/fhir/verification','code':'entered-in-error'}]}",
        "{'text':'Entered in error'}"
      })
  void whatWasEnteredInErrorIsNoDiagnosis(String verification) {
    assertThat(facts(condition(boneMetastasis(verification)), Diagnosis.class)).isEmpty();
  }

  /** Catches a reading of the first code that ends at one of another meaning. */
  @Test
  void theRightSystemGoesBeforeOthers() {
    PatientCase patientCase =
        condition(
            boneMetastasis(
                "{'coding':[{'system':'http://ehr.example/s','code':'1','display':'Refuted'},"
                    + "{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'provisional'}]}"));

    assertThat(only(patientCase, Diagnosis.class).verification()).isEqualTo(Verification.SUSPECTED);
  }

  /** Catches "no bone metastases" said of a patient whose list holds one without a listed code. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text':'Bone metastases'}",
        "{'text':'多发骨转移'}",
        "{'text':'转移性骨肿瘤'}",
        "{'coding':[{'system':'http://hospital.example/d','code':'7','display':'骨继发恶性肿瘤'}]}",
        "{'coding':[{'system':'http://snomed.info/sct','code':'999000000','display':'Metastatic malignant neoplasm to bone of pelvis'}]}",
        "{'text':'Secondary malignant neoplasm of vertebral column'}",
        "{'text':'L3椎体转移'}",
        "{'text':'Spinal metastases'}",
        "{'text':'Osteolytic metastases'}",
        "{'text':'Metastases to liver and bone'}",
        "{'text':'乳癌骨MT'}",
        "{'text':'不能排除骨转移'}",
        "{'text':'无症状骨转移'}",
        "{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'C50.9'}],'text':'右乳癌骨转移'}"
      })
  void aBoneMetastasisInWordsIsSuspected(String code) {
    PatientCase patientCase =
        read(BREAST_CANCER, "{'resourceType':'Condition','id':'c','code':" + code + "}");

    assertThat(facts(patientCase, Diagnosis.class))
        .filteredOn(diagnosis -> diagnosis.condition().equals("bone_metastasis"))
        .extracting(Diagnosis::verification)
        .containsExactly(Verification.SUSPECTED);
    assertThat(noteCodes(patientCase)).contains("condition-in-words");
  }

  /** Catches a suspicion made of words that deny it, or of another disease. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No bone metastases",
        "Rule out bone metastasis",
        "无骨转移",
        "未见骨转移",
        "排除骨转移",
        "骨肉瘤肺转移",
        "继发性骨质疏松",
        "Secondary osteoporosis",
        "淋巴结转移伴骨质疏松",
        "肝转移 骨质疏松",
        "骨折术后转移至康复科",
        "Breast cancer with liver metastases, rib fracture",
        "Metastasis to pelvic lymph node",
        "肺癌脑转移，骨质疏松",
        "Risk of bone metastasis",
        "Osteosarcoma of femur with lung metastases"
      })
  void otherWordsAreNone(String text) {
    assertThat(facts(condition("'code':{'text':'" + text + "'}"), Diagnosis.class)).isEmpty();
  }

  private static String calcium(String more) {
    return observation(
        "o",
        "'code':{'text':'Calcium'},'effectiveDateTime':'2026-11-22','valueQuantity':"
            + ucum("4.2", "mmol/L")
            + more);
  }

  /** Catches calcium in urine that counts as hypercalcaemia. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'specimen':{'display':'24 h urine'}",
        ",'specimen':{'display':'尿液'}",
        ",'specimen':{'reference':'Specimen/s'}",
        ",'specimen':{'reference':'#s'},'contained':[{'resourceType':'Specimen','id':'s','type':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0487','code':'UR'}]}}]"
      })
  void whatIsNotOfBloodIsNotUsed(String specimen) {
    PatientCase patientCase =
        read(
            calcium(specimen),
            "{'resourceType':'Specimen','id':'s','type':{'coding':[{'system':'http://snomed.info/sct','code':'122575003'}]}}");

    assertThat(facts(patientCase, LaboratoryResult.class)).isEmpty();
    assertThat(facts(patientCase, RejectedValue.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("specimen-not-blood");
  }

  /** Catches components of a urine panel, named as in blood. */
  @Test
  void aPanelOfUrineIsNotUsed() {
    PatientCase patientCase =
        read(
            observation(
                "o",
                "'code':{'text':'尿生化'},'effectiveDateTime':'2026-11-22','component':[{'code':{'text':'钙'},'valueQuantity':"
                    + ucum("4.2", "mmol/L")
                    + "}]"));

    assertThat(facts(patientCase, LaboratoryResult.class)).isEmpty();
  }

  /** Catches a filter that drops blood, or a pregnancy test, which is one of urine. */
  @Test
  void bloodAndPregnancyTestsAreUsed() {
    assertThat(
            facts(
                read(calcium(",'specimen':{'display':'Venous blood, during infusion'}")),
                LaboratoryResult.class))
        .hasSize(1);
    PatientCase pregnancy =
        read(
            observation(
                "o",
                "'code':"
                    + loinc("2106-3")
                    + ",'effectiveDateTime':'2026-11-22','specimen':{'display':'Urine'},'valueBoolean':true"));
    assertThat(noteCodes(pregnancy)).isEmpty();
  }

  /** Catches a status in other letters that counts as final. */
  @ParameterizedTest
  @ValueSource(strings = {"Entered-In-Error", "entered_in_error", "Cancelled", "void", "deleted"})
  void anObservationInErrorIsNotUsed(String status) {
    PatientCase patientCase = read(calcium("").replace("final", status));

    assertThat(facts(patientCase, LaboratoryResult.class)).isEmpty();
  }

  /** Catches a dose that counts as given although its record says otherwise. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status':'Entered-In-Error'",
        "'status':'nullified'",
        "'status':'completed','notGiven':true",
        "'status':'completed','wasNotGiven':true"
      })
  void aDoseThatWasNotGivenIsNoDose(String status) {
    PatientCase patientCase =
        read(
            "{'resourceType':'MedicationAdministration','id':'d',"
                + status
                + ",'medicationCodeableConcept':{'text':'Xgeva'},'effectiveDateTime':'2026-11-20'}");

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
  }

  /** Catches a drug in use of which the entry says that it is not taken. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text':'teriparatide'},'taken':'n'",
        "{'text':'teriparatide'},'wasNotTaken':true",
        "{'text':'No teriparatide'}",
        "{'text':'停用特立帕肽'}",
        "{'text':'特立帕肽（已停用）'}",
        "{'text':'teriparatide - discontinued 2023'}"
      })
  void whatIsNotTakenIsNoUse(String drug) {
    PatientCase patientCase =
        read(
            "{'resourceType':'MedicationStatement','id':'s','status':'active','medicationCodeableConcept':"
                + drug
                + "}");

    assertThat(facts(patientCase, MedicationCourse.class)).isEmpty();
  }

  /** Catches start advice on top of denosumab that was "stopped" nobody says when. */
  @ParameterizedTest
  @ValueSource(strings = {"停用地舒单抗", "denosumab - stopped", "既往用地舒单抗"})
  void whatWasTakenUntilNobodyKnowsWhenLeavesTheListUnknown(String words) {
    PatientCase patientCase =
        read(
            "{'resourceType':'MedicationStatement','id':'s','status':'active',"
                + "'medicationCodeableConcept':{'text':'"
                + words
                + "'}}");

    assertThat(facts(patientCase, RecordedLists.class)).noneMatch(RecordedLists::medicationsKnown);
  }

  /**
   * Catches this morning's result of a hospital east of the service that is taken for tomorrow's.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T06:30:00+08:00,1",
    "2026-11-24T01:00:00Z,1",
    "2026-11-24T11:59:00Z,1",
    "2026-11-24T12:00:00Z,0",
    "2026-11-24T20:30:00+08:00,0",
    "2026-11-24T08:00:00-05:00,0",
    "2026-11-24,0",
    "2026-11-25T01:00:00Z,0"
  })
  void aMomentThatIsStillTodaySomewhereIsOfToday(String time, int results) {
    PatientCase patientCase = read(calcium("").replace("2026-11-22", time));

    assertThat(facts(patientCase, LaboratoryResult.class))
        .hasSize(results)
        .allMatch(result -> result.daysAgo() == 0);
  }

  private static PatientCase pregnancy(String more) {
    return condition("'code':" + code("http://hl7.org/fhir/sid/icd-10-cm", "Z33.1") + more);
  }

  /** Catches the pregnancy of years ago that stops treatment today. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ",'recordedDate':'2021-05-01'",
        ",'recordedDate':'2026-05-01','abatementDateTime':'2026-10-01'",
        ",'onsetDateTime':'2026-05-01','abatementPeriod':{'start':'2026-09-01','end':'2026-10-01'}"
      })
  void aPregnancyThatHasEndedIsNone(String more) {
    assertThat(finding(pregnancy(more), FindingName.PREGNANT)).isEmpty();
  }

  /** Catches a filter that drops the pregnancy of today. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",'recordedDate':'2026-05-01'",
        ",'recordedDate':'2026-05-01','abatementDateTime':'2027-01-01'"
      })
  void aPregnancyThatGoesOnCounts(String more) {
    assertThat(finding(pregnancy(more), FindingName.PREGNANT)).contains(true);
  }

  /**
   * Catches an allergy made of the words that deny it, and one lost by a word of another denial.
   */
  @ParameterizedTest
  @CsvSource({
    "No known allergy to denosumab,0",
    "否认地舒单抗过敏,0",
    "Not allergic to denosumab,0",
    "denosumab,1",
    "地舒单抗过敏,1",
    "无地舒单抗过敏史,0",
    "未发现地舒单抗过敏,0",
    "地舒单抗过敏（未核实）,1",
    "地舒单抗过敏 无皮疹,1",
    "未核实的地舒单抗过敏,1",
    "No longer given: allergic to denosumab,1",
    "denosumab allergy; no rash,1",
    "No known allergies except denosumab,1",
    "Denosumab: anaphylaxis; denies food allergy,1",
    "地舒单抗过敏 否认其他过敏,1",
    "除地舒单抗外无药物过敏,1"
  })
  void aDeniedAllergyIsNone(String text, int allergies) {
    PatientCase patientCase =
        read("{'resourceType':'AllergyIntolerance','id':'a','code':{'text':'" + text + "'}}");

    assertThat(facts(patientCase, Allergy.class)).hasSize(allergies);
  }

  /** Catches severe hypocalcaemia read from a number of which nobody knows the unit. */
  @Test
  void aUnitThatIsTwoUnitsIsNone() {
    PatientCase patientCase =
        read(
            observation(
                "o",
                "'code':{'text':'ionized calcium'},'effectiveDateTime':'2026-11-22','valueQuantity':"
                    + "{'value':1.2,'unit':'mmol/L','system':'http://unitsofmeasure.org','code':'mg/dL'}"));

    assertThat(only(patientCase, RejectedValue.class).reason())
        .isEqualTo(RejectionReason.UNIT_NOT_ACCEPTED);
  }

  /**
   * Catches "strength unknown" said of a product whose name states it, and a strength that is
   * guessed.
   */
  @ParameterizedTest
  @CsvSource({
    "DENOSUMAB 120 MG/1.7ML SUBQ SOLN,MG_120",
    "地舒单抗注射液 120mg,MG_120",
    "Denosumab 60 mg/mL,MG_60",
    "Denosumab 70 mg/mL,UNKNOWN",
    "Denosumab 60 mg or 120 mg,UNKNOWN",
    "Denosumab 1120 mg,UNKNOWN"
  })
  void theProductsWordsMayStateTheStrengthOfDenosumab(String text, DenosumabStrength strength) {
    PatientCase patientCase =
        read(
            "{'resourceType':'MedicationStatement','id':'s','status':'active','medicationCodeableConcept':{'text':'"
                + text
                + "'}}");

    assertThat(
            facts(patientCase, MedicationCourse.class).stream()
                .map(
                    course ->
                        course.strength() == null
                            ? "UNKNOWN"
                            : "MG_" + course.strength().toPlainString()))
        .containsExactly(strength.name());
  }

  /** Catches an allergy that was entered in error, by the system of FHIR STU3. */
  @Test
  void anAllergyInErrorIsNone() {
    PatientCase patientCase =
        read(
            "{'resourceType':'AllergyIntolerance','id':'a','code':{'text':'denosumab'},'verificationStatus':"
                + code("http://hl7.org/fhir/allergy-verification-status", "entered-in-error")
                + "}");

    assertThat(facts(patientCase, Allergy.class)).isEmpty();
  }

  /** Catches "strength unknown" said of an order that states its dose as FHIR STU3 does. */
  @Test
  void theDoseOfStu3IsRead() {
    PatientCase patientCase =
        read(
            "{'resourceType':'MedicationStatement','id':'s','status':'active','medicationCodeableConcept':"
                + "{'text':'denosumab'},'dosage':[{'doseQuantity':"
                + ucum("120", "mg")
                + "}]}");

    assertThat(only(patientCase, MedicationCourse.class).strength()).isEqualByComparingTo("120");
  }

  /** Catches "no bone metastases" said of a long letter that tells of them at its end. */
  @Test
  void aLongTextIsNotPassedOver() {
    String text = "右乳癌术后化疗后".repeat(50) + "CT提示全身多发骨转移";

    assertThat(
            facts(
                read("{'resourceType':'Condition','id':'c','code':{'text':'" + text + "'}}"),
                RecordedLists.class))
        .noneMatch(RecordedLists::diagnosesKnown);
  }

  /** Catches a list taken for whole of which the sender says that there is more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'relation':'self','url':'http://ehr.example/fhir/Patient/1/$everything'},",
        "{'relation':'self','url':'http://ehr.example/fhir?_getpages=7'},",
        "{'relation':'self','url':'http://ehr.example/fhir/Condition/_search?patient=1'},",
        "{'relation':'self','url':'http://ehr.example/fhir/Condition?patient=1'},",
        ""
      })
  void aFirstPageIsNotTheList(String self) {
    PatientCase patientCase =
        readJson(
            ("{'resourceType':'Bundle','type':'searchset','link':["
                    + self
                    + "{'relation':'next','url':'http://ehr.example/fhir?page=2'}],'entry':[{'resource':"
                    + BREAST_CANCER
                    + "}]}")
                .replace('\'', '"'));

    assertThat(facts(patientCase, RecordedLists.class)).noneMatch(RecordedLists::diagnosesKnown);
  }

  /** Catches "no bone metastases" concluded from a denial that belongs to something else. */
  @ParameterizedTest
  @CsvSource({
    "'Bone metastases, no fracture',false",
    "No bone metastases,false",
    "骨转移，未骨折,false",
    "'Breast cancer with liver metastases, rib fracture',false",
    "Arterial hypertension,true"
  })
  void aDenialBesideABoneMetastasisLeavesTheListUnknown(String text, boolean known) {
    PatientCase patientCase =
        read(BREAST_CANCER, "{'resourceType':'Condition','id':'c','code':{'text':'" + text + "'}}");

    assertThat(only(patientCase, RecordedLists.class).diagnosesKnown()).isEqualTo(known);
  }
}
