package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.DenosumabStrength;
import io.osteon.facts.DenosumabTherapy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenosumabCoursesTest {
  private static final List<Integer> NONE = List.of();

  @ParameterizedTest
  @CsvSource({
    "120, MG_120",
    "120.0, MG_120",
    "60, MG_60",
    "60.00, MG_60",
    ", UNKNOWN",
    "70, UNKNOWN",
    "121, UNKNOWN"
  })
  void theStrengthTellsTheProductsApart(String strength, DenosumabStrength expected) {
    assertThat(of(aCase().denosumab(strength, List.of(20), NONE, null)).strength())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 55, true", "120, 56, true", "120, 57, false",
    "60, 212, true", "60, 213, true", "60, 214, false",
    ", 213, true", ", 214, false", "120, 0, true"
  })
  void activeUpToTheEndOfTheWindow(String strength, int lastDose, boolean active) {
    assertThat(of(aCase().denosumab(strength, List.of(lastDose), NONE, null)).active())
        .isEqualTo(active);
  }

  @ParameterizedTest
  @CsvSource({"-95, false, true", "0, false, true", "1, true, false", "20, true, false"})
  void aStopCountsFromItsDay(int stop, boolean active, boolean stopped) {
    DenosumabTherapy therapy = of(aCase().denosumab("120", List.of(2), NONE, stop));
    assertThat(therapy.active()).isEqualTo(active);
    assertThat(therapy.stopped()).isEqualTo(stopped);
    assertThat(therapy.stopInDays()).isEqualTo(stop < 0 ? null : Integer.valueOf(stop));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 0, true",
    "120, 28, true",
    "120, 29, false",
    "60, 29, true",
    "60, 300, true",
    ", 300, true"
  })
  void plannedWithinItsWindow(String strength, int next, boolean planned) {
    DenosumabTherapy therapy = of(aCase().denosumab(strength, NONE, List.of(next), null));
    assertThat(therapy.planned()).isEqualTo(planned);
    assertThat(therapy.firstDosePlanned()).isEqualTo(planned);
    assertThat(therapy.nextDosePlanned()).isFalse();
    assertThat(therapy.nextDoseInDays()).isEqualTo(next);
    assertThat(therapy.active()).isFalse();
    assertThat(therapy.everGiven()).isFalse();
  }

  @Test
  void daysBetweenDosesReachFromThePastIntoThePlan() {
    DenosumabTherapy therapy =
        of(aCase().denosumab("120", List.of(58, 30, 2), List.of(54, 26), null));
    assertThat(therapy.firstDoseDaysAgo()).isEqualTo(58);
    assertThat(therapy.lastDoseDaysAgo()).isEqualTo(2);
    assertThat(therapy.nextDoseInDays()).isEqualTo(26);
    assertThat(therapy.daysBetweenLastAndNextDose()).isEqualTo(28);
    assertThat(therapy.daysBetweenFirstAndNextDose()).isEqualTo(84);
    assertThat(therapy.nextDosePlanned()).isTrue();
    assertThat(therapy.firstDosePlanned()).isFalse();
    assertThat(therapy.daysOverdue()).isEqualTo(-26);
  }

  @Test
  void overdueDaysAreCountedForTheOncologyDoseOnly() {
    assertThat(of(aCase().denosumab("120", List.of(50), NONE, null)).daysOverdue()).isEqualTo(22);
    assertThat(of(aCase().denosumab("60", List.of(250), NONE, null)).daysOverdue()).isNull();
  }

  @Test
  void theCalciumCheckIsDueTwoWeeksAfterTheFirstDose() {
    assertThat(of(aCase().denosumab("120", List.of(40, 10), NONE, null)).calciumCheckDue())
        .isEqualTo(CaseBuilder.AT.minusDays(26));
    assertThat(of(aCase().denosumab("120", NONE, List.of(3), null)).calciumCheckDue()).isNull();
  }

  @Test
  void eachStrengthIsATherapyOfItsOwnInTheOrderOfStrengths() {
    List<DenosumabTherapy> therapies =
        aCase()
            .denosumab(null, List.of(20), NONE, null)
            .denosumab("60", List.of(170), NONE, null)
            .denosumab("120", NONE, List.of(8), null)
            .all(DenosumabTherapy.class);
    assertThat(therapies)
        .extracting(DenosumabTherapy::strength)
        .containsExactly(
            DenosumabStrength.MG_120, DenosumabStrength.MG_60, DenosumabStrength.UNKNOWN);
    assertThat(therapies.get(0).firstDosePlanned()).isTrue();
  }

  @Test
  void coursesOfOneStrengthAreMerged() {
    DenosumabTherapy therapy =
        of(
            aCase()
                .denosumab("120", List.of(100, 72), NONE, null)
                .denosumab("120", List.of(44, 16), NONE, null)
                .denosumab("120", NONE, List.of(12), null));
    assertThat(therapy.firstDoseDaysAgo()).isEqualTo(100);
    assertThat(therapy.lastDoseDaysAgo()).isEqualTo(16);
    assertThat(therapy.nextDosePlanned()).isTrue();
    assertThat(therapy.active()).isTrue();
    assertThat(therapy.sources()).hasSize(3);
  }

  @Test
  void aStoppedCourseIsNotRevivedByAPlanAndDoesNotStopAnother() {
    DenosumabTherapy planned =
        of(
            aCase()
                .denosumab("120", List.of(48, 20), NONE, -10)
                .denosumab("120", NONE, List.of(5), null));
    assertThat(planned.active()).isFalse();
    assertThat(planned.stopped()).isFalse();
    assertThat(planned.nextDosePlanned()).isTrue();
    DenosumabTherapy resumed =
        of(
            aCase()
                .denosumab("120", List.of(400), NONE, -300)
                .denosumab("120", List.of(20), NONE, null));
    assertThat(resumed.active()).isTrue();
    assertThat(resumed.stopped()).isFalse();
  }

  @Test
  void withoutAnyDateItIsTakenNowAndItsDatesAreUnknown() {
    DenosumabTherapy therapy = of(aCase().denosumab("120", NONE, NONE, null));
    assertThat(therapy.active()).isTrue();
    assertThat(therapy.datesKnown()).isFalse();
    assertThat(therapy.lastDoseDaysAgo()).isNull();
    assertThat(of(aCase().denosumab("120", NONE, NONE, -1)).active()).isFalse();
  }

  @Test
  void anEntryWithoutDatesDoesNotOverrideTheDatesOfAnother() {
    DenosumabTherapy therapy =
        of(aCase().denosumab("120", NONE, NONE, null).denosumab("120", List.of(100), NONE, null));
    assertThat(therapy.active()).isFalse();
    assertThat(therapy.lastDoseDaysAgo()).isEqualTo(100);
    assertThat(therapy.datesKnown()).isTrue();
  }

  @Test
  void aDoseGivenTodayAndOnePlannedForTodayAreTwo() {
    DenosumabTherapy therapy = of(aCase().denosumab("120", List.of(0), List.of(0), null));
    assertThat(therapy.lastDoseDaysAgo()).isZero();
    assertThat(therapy.daysBetweenLastAndNextDose()).isZero();
    assertThat(therapy.nextDosePlanned()).isTrue();
  }

  @Test
  void aSiteMayChangeTheWindow() {
    CaseBuilder recorded =
        aCase()
            .denosumab("120", List.of(80), NONE, null)
            .with(ShippedParameters.SHIPPED.with("denosumab-120.active-window", "80"));
    assertThat(of(recorded).active()).isTrue();
  }

  private static DenosumabTherapy of(CaseBuilder recorded) {
    return recorded.one(DenosumabTherapy.class);
  }
}
