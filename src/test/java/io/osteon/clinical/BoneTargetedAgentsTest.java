package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.BoneTargetedTherapy;
import io.osteon.facts.DrugClass;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intravenous bisphosphonates, and all bone-targeted agents together. */
class BoneTargetedAgentsTest {
  private static final List<Integer> NONE = List.of();

  @ParameterizedTest
  @CsvSource({"97, true", "98, true", "99, false"})
  void aBisphosphonateIsActiveForNinetyEightDays(int lastDose, boolean active) {
    CaseBuilder recorded = zoledronate(aCase(), List.of(lastDose), NONE, null);
    assertThat(bisphosphonate(recorded).active()).isEqualTo(active);
    assertThat(therapy(recorded).active()).isEqualTo(active);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "28, true", "29, false"})
  void aBisphosphonateIsPlannedForTwentyEightDays(int next, boolean planned) {
    CaseBuilder recorded = zoledronate(aCase(), NONE, List.of(next), null);
    assertThat(bisphosphonate(recorded).planned()).isEqualTo(planned);
    assertThat(bisphosphonate(recorded).firstDosePlanned()).isEqualTo(planned);
    assertThat(therapy(recorded).planned()).isEqualTo(planned);
    assertThat(therapy(recorded).everExposed()).isFalse();
  }

  @Test
  void theFirstDoseIsTheFirstOfAnyIntravenousBisphosphonate() {
    CaseBuilder recorded =
        zoledronate(
            aCase()
                .course(
                    "pamidronate",
                    DrugClass.INTRAVENOUS_BISPHOSPHONATE,
                    "90",
                    List.of(200),
                    NONE,
                    -150),
            NONE,
            List.of(5),
            null);
    List<IntravenousBisphosphonateTherapy> therapies =
        recorded.all(IntravenousBisphosphonateTherapy.class);
    assertThat(therapies)
        .extracting(IntravenousBisphosphonateTherapy::drug)
        .containsExactly("pamidronate", "zoledronate");
    assertThat(therapies.get(1).planned()).isTrue();
    assertThat(therapies.get(1).firstDosePlanned()).isFalse();
  }

  @Test
  void theNewestIntervalIncludesTheNextPlannedDose() {
    assertThat(interval(List.of(84, 56, 28), List.of(3))).isEqualTo(31);
    assertThat(interval(List.of(170, 85), List.of(1))).isEqualTo(86);
    assertThat(interval(List.of(84, 56, 28), List.of(56, 84))).isEqualTo(84);
    assertThat(interval(List.of(84, 28), NONE)).isEqualTo(56);
    assertThat(interval(NONE, List.of(1, 29))).isEqualTo(28);
    assertThat(interval(List.of(20), NONE)).isNull();
    assertThat(interval(NONE, List.of(20))).isNull();
  }

  @Test
  void aDoseThatTwoEntriesNameCountsOnceInTheInterval() {
    CaseBuilder recorded =
        zoledronate(zoledronate(aCase(), List.of(60, 20), NONE, null), List.of(20), NONE, null);
    assertThat(bisphosphonate(recorded).shortestRecentInterval()).isEqualTo(40);
  }

  @Test
  void oncologyDenosumabOralClodronateAndInfusionsMakeTheTherapyActive() {
    assertThat(therapy(aCase()).active()).isFalse();
    assertThat(therapy(aCase().denosumab("120", List.of(20), NONE, null)).active()).isTrue();
    assertThat(therapy(oral("clodronate_po", null)).active()).isTrue();
    assertThat(therapy(aCase().denosumab("60", List.of(20), NONE, null)).active()).isFalse();
    assertThat(therapy(aCase().denosumab(null, List.of(20), NONE, null)).active()).isFalse();
    assertThat(therapy(oral("alendronate", null)).active()).isFalse();
  }

  @Test
  void theFirstDoseOfActiveAgentsAloneCounts() {
    CaseBuilder recorded =
        zoledronate(
            aCase().denosumab("120", List.of(150, 20), NONE, null), List.of(900, 200), NONE, null);
    assertThat(therapy(recorded).firstDoseDaysAgo()).isEqualTo(150);
    assertThat(therapy(zoledronate(recorded, List.of(50), NONE, null)).firstDoseDaysAgo())
        .isEqualTo(900);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 179, true",
    "120, 180, true",
    "120, 181, false",
    "60, 180, true",
    ", 181, false"
  })
  void exposureLastsAHundredAndEightyDaysAtAnyStrength(
      String strength, int lastDose, boolean exposed) {
    BoneTargetedTherapy therapy =
        therapy(aCase().denosumab(strength, List.of(lastDose), NONE, -lastDose));
    assertThat(therapy.exposedWithin180Days()).isEqualTo(exposed);
    assertThat(therapy.everExposed()).isTrue();
    assertThat(therapy.lastExposureDaysAgo()).isEqualTo(lastDose);
  }

  @Test
  void anOralBisphosphonateIsAnExposureWhileItIsTaken() {
    assertThat(therapy(oral("alendronate", null)).exposedWithin180Days()).isTrue();
    assertThat(therapy(oral("alendronate", null)).lastExposureDaysAgo()).isZero();
    assertThat(therapy(oral("alendronate", -10)).exposedWithin180Days()).isFalse();
    assertThat(therapy(oral("alendronate", -10)).everExposed()).isTrue();
  }

  @Test
  void denosumabWithoutDatesIsAnExposureNow() {
    BoneTargetedTherapy therapy =
        therapy(
            aCase().denosumab("120", NONE, NONE, null).denosumab("120", List.of(700), NONE, -600));
    assertThat(therapy.exposedWithin180Days()).isTrue();
    assertThat(therapy.active()).isTrue();
    assertThat(therapy(aCase().denosumab("60", NONE, NONE, null)).exposedWithin180Days()).isTrue();
    assertThat(therapy(aCase().denosumab("60", NONE, NONE, -5)).exposedWithin180Days()).isFalse();
  }

  private static Integer interval(List<Integer> given, List<Integer> planned) {
    return bisphosphonate(zoledronate(aCase(), given, planned, null)).shortestRecentInterval();
  }

  private static CaseBuilder oral(String drug, Integer stop) {
    return aCase().course(drug, DrugClass.ORAL_BISPHOSPHONATE, null, NONE, NONE, stop);
  }

  private static CaseBuilder zoledronate(
      CaseBuilder recorded, List<Integer> given, List<Integer> planned, Integer stop) {
    return recorded.course(
        "zoledronate", DrugClass.INTRAVENOUS_BISPHOSPHONATE, "4", given, planned, stop);
  }

  private static IntravenousBisphosphonateTherapy bisphosphonate(CaseBuilder recorded) {
    return recorded.one(IntravenousBisphosphonateTherapy.class);
  }

  private static BoneTargetedTherapy therapy(CaseBuilder recorded) {
    return recorded.one(BoneTargetedTherapy.class);
  }
}
