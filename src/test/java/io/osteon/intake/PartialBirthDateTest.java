package io.osteon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.evaluation.Decision;
import io.osteon.facts.Patient;
import io.osteon.facts.RenalFunction;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import io.osteon.testing.ShippedTerminology;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The age that follows from a year or a month of birth, at the thresholds of rules. */
class PartialBirthDateTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 24);

  private static PatientCase read(String patient, String rest) {
    return CaseFormat.CASE_JSON.read(
        ("{\"patient\": {" + patient + "}" + rest + "}").getBytes(StandardCharsets.UTF_8),
        AT,
        ShippedTerminology.terminology());
  }

  private static Patient patient(String birthDate) {
    return read("\"birthDate\": \"" + birthDate + "\"", "").facts().stream()
        .filter(Patient.class::isInstance)
        .map(Patient.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Would catch an age that is a guess, or a note where there is nothing to note. */
  @ParameterizedTest
  @CsvSource({
    "2008-11-24,18,18,false",
    "2008-11-25,17,17,false",
    "2008-10,18,18,false",
    "2008-11,17,18,true",
    "2008-12,17,17,false",
    "2008,17,18,true",
    "1956,69,70,true",
    "2026,0,0,false"
  })
  void theYearsThatAreCertainAndThoseThatArePossible(
      String birthDate, int certain, int possible, boolean noted) {
    Patient patient = patient(birthDate);

    assertThat(patient.age()).isEqualTo(certain);
    assertThat(patient.oldestAge()).isEqualTo(possible);
    assertThat(
            read("\"birthDate\": \"" + birthDate + "\"", "").notes().stream()
                .map(InputNote::code)
                .filter("partial-birth-date"::equals)
                .count())
        .isEqualTo(noted ? 1 : 0);
  }

  /** On the last day of a year the age is certain; would catch an off-by-one at its end. */
  @Test
  void onTheLastDayOfTheYearTheAgeIsCertain() {
    PatientCase read =
        CaseFormat.CASE_JSON.read(
            "{\"patient\": {\"birthDate\": \"1960\"}}".getBytes(StandardCharsets.UTF_8),
            LocalDate.of(2026, 12, 31),
            ShippedTerminology.terminology());

    assertThat(read.facts())
        .filteredOn(Patient.class::isInstance)
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(((Patient) fact).age()).isEqualTo(66);
              assertThat(((Patient) fact).oldestAge()).isEqualTo(66);
            });
    assertThat(read.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "60", "1960-13", "1960-02-30", "1960-2", "1960-01-01T00:00", "196O"})
  void whatIsNoDateIsRefused(String birthDate) {
    assertThatThrownBy(() -> patient(birthDate)).isInstanceOf(InvalidInputException.class);
  }

  /**
   * Creatinine 2.0 mg/dL, 61.5 kg: 30.32 mL/min at 69 years, 29.90 at 70. Would catch a clearance
   * that is computed with the younger age, so that zoledronic acid is dosed where it may be
   * forbidden.
   */
  @Test
  void theClearanceIsTheLowerOneThatIsPossible() {
    String rest =
        ", \"laboratoryResults\": [{\"item\": \"creatinine\", \"value\": 2.0, \"unit\": \"mg/dL\","
            + " \"date\": \"2026-11-23\"}, {\"item\": \"weight\", \"value\": 61.5, \"unit\":"
            + " \"kg\", \"date\": \"2026-11-23\"}], \"diagnoses\": [{\"condition\":"
            + " \"breast_cancer\"}, {\"condition\": \"bone_metastasis\"}], \"medications\":"
            + " [{\"drug\": \"zoledronate\", \"given\": [\"2026-10-27\"], \"planned\":"
            + " [\"2026-11-25\"]}]";

    assertThat(clearance("\"birthDate\": \"1956\", \"sex\": \"male\"", rest))
        .isEqualTo(clearance("\"age\": 70, \"sex\": \"male\"", rest))
        .isNotEqualTo(clearance("\"age\": 69, \"sex\": \"male\"", rest));
    assertThat(fires("\"age\": 69, \"sex\": \"male\"", rest, "BTA-08")).isFalse();
    assertThat(fires("\"age\": 70, \"sex\": \"male\"", rest, "BTA-08")).isTrue();
    assertThat(fires("\"birthDate\": \"1956\", \"sex\": \"male\"", rest, "BTA-08")).isTrue();
  }

  private static Decision decide(String patient, String rest) {
    return ShippedRules.evaluator().decide(read(patient, rest));
  }

  private static String clearance(String patient, String rest) {
    return decide(patient, rest)
        .fact(RenalFunction.class)
        .map(function -> String.valueOf(function.creatinineClearance()))
        .orElseThrow();
  }

  private static boolean fires(String patient, String rest, String rule) {
    return decide(patient, rest).shown().stream().anyMatch(shown -> shown.id().equals(rule));
  }

  /** Would catch a girl who may be 17 and is judged as a woman. */
  @Test
  void whoMayBeUnderAgeCountsAsThat() {
    String rest =
        ", \"diagnoses\": [{\"condition\": \"gctb\"}], \"medications\":"
            + " [{\"drug\": \"denosumab\", \"planned\": [\"2026-11-25\"]}]";

    assertThat(fires("\"birthDate\": \"2008\"", rest, "DQ-08")).isTrue();
    assertThat(fires("\"age\": 18", rest, "DQ-08")).isFalse();
  }

  /** Would catch two cases with one id and different answers. */
  @Test
  void anOpenAgeIsAnotherCaseThanTheCertainOne() {
    assertThat(
            ShippedRules.evaluator()
                .evaluate(read("\"birthDate\": \"1956\"", ""), Language.EN)
                .id())
        .isNotEqualTo(ShippedRules.evaluator().evaluate(read("\"age\": 69", ""), Language.EN).id());
  }
}
