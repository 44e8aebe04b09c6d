package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.code;
import static io.osteon.intake.fhir.FhirCases.facts;
import static io.osteon.intake.fhir.FhirCases.finding;
import static io.osteon.intake.fhir.FhirCases.from;
import static io.osteon.intake.fhir.FhirCases.local;
import static io.osteon.intake.fhir.FhirCases.loinc;
import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.observation;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.read;
import static io.osteon.intake.fhir.FhirCases.snomed;
import static io.osteon.intake.fhir.FhirCases.ucum;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.EventName;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Measurement;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.PastEvent;
import io.osteon.facts.RejectedValue;
import io.osteon.facts.RejectionReason;
import io.osteon.facts.Unit;
import io.osteon.intake.PatientCase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationMappingTest {
  private static final String DAY = ",'effectiveDateTime':'2026-11-22'";

  private static PatientCase value(String code, String value) {
    return read(observation("o", "'code':" + code + DAY + "," + value));
  }

  private static PatientCase quantity(String code, String number, String unit) {
    return value(loinc(code), "'valueQuantity':" + ucum(number, unit));
  }

  @Test
  void aUnitThatContradictsTheCodeIsRejectedAndNotSwapped() {
    RejectedValue rejected = only(quantity("17861-6", "2.3", "mmol/L"), RejectedValue.class);

    assertThat(rejected)
        .isEqualTo(
            new RejectedValue(
                "ca_total",
                "2.3",
                "mmol/L",
                RejectionReason.UNIT_NOT_ACCEPTED,
                from("Observation/o")));
  }

  @ParameterizedTest
  @CsvSource({
    "2000-8,23,mmol/L,IMPLAUSIBLE",
    "2000-8,-2.3,mmol/L,IMPLAUSIBLE",
    "2000-8,2.3,mol/L,UNIT_NOT_ACCEPTED",
    "1989-3,20,furlong,UNIT_NOT_ACCEPTED",
    "8302-2,65,[in_i],UNIT_NOT_ACCEPTED"
  })
  void valuesThatCannotBeRightAreRejected(
      String code, String number, String unit, RejectionReason reason) {
    PatientCase patientCase = quantity(code, number, unit);

    assertThat(facts(patientCase, LaboratoryResult.class)).isEmpty();
    assertThat(only(patientCase, RejectedValue.class).reason()).isEqualTo(reason);
  }

  @Test
  void aValueWithoutAUnitIsRejected() {
    assertThat(
            only(value(loinc("2000-8"), "'valueQuantity':{'value':2.3}"), RejectedValue.class)
                .reason())
        .isEqualTo(RejectionReason.UNIT_MISSING);
    assertThat(only(value(loinc("29463-7"), "'valueInteger':60"), RejectedValue.class).reason())
        .isEqualTo(RejectionReason.UNIT_MISSING);
  }

  @Test
  void theUcumCodeGoesBeforeTheWordsOfTheUnit() {
    String contradiction =
        "'valueQuantity':{'value':2.3,'unit':'mg/dL','code':'mmol/L',"
            + "'system':'http://unitsofmeasure.org'}";
    assertThat(only(value(loinc("2000-8"), contradiction), LaboratoryResult.class).unit())
        .isEqualTo(Unit.MILLIMOLE_PER_LITRE);
    String words = "'valueQuantity':{'value':70,'unit':'µmol/L'}";
    assertThat(only(value(loinc("14682-9"), words), LaboratoryResult.class).unit())
        .isEqualTo(Unit.MICROMOLE_PER_LITRE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<=", ">", ">="})
  void aLimitIsNotANumber(String comparator) {
    PatientCase patientCase =
        value(
            loinc("98979-8"),
            "'valueQuantity':{'value':90,'comparator':'"
                + comparator
                + "','system':'http://unitsofmeasure.org','code':'mL/min/{1.73_m2}'}");

    assertThat(facts(patientCase, LaboratoryResult.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("limit-not-a-number");
  }

  @Test
  void limitsInAnotherUnitAreNotUsed() {
    PatientCase patientCase =
        value(
            loinc("2000-8"),
            "'valueQuantity':"
                + ucum("2.3", "mmol/L")
                + ",'referenceRange':[{'low':"
                + ucum("8.5", "mg/dL")
                + ",'high':"
                + ucum("2.5", "mmol/L")
                + "}]");
    LaboratoryResult result = only(patientCase, LaboratoryResult.class);

    assertThat(result.lowerLimit()).isNull();
    assertThat(result.upperLimit()).isEqualByComparingTo("2.5");
    assertThat(noteCodes(patientCase)).containsExactly("limits-not-used");
  }

  @Test
  void onlyTheRangeOfNormalValuesCounts() {
    String meaning = "http://terminology.hl7.org/CodeSystem/referencerange-meaning";
    String range = "{'low':" + ucum("2.2", "mmol/L") + ",'type':" + code(meaning, "normal") + "}";
    String critical = "{'low':" + ucum("1.5", "mmol/L") + ",'type':" + code(meaning, "panic") + "}";
    String value = "'valueQuantity':" + ucum("2.3", "mmol/L") + ",'referenceRange':[";

    assertThat(
            only(
                    value(loinc("2000-8"), value + critical + "," + range + "]"),
                    LaboratoryResult.class)
                .lowerLimit())
        .isEqualByComparingTo("2.2");
    assertThat(
            only(value(loinc("2000-8"), value + range + "," + range + "]"), LaboratoryResult.class)
                .lowerLimit())
        .as("of two ranges nobody can say which one applies")
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'effectiveDateTime':'2026-11-22T23:59:59-08:00'|2026-11-22",
        "'effectiveInstant':'2026-11-22T00:00:01.123+08:00'|2026-11-22",
        "'effectivePeriod':{'start':'2026-11-21','end':'2026-11-22'}|2026-11-21",
        "'effectivePeriod':{'end':'2026-11-22'}|2026-11-22",
        "'issued':'2026-11-20T10:00:00Z'|2026-11-20"
      })
  void theDayComesFromEffectiveElseFromIssued(String time, LocalDate day) {
    PatientCase patientCase =
        read(
            observation(
                "o",
                "'code':"
                    + loinc("2000-8")
                    + ","
                    + time
                    + ",'valueQuantity':"
                    + ucum("2.3", "mmol/L")));

    assertThat(only(patientCase, LaboratoryResult.class).date()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'effectiveDateTime':'2026-11'|DATE_MISSING",
        "'effectiveDateTime':'2026-11','issued':'2026-11-20T10:00:00Z'|DATE_MISSING",
        "'note':[]|DATE_MISSING",
        "'effectiveDateTime':'2026-11-24'|DATE_IN_FUTURE"
      })
  void aValueWithoutAUsableDayIsRejected(String time, RejectionReason reason) {
    PatientCase patientCase =
        read(
            observation(
                "o",
                "'code':"
                    + loinc("2000-8")
                    + ","
                    + time
                    + ",'valueQuantity':"
                    + ucum("2.3", "mmol/L")));

    assertThat(only(patientCase, RejectedValue.class).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"registered", "cancelled", "entered-in-error"})
  void whatDoesNotCountIsLeftOutQuietly(String status) {
    PatientCase patientCase =
        read(
            observation(
                    "o",
                    "'code':" + loinc("2000-8") + DAY + ",'valueQuantity':" + ucum("2.3", "mmol/L"))
                .replace("final", status));

    assertThat(facts(patientCase, LaboratoryResult.class)).isEmpty();
    assertThat(patientCase.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"preliminary,preliminary", "unknown,status-unknown"})
  void whatMayYetChangeIsUsedWithANote(String status, String note) {
    PatientCase patientCase =
        read(
            observation(
                    "o",
                    "'code':" + loinc("2000-8") + DAY + ",'valueQuantity':" + ucum("2.3", "mmol/L"))
                .replace("final", status));

    assertThat(facts(patientCase, LaboratoryResult.class)).hasSize(1);
    assertThat(noteCodes(patientCase)).containsExactly(note);
  }

  @Test
  void localCodesAreReadByTheNameOfTheItem() {
    PatientCase patientCase =
        value(
            "{'coding':[{'system':'http://hospital.example/lis','code':'1234','display':'血钙'}]}",
            "'valueQuantity':" + ucum("2.3", "mmol/L"));

    assertThat(only(patientCase, LaboratoryResult.class).item())
        .isEqualTo(LaboratoryItem.CALCIUM_TOTAL);
  }

  @Test
  void anUnlistedLoincCodeIsNotReadByItsName() {
    PatientCase patientCase =
        value(
            "{'coding':[{'system':'http://loinc.org','code':'99999-9'}],'text':'血钙'}",
            "'valueQuantity':" + ucum("2.3", "mmol/L"));

    assertThat(facts(patientCase, LaboratoryResult.class)).isEmpty();
    assertThat(patientCase.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "89247-1|'valueInteger':2",
        "89247-1|'valueQuantity':{'value':2,'unit':'{score}'}",
        "89247-1|'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA9624-3'}]}",
        "89247-1|'interpretation':[{'coding':[{'system':'http://loinc.org','code':'LA9624-3'}]}]"
      })
  void thePerformanceStatusComesAsANumberOrAsAGrade(String code, String value) {
    Measurement measurement = only(value(loinc(code), value), Measurement.class);

    assertThat(measurement.name()).isEqualTo(MeasurementName.ECOG_PERFORMANCE_STATUS);
    assertThat(measurement.value()).isEqualByComparingTo("2");
  }

  @Test
  void thePerformanceStatusMayBeCodedInSnomed() {
    assertThat(
            only(
                    value(snomed("423740007"), "'valueCodeableConcept':" + snomed("422512005")),
                    Measurement.class)
                .value())
        .isEqualByComparingTo("1");
  }

  @Test
  void expectedSurvivalIsReadInMonthsOnly() {
    assertThat(
            only(
                    value(local("life-expectancy"), "'valueQuantity':" + ucum("8", "mo")),
                    Measurement.class)
                .value())
        .isEqualByComparingTo("8");
    PatientCase years = value(local("life-expectancy"), "'valueQuantity':" + ucum("1", "a"));
    assertThat(facts(years, Measurement.class)).isEmpty();
    assertThat(noteCodes(years)).containsExactly("unit-not-accepted");
  }

  @Test
  void aScoreOutsideItsRangeIsRejected() {
    assertThat(only(value(loinc("72514-3"), "'valueInteger':11"), RejectedValue.class).reason())
        .isEqualTo(RejectionReason.IMPLAUSIBLE);
  }

  @Test
  void anOldPainScoreSaysNothingAboutToday() {
    PatientCase patientCase =
        read(
            observation(
                "o",
                "'code':"
                    + loinc("72514-3")
                    + ",'effectiveDateTime':'2026-10-23','valueInteger':8"));

    assertThat(facts(patientCase, Measurement.class)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("stale-finding");
  }

  @Test
  void theNewestObservationOfAFindingCounts() {
    PatientCase patientCase =
        read(
            observation(
                "new", "'code':" + local("visceral-metastasis") + DAY + ",'valueBoolean':false"),
            observation(
                "old",
                "'code':"
                    + local("visceral-metastasis")
                    + ",'effectiveDateTime':'2026-01-01','valueBoolean':true"));

    assertThat(finding(patientCase, FindingName.VISCERAL_METASTASIS)).contains(false);
    assertThat(patientCase.notes()).isEmpty();
  }

  @Test
  void aSymptomOfLastYearIsNotASymptomOfToday() {
    PatientCase patientCase =
        read(
            observation(
                "o",
                "'code':"
                    + local("limb-weakness")
                    + ",'effectiveDateTime':'2025-11-22','valueBoolean':true"));

    assertThat(finding(patientCase, FindingName.LIMB_WEAKNESS)).isEmpty();
    assertThat(noteCodes(patientCase)).containsExactly("stale-finding");
  }

  @ParameterizedTest
  @CsvSource({
    "http://loinc.org,LA15173-0,true",
    "http://loinc.org,LA26683-5,false",
    "http://snomed.info/sct,77386006,true",
    "http://snomed.info/sct,60001007,false"
  })
  void pregnancyStatusIsStatedByTheAnswer(String system, String answer, boolean pregnant) {
    assertThat(
            finding(
                value(loinc("82810-3"), "'valueCodeableConcept':" + code(system, answer)),
                FindingName.PREGNANT))
        .contains(pregnant);
  }

  @Test
  void anUnknownPregnancyStatusAndAnOldOneSayNothing() {
    assertThat(
            finding(
                value(loinc("82810-3"), "'valueCodeableConcept':" + loinc("LA4489-6")),
                FindingName.PREGNANT))
        .isEmpty();
    assertThat(
            finding(
                read(
                    observation(
                        "o",
                        "'code':"
                            + loinc("82810-3")
                            + ",'effectiveDateTime':'2026-10-01','valueCodeableConcept':"
                            + loinc("LA26683-5"))),
                FindingName.PREGNANT))
        .isEmpty();
  }

  @Test
  void aPregnancyTestIsReadByItsAnswerOrInterpretation() {
    assertThat(
            finding(
                value(loinc("2106-3"), "'valueCodeableConcept':" + snomed("260385009")),
                FindingName.PREGNANT))
        .contains(false);
    assertThat(
            finding(
                value(
                    loinc("2106-3"),
                    "'interpretation':["
                        + code(
                            "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
                            "POS")
                        + "]"),
                FindingName.PREGNANT))
        .contains(true);
  }

  @Test
  void premenopausalIsKnownNotToBePostmenopausal() {
    assertThat(
            finding(
                value(snomed("161712005"), "'valueCodeableConcept':" + snomed("22636003")),
                FindingName.POSTMENOPAUSAL))
        .contains(false);
  }

  @Test
  void anEventMayBeObserved() {
    assertThat(
            only(value(local("pathological-fracture"), "'valueBoolean':true"), PastEvent.class)
                .name())
        .isEqualTo(EventName.PATHOLOGICAL_FRACTURE);
    assertThat(
            facts(value(local("pathological-fracture"), "'valueBoolean':false"), PastEvent.class))
        .isEmpty();
  }

  @Test
  void theNewestScoreCountsAndItsItemsAreNotMixedWithOlderOnes() {
    PatientCase patientCase =
        read(
            observation(
                "old",
                "'code':"
                    + local("mirels-size")
                    + ",'effectiveDateTime':'2026-10-01','valueInteger':3"),
            observation("site", "'code':" + local("mirels-site") + DAY + ",'valueInteger':2"),
            observation("pain", "'code':" + local("mirels-pain") + DAY + ",'valueInteger':3"));

    assertThat(only(patientCase, LongBoneLesionItems.class))
        .isEqualTo(
            new LongBoneLesionItems(
                2, 3, null, null, null, from("Observation/pain", "Observation/site")));
  }

  @ParameterizedTest
  @CsvSource({"mirels-site,0", "mirels-site,4", "mirels-total,13", "sins-pain,2", "sins-total,19"})
  void pointsThatAScoreDoesNotHaveAreNotUsed(String item, int points) {
    PatientCase patientCase = value(local(item), "'valueInteger':" + points);

    assertThat(patientCase.facts()).hasSize(2);
    assertThat(noteCodes(patientCase)).containsExactly("score-item-not-read");
  }
}
