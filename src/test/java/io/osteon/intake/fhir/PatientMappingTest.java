package io.osteon.intake.fhir;

import static io.osteon.intake.fhir.FhirCases.noteCodes;
import static io.osteon.intake.fhir.FhirCases.only;
import static io.osteon.intake.fhir.FhirCases.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Patient;
import io.osteon.facts.Sex;
import io.osteon.intake.PatientCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientMappingTest {
  private static PatientCase patient(String fields) {
    return read("{'resourceType':'Patient','id':'p'," + fields + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "2008-11-23,18,false",
    "2008-11-24,17,false",
    "2008-12,17,false",
    "2008-10,18,false",
    "2008-11,17,true",
    "2008,17,true",
    "1960,65,true",
    "2026,0,false"
  })
  void ofAPartialBirthDateTheYearsThatAreCertainCount(String birthDate, int age, boolean noted) {
    PatientCase patientCase = patient("'birthDate':'" + birthDate + "'");

    assertThat(only(patientCase, Patient.class).age()).isEqualTo(age);
    assertThat(noteCodes(patientCase).contains("partial-birth-date")).isEqualTo(noted);
  }

  @Test
  void aBirthDateInTheFutureGivesNoAge() {
    PatientCase patientCase = patient("'birthDate':'2026-11-24'");

    assertThat(only(patientCase, Patient.class).age()).isNull();
    assertThat(noteCodes(patientCase)).containsExactly("date-in-future");
  }

  @ParameterizedTest
  @CsvSource({"female,FEMALE", "male,MALE", "other,", "unknown,", "weiblich,"})
  void anyOtherGenderLeavesTheSexUnknown(String gender, Sex sex) {
    assertThat(only(patient("'gender':'" + gender + "'"), Patient.class).sex()).isEqualTo(sex);
  }

  @Test
  void theRecordedSexAtBirthCountsWhereTheGenderDoesNotTell() {
    String birthSex =
        "'extension':[{'url':'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex',"
            + "'valueCode':'F'}]";

    assertThat(only(patient(birthSex + ",'gender':'other'"), Patient.class).sex())
        .isEqualTo(Sex.FEMALE);
    PatientCase different = patient(birthSex + ",'gender':'male'");
    assertThat(only(different, Patient.class).sex()).isEqualTo(Sex.MALE);
    assertThat(noteCodes(different)).containsExactly("sex-at-birth-differs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'deceasedBoolean':true|1",
        "'deceasedDateTime':'2026-11-01'|1",
        "'deceasedBoolean':false|0"
      })
  void deathIsNoted(String field, int notes) {
    assertThat(noteCodes(patient(field))).hasSize(notes);
  }
}
