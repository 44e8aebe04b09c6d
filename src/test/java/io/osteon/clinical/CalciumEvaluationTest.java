package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.CalciumState;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Source;
import io.osteon.facts.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalciumEvaluationTest {
  @Test
  void theGradedValueOfLowAlbuminIsTheCorrectedOne() {
    CalciumAssessment calcium = of(aCase().totalCalcium("2.0", 2).albumin("28", 2));
    assertThat(calcium.value()).isEqualTo("2.240");
    assertThat(calcium.basis()).isEqualTo(CalciumBasis.COMPUTED_CORRECTED);
    assertThat(calcium.state()).isEqualTo(CalciumState.NORMAL);
    assertThat(calcium.unit()).isEqualTo(Unit.MILLIMOLE_PER_LITRE);
    assertThat(calcium.date()).isEqualTo(CaseBuilder.AT.minusDays(2));
    assertThat(calcium.sources()).containsExactly(new Source("/0"), new Source("/1"));
    assertThat(calcium.ungradedTotal()).isNull();
  }

  @Test
  void highAlbuminDoesNotHideHypocalcaemia() {
    CalciumAssessment calcium = of(aCase().totalCalcium("2.15", 2).albumin("50", 2));
    assertThat(calcium.value()).isEqualTo("1.950");
    assertThat(calcium.state()).isEqualTo(CalciumState.HYPOCALCAEMIA);
  }

  @Test
  void withoutAnyCalciumTheStateIsUnknown() {
    CalciumAssessment calcium = of(aCase().albumin("40", 0));
    assertThat(calcium.known()).isFalse();
    assertThat(calcium.value()).isNull();
    assertThat(calcium.daysAgo()).isNull();
    assertThat(calcium.sources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"13, true", "14, true", "15, false"})
  void aCalciumCountsForFourteenDays(int daysAgo, boolean known) {
    assertThat(of(aCase().ionisedCalcium("1.20", daysAgo)).known()).isEqualTo(known);
  }

  @Test
  void anExpiredCalciumStaysACandidateForRulesThatLookFurtherBack() {
    assertThat(aCase().ionisedCalcium("1.20", 15).all(CalciumCandidate.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true", "4, true", "5, true", "6, false"})
  void albuminPairsUpToOneDayApart(int albuminDaysAgo, boolean known) {
    assertThat(of(aCase().totalCalcium("2.3", 4).albumin("40", albuminDaysAgo)).known())
        .isEqualTo(known);
  }

  @Test
  void albuminOfTheSameDayPairsBeforeNeighboursWhateverTheirOrder() {
    assertThat(
            of(aCase().albumin("30", 3).albumin("40", 4).albumin("20", 5).totalCalcium("2.0", 4))
                .value())
        .isEqualTo("2.000");
  }

  @Test
  void ofNeighbouringAlbuminsTheNewerPairs() {
    assertThat(of(aCase().albumin("20", 5).albumin("30", 3).totalCalcium("2.0", 4)).value())
        .isEqualTo("2.200");
    assertThat(of(aCase().albumin("30", 3).albumin("20", 5).totalCalcium("2.0", 4)).value())
        .isEqualTo("2.200");
  }

  @Test
  void ofTwoAlbuminsOfOneDayTheHigherPairsInEitherOrderAndUnit() {
    assertThat(
            of(aCase()
                    .albumin("30", 4)
                    .laboratory(LaboratoryItem.ALBUMIN, "3.5", Unit.GRAM_PER_DECILITRE, 4)
                    .totalCalcium("2.0", 4))
                .value())
        .isEqualTo("2.100");
  }

  @Test
  void ionisedGoesBeforeReportedBeforeComputedOnOneDay() {
    CaseBuilder computed = aCase().totalCalcium("2.3", 3).albumin("40", 3);
    assertThat(of(computed).basis()).isEqualTo(CalciumBasis.COMPUTED_CORRECTED);
    computed.reportedCalcium("2.3", 3);
    assertThat(of(computed).basis()).isEqualTo(CalciumBasis.REPORTED_CORRECTED);
    computed.ionisedCalcium("1.2", 3);
    assertThat(of(computed).basis()).isEqualTo(CalciumBasis.IONISED);
  }

  @ParameterizedTest
  @CsvSource({"3, IONISED", "4, IONISED", "5, COMPUTED_CORRECTED"})
  void ionisedIsPreferredOnlyWithinOneDayOfTheNewest(int ionisedDaysAgo, CalciumBasis basis) {
    CaseBuilder recorded =
        aCase().totalCalcium("2.3", 3).albumin("40", 3).ionisedCalcium("1.2", ionisedDaysAgo);
    assertThat(of(recorded).basis()).isEqualTo(basis);
  }

  @Test
  void theWindowIsCountedFromTheNewestAndDoesNotChain() {
    CaseBuilder recorded =
        aCase()
            .totalCalcium("2.3", 3)
            .albumin("40", 3)
            .reportedCalcium("2.3", 4)
            .ionisedCalcium("1.2", 5);
    assertThat(of(recorded).basis()).isEqualTo(CalciumBasis.REPORTED_CORRECTED);
  }

  @Test
  void ofTwoIonisedValuesTheNewerIsTakenAndOfOneDayTheWorse() {
    assertThat(of(aCase().ionisedCalcium("0.80", 4).ionisedCalcium("1.2", 3)).value())
        .isEqualTo("1.200");
    assertThat(of(aCase().ionisedCalcium("1.2", 3).ionisedCalcium("1.70", 3)).value())
        .isEqualTo("1.700");
    assertThat(of(aCase().ionisedCalcium("1.40", 3).ionisedCalcium("1.0", 3)).value())
        .isEqualTo("1.000");
  }

  @Test
  void anExpiredTotalDoesNotStandInForAValidOne() {
    CalciumAssessment calcium = of(aCase().totalCalcium("3.4", 15));
    assertThat(calcium.ungradedTotal()).isNull();
    assertThat(calcium.hypercalcaemiaNeedsTreatment()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2.999, false", "3.000, true", "3.001, true"})
  void anUngradedTotalOfThreeMillimolesNeedsTreatment(String value, boolean treat) {
    CalciumAssessment calcium = of(aCase().totalCalcium(value, 14));
    assertThat(calcium.state()).isEqualTo(CalciumState.UNKNOWN);
    assertThat(calcium.ungradedTotal()).isNotNull();
    assertThat(calcium.hypercalcaemiaNeedsTreatment()).isEqualTo(treat);
  }

  @ParameterizedTest
  @CsvSource({"11.99, false", "12.0, true"})
  void anUngradedTotalIsComparedInItsOwnUnit(String value, boolean treat) {
    CalciumAssessment calcium =
        of(
            aCase()
                .laboratory(LaboratoryItem.CALCIUM_TOTAL, value, Unit.MILLIGRAM_PER_DECILITRE, 1));
    assertThat(calcium.ungradedTotalVeryHigh()).isEqualTo(treat);
  }

  @ParameterizedTest
  @CsvSource({"2.109, true", "2.110, false"})
  void aLowUngradedTotalWithSymptomsCountsAsHypocalcaemia(String value, boolean low) {
    CaseBuilder recorded = aCase().totalCalcium(value, 1);
    assertThat(of(recorded).symptomaticLowTotal()).isFalse();
    recorded.present(FindingName.HYPOCALCAEMIA_SYMPTOMS);
    assertThat(of(recorded).symptomaticLowTotal()).isEqualTo(low);
    assertThat(of(recorded).sources()).hasSize(2);
  }

  @Test
  void theLaboratorysLowerLimitAppliesToAnUngradedTotal() {
    CaseBuilder recorded =
        aCase()
            .laboratory(
                LaboratoryItem.CALCIUM_TOTAL, "2.15", Unit.MILLIMOLE_PER_LITRE, 1, "2.20", "2.60");
    assertThat(of(recorded).ungradedTotalLow()).isTrue();
  }

  @Test
  void aVeryHighTotalIsNotHiddenByAnOlderNormalCalcium() {
    CaseBuilder recorded = aCase().ionisedCalcium("1.2", 9).totalCalcium("3.3", 1);
    CalciumAssessment calcium = of(recorded);
    assertThat(calcium.state()).isEqualTo(CalciumState.NORMAL);
    assertThat(calcium.hypercalcaemiaNeedsTreatment()).isTrue();
  }

  @Test
  void aLowTotalWithSymptomsIsNotHiddenByAnOlderNormalCalcium() {
    CaseBuilder recorded = aCase().ionisedCalcium("1.2", 9).totalCalcium("2.0", 1);
    assertThat(of(recorded).symptomaticLowTotal()).isFalse();
    recorded.present(FindingName.HYPOCALCAEMIA_SYMPTOMS);
    assertThat(of(recorded).symptomaticLowTotal()).isTrue();
    assertThat(of(recorded).state()).isEqualTo(CalciumState.NORMAL);
  }

  @Test
  void anUnremarkableTotalBesideAGradedCalciumIsNoMatter() {
    assertThat(of(aCase().ionisedCalcium("1.2", 9).totalCalcium("2.4", 1)).ungradedTotal())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void anIonisedCalciumOfAboutTheSameTimeSettlesATotalWithoutAlbumin(int ionisedDaysAgo) {
    CaseBuilder recorded = aCase().totalCalcium("3.3", 2).ionisedCalcium("1.2", ionisedDaysAgo);
    assertThat(of(recorded).ungradedTotal()).isNull();
    assertThat(of(recorded).hypercalcaemiaNeedsTreatment()).isFalse();
  }

  @Test
  void aMildHypercalcaemiaWithSymptomsNeedsTreatment() {
    CaseBuilder recorded = aCase().reportedCalcium("2.7", 1);
    assertThat(of(recorded).mildHypercalcaemiaWithoutSymptoms()).isTrue();
    recorded.present(FindingName.HYPERCALCAEMIA_SYMPTOMS);
    assertThat(of(recorded).mildHypercalcaemiaWithoutSymptoms()).isFalse();
    assertThat(of(recorded).hypercalcaemiaNeedsTreatment()).isTrue();
  }

  @Test
  void symptomsKnownToBeAbsentChangeNothing() {
    CaseBuilder recorded =
        aCase().reportedCalcium("2.0", 1).absent(FindingName.HYPOCALCAEMIA_SYMPTOMS);
    assertThat(of(recorded).state()).isEqualTo(CalciumState.HYPOCALCAEMIA);
    assertThat(of(recorded).symptomsOfHypocalcaemia()).isFalse();
  }

  @Test
  void aSiteMayWidenTheValidity() {
    CaseBuilder recorded =
        aCase()
            .ionisedCalcium("1.2", 20)
            .with(ShippedParameters.SHIPPED.with("calcium.validity", "20"));
    assertThat(of(recorded).known()).isTrue();
  }

  private static CalciumAssessment of(CaseBuilder recorded) {
    return recorded.one(CalciumAssessment.class);
  }
}
