package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.ConditionCategory;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Sex;
import io.osteon.facts.Source;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KidneyTest {
  @Test
  void aCompleteCaseHasAClearanceWithTheSourcesOfItsInputs() {
    RenalFunction kidney =
        of(aCase().patient(70, Sex.FEMALE).weight("55", 10).creatinine("155", 2));
    assertThat(kidney.creatinineClearance().doubleValue()).isBetween(25.84, 25.96);
    assertThat(kidney.missingItems()).isEmpty();
    assertThat(kidney.severe()).isTrue();
    assertThat(kidney.sources())
        .containsExactly(new Source("/0"), new Source("/1"), new Source("/2"));
  }

  @Test
  void whatTheClearanceLacksIsListed() {
    RenalFunction kidney = of(aCase());
    assertThat(kidney.clearanceKnown()).isFalse();
    assertThat(kidney.missingItems()).containsExactly("age", "sex", "weight", "creatinine");
    assertThat(kidney.severe()).isFalse();
    assertThat(of(aCase().patient(70, null).weight("60", 1).creatinine("70", 1)).missingItems())
        .containsExactly("sex");
    assertThat(of(aCase().patient(70, Sex.MALE).creatinine("70", 1)).missingItems())
        .containsExactly("weight");
  }

  @ParameterizedTest
  @CsvSource({
    "28, 90, true",
    "29, 90, false",
    "28, 91, false",
    "0, 0, true",
  })
  void creatinineCountsForTwentyEightDaysAndWeightForNinety(
      int creatinineDaysAgo, int weightDaysAgo, boolean known) {
    RenalFunction kidney =
        of(
            aCase()
                .patient(60, Sex.MALE)
                .creatinine("80", creatinineDaysAgo)
                .weight("70", weightDaysAgo));
    assertThat(kidney.clearanceKnown()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"2.0, false", "2.0001, true", "1.9999, false"})
  void impairmentIsSevereBelowThirtyNotAtThirty(String creatinine, boolean severe) {
    RenalFunction kidney =
        of(
            aCase()
                .patient(80, Sex.MALE)
                .weight("72", 1)
                .laboratory(
                    LaboratoryItem.CREATININE, creatinine, Unit.MILLIGRAM_PER_DECILITRE, 1));
    assertThat(kidney.severe()).isEqualTo(severe);
  }

  @Test
  void theFiltrationRateDoesNotOverruleTheClearance() {
    RenalFunction kidney =
        of(
            aCase()
                .patient(78, Sex.FEMALE)
                .weight("50", 1)
                .laboratory(LaboratoryItem.CREATININE, "1.31", Unit.MILLIGRAM_PER_DECILITRE, 3)
                .laboratory(
                    LaboratoryItem.EGFR,
                    "42",
                    Unit.MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE,
                    3));
    assertThat(kidney.creatinineClearance().doubleValue()).isBetween(27.84, 27.96);
    assertThat(kidney.severe()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"29.9, 28, true", "30, 28, false", "29.9, 29, false"})
  void theReportedFiltrationRateDecidesOnlyWithoutAClearance(
      String rate, int daysAgo, boolean severe) {
    CaseBuilder recorded =
        aCase()
            .patient(60, Sex.MALE)
            .creatinine("80", 3)
            .laboratory(
                LaboratoryItem.EGFR,
                rate,
                Unit.MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE,
                daysAgo);
    assertThat(of(recorded).severe()).isEqualTo(severe);
    assertThat(of(recorded.weight("80", 1)).severe()).isFalse();
  }

  @Test
  void aComputedFiltrationRateBelowThirtyIsSevereWithoutWeight() {
    RenalFunction kidney = of(aCase().patient(80, Sex.MALE).creatinine("300", 1));
    assertThat(kidney.estimatedFiltrationRate().doubleValue()).isLessThan(30);
    assertThat(kidney.severe()).isTrue();
  }

  @Test
  void theLowerOfReportedAndComputedFiltrationRateCounts() {
    CaseBuilder recorded =
        aCase()
            .patient(80, Sex.MALE)
            .creatinine("300", 1)
            .laboratory(
                LaboratoryItem.EGFR, "45", Unit.MILLILITRE_PER_MINUTE_PER_1_73_SQUARE_METRE, 1);
    assertThat(of(recorded).estimatedFiltrationRate().doubleValue()).isLessThan(30);
  }

  @Test
  void dialysisIsSevereWhateverTheClearance() {
    CaseBuilder recorded = aCase().patient(50, Sex.MALE).weight("80", 1).creatinine("60", 1);
    assertThat(of(recorded).severe()).isFalse();
    assertThat(of(recorded.present(FindingName.DIALYSIS)).severe()).isTrue();
    assertThat(of(aCase().absent(FindingName.DIALYSIS)).severe()).isFalse();
  }

  @Test
  void aConfirmedDiagnosisOfDialysisCountsASuspectedOneDoesNot() {
    assertThat(of(dialysis(Verification.CONFIRMED)).dialysis()).isTrue();
    assertThat(of(dialysis(Verification.SUSPECTED)).dialysis()).isFalse();
  }

  @Test
  void theNewestCreatinineCountsAndOfOneDayTheHigher() {
    CaseBuilder recorded =
        aCase()
            .patient(80, Sex.MALE)
            .weight("72", 1)
            .creatinine("500", 9)
            .creatinine("88.4", 2)
            .laboratory(LaboratoryItem.CREATININE, "2", Unit.MILLIGRAM_PER_DECILITRE, 2);
    assertThat(of(recorded).creatinineClearance()).isEqualByComparingTo("30");
  }

  @ParameterizedTest
  @CsvSource({
    // weight in kg, height in cm: body mass index 29.99, 30.00, 18.51, 18.50
    "86.67, 170, false",
    "86.70, 170, true",
    "53.50, 170, false",
    "53.465, 170, true"
  })
  void cautionsAtTheLimitsOfBodyMassIndex(String weight, String height, boolean caution) {
    RenalFunction kidney =
        of(
            aCase()
                .weight(weight, 1)
                .laboratory(LaboratoryItem.HEIGHT, height, Unit.CENTIMETRE, 900));
    assertThat(kidney.bodyMassIndexCaution()).isEqualTo(caution);
  }

  @Test
  void poundsAreKilogramsTimesTheFactorOfTheDictionary() {
    RenalFunction kidney =
        of(
            aCase()
                .patient(80, Sex.MALE)
                .laboratory(LaboratoryItem.WEIGHT, "100", Unit.POUND, 1)
                .laboratory(LaboratoryItem.CREATININE, "1", Unit.MILLIGRAM_PER_DECILITRE, 1));
    assertThat(kidney.creatinineClearance()).isEqualByComparingTo("37.8");
  }

  private static CaseBuilder dialysis(Verification verification) {
    return aCase().diagnosis("dialysis", ConditionCategory.OTHER, verification, 100);
  }

  private static RenalFunction of(CaseBuilder recorded) {
    return recorded.one(RenalFunction.class);
  }
}
