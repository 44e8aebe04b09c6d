package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.ConditionCategory;
import io.osteon.facts.DrugClass;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MeasurementName;
import io.osteon.facts.PrognosisEstimate;
import io.osteon.facts.Unit;
import io.osteon.facts.Verification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KatagiriScoreTest {
  @Test
  void anEmptyCaseLacksEveryItem() {
    assertThat(of(aCase()).missingItems())
        .containsExactly(
            "primary_growth",
            "visceral_metastases",
            "crp",
            "ldh",
            "albumin",
            "platelets",
            "calcium",
            "bilirubin",
            "ecog",
            "chemotherapy",
            "bone_lesions");
  }

  @Test
  void aCompleteCaseHasATotal() {
    // moderate growth 2, no visceral metastases 0, normal results 0, ECOG 3 1, chemotherapy 1,
    // lesions 1
    assertThat(of(complete("kidney_cancer")).total()).isEqualTo(5);
    assertThat(of(complete("kidney_cancer")).missingItems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "thyroid_cancer, 3",
    "kidney_cancer, 5",
    "melanoma, 6",
    "liver_cancer, 6",
    "unknown_primary, 6"
  })
  void theGrowthOfThePrimaryCounts(String condition, int total) {
    assertThat(of(complete(condition)).total()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({"breast_cancer", "lung_cancer", "prostate_cancer", "another_cancer"})
  void aPrimaryOfUnrecordedGrowthIsNotGuessed(String condition) {
    assertThat(of(complete(condition)).missingItems()).containsExactly("primary_growth");
  }

  @Test
  void theFastestOfSeveralPrimariesCountsAndAnUnknownOneMakesItUnknown() {
    assertThat(of(primary(complete("thyroid_cancer"), "melanoma")).total()).isEqualTo(6);
    assertThat(of(primary(complete("thyroid_cancer"), "lung_cancer")).total()).isNull();
  }

  @Test
  void castrationStatusDecidesOnTheGrowthOfProstateCancer() {
    assertThat(of(complete("prostate_cancer").present(FindingName.CASTRATION_SENSITIVE)).total())
        .isEqualTo(3);
    assertThat(of(complete("prostate_cancer").present(FindingName.CASTRATION_RESISTANT)).total())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "C_REACTIVE_PROTEIN, MILLIGRAM_PER_LITRE, 3.99, 5",
    "C_REACTIVE_PROTEIN, MILLIGRAM_PER_LITRE, 4, 6",
    "LACTATE_DEHYDROGENASE, UNIT_PER_LITRE, 249, 5",
    "LACTATE_DEHYDROGENASE, UNIT_PER_LITRE, 250, 6",
    "ALBUMIN, GRAM_PER_DECILITRE, 3.7, 5",
    "ALBUMIN, GRAM_PER_DECILITRE, 3.69, 6",
    "PLATELETS, GIGA_PER_LITRE, 100, 5",
    "PLATELETS, GIGA_PER_LITRE, 99, 7",
    "BILIRUBIN, MILLIGRAM_PER_DECILITRE, 1.39, 5",
    "BILIRUBIN, MILLIGRAM_PER_DECILITRE, 1.4, 7",
    "BILIRUBIN, MICROMOLE_PER_LITRE, 24, 7",
    "CALCIUM_CORRECTED, MILLIGRAM_PER_DECILITRE, 10.29, 5",
    "CALCIUM_CORRECTED, MILLIGRAM_PER_DECILITRE, 10.3, 7",
    "CALCIUM_CORRECTED, MILLIMOLE_PER_LITRE, 2.569, 5",
    "CALCIUM_CORRECTED, MILLIMOLE_PER_LITRE, 2.570, 7"
  })
  void eachResultCountsFromItsLimit(LaboratoryItem item, Unit unit, String value, int total) {
    assertThat(of(complete("kidney_cancer").laboratory(item, value, unit, 0)).total())
        .isEqualTo(total);
  }

  @Test
  void oneCriticalResultIsEnoughWhereOneAbnormalIsNot() {
    CaseBuilder critical =
        aCase().laboratory(LaboratoryItem.PLATELETS, "80", Unit.GIGA_PER_LITRE, 3);
    assertThat(of(critical).missingItems()).doesNotContain("crp", "calcium", "bilirubin");
    CaseBuilder abnormal =
        aCase().laboratory(LaboratoryItem.LACTATE_DEHYDROGENASE, "400", Unit.UNIT_PER_LITRE, 3);
    assertThat(of(abnormal).missingItems())
        .contains("crp", "albumin", "platelets", "calcium", "bilirubin")
        .doesNotContain("ldh");
  }

  @Test
  void presentVisceralMetastasesAreMissingBecauseTheirPatternIsNotRecorded() {
    assertThat(
            of(complete("kidney_cancer").present(FindingName.VISCERAL_METASTASIS)).missingItems())
        .containsExactly("visceral_metastases");
  }

  @Test
  void aBrainMetastasisIsNotOverlookedBecauseVisceralOnesAreAbsent() {
    CaseBuilder recorded =
        complete("kidney_cancer")
            .diagnosis("brain_metastasis", ConditionCategory.OTHER, Verification.CONFIRMED, 5);
    assertThat(of(recorded).missingItems()).containsExactly("visceral_metastases");
  }

  private static CaseBuilder complete(String condition) {
    return primary(aCase(), condition)
        .absent(FindingName.VISCERAL_METASTASIS)
        .laboratory(LaboratoryItem.C_REACTIVE_PROTEIN, "1", Unit.MILLIGRAM_PER_LITRE, 3)
        .laboratory(LaboratoryItem.LACTATE_DEHYDROGENASE, "200", Unit.UNIT_PER_LITRE, 3)
        .albumin("40", 3)
        .laboratory(LaboratoryItem.PLATELETS, "250", Unit.GIGA_PER_LITRE, 3)
        .laboratory(LaboratoryItem.BILIRUBIN, "10", Unit.MICROMOLE_PER_LITRE, 3)
        .totalCalcium("2.3", 3)
        .measurement(MeasurementName.ECOG_PERFORMANCE_STATUS, "3")
        .measurement(MeasurementName.BONE_LESIONS, "2")
        .course("cisplatin", DrugClass.CISPLATIN, null, List.of(60), List.of(), null);
  }

  private static CaseBuilder primary(CaseBuilder recorded, String condition) {
    ConditionCategory category =
        condition.equals("multiple_myeloma")
            ? ConditionCategory.MYELOMA
            : ConditionCategory.SOLID_TUMOUR;
    return recorded.diagnosis(condition, category, Verification.CONFIRMED, 300);
  }

  private static PrognosisEstimate of(CaseBuilder recorded) {
    return recorded.one(PrognosisEstimate.class);
  }
}
