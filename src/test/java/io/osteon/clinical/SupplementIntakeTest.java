package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.DrugClass;
import io.osteon.facts.RecordedLists;
import io.osteon.facts.Supplementation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplementIntakeTest {
  @ParameterizedTest
  @CsvSource({
    "500, 400, true",
    "499.9, 400, false",
    "500, 399, false",
    "600, 800, true",
    "0, 0, false"
  })
  void adequateFromTheLabelsMinimum(String calcium, String vitaminD, boolean adequate) {
    Supplementation intake =
        of(
            aCase()
                .lists()
                .supplement(DrugClass.CALCIUM, calcium, null, null)
                .supplement(DrugClass.VITAMIN_D, null, vitaminD, null));
    assertThat(intake.adequate()).isEqualTo(adequate);
    assertThat(intake.calciumTaken()).isTrue();
    assertThat(intake.vitaminDTaken()).isTrue();
  }

  @Test
  void unknownMedicationIsNotNoMedication() {
    assertThat(aCase().all(Supplementation.class)).isEmpty();
    assertThat(aCase().add(new RecordedLists(true, false, true)).all(Supplementation.class))
        .isEmpty();
    Supplementation none = of(aCase().lists());
    assertThat(none.taken()).isFalse();
    assertThat(none.adequate()).isFalse();
    assertThat(none.elementalCalcium()).isEqualByComparingTo("0");
  }

  @Test
  void oneCombinedTabletDoesNotReachTheVitaminDMinimum() {
    Supplementation intake = of(aCase().lists().supplement(DrugClass.CALCIUM, "600", "125", null));
    assertThat(intake.vitaminD()).isEqualByComparingTo("125");
    assertThat(intake.vitaminDTaken()).isTrue();
    assertThat(intake.adequate()).isFalse();
  }

  @Test
  void dosesOfSeveralPreparationsAddUp() {
    Supplementation intake =
        of(
            aCase()
                .lists()
                .supplement(DrugClass.CALCIUM, "300", "200", null)
                .supplement(DrugClass.CALCIUM, "200", null, null)
                .supplement(DrugClass.VITAMIN_D, null, "200", null));
    assertThat(intake.adequate()).isTrue();
    assertThat(intake.sources()).hasSize(3);
  }

  @Test
  void anUnknownDoseIsNotAdequate() {
    Supplementation intake =
        of(
            aCase()
                .lists()
                .supplement(DrugClass.CALCIUM, null, null, null)
                .supplement(DrugClass.VITAMIN_D, null, "800", null));
    assertThat(intake.calciumDoseUnknown()).isTrue();
    assertThat(intake.vitaminDDoseUnknown()).isFalse();
    assertThat(intake.adequate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "1, true"})
  void aStoppedSupplementIsNotTaken(int stopInDays, boolean taken) {
    assertThat(of(aCase().lists().supplement(DrugClass.CALCIUM, "600", null, stopInDays)).taken())
        .isEqualTo(taken);
  }

  @Test
  void calcitriolIsTakenButIsNoVitaminDIntake() {
    Supplementation intake =
        of(
            aCase()
                .lists()
                .supplement(DrugClass.CALCIUM, "600", null, null)
                .supplement(DrugClass.ACTIVE_VITAMIN_D, null, "800", null));
    assertThat(intake.activeVitaminDTaken()).isTrue();
    assertThat(intake.vitaminDTaken()).isFalse();
    assertThat(intake.vitaminD()).isEqualByComparingTo("0");
    assertThat(intake.adequate()).isFalse();
  }

  @Test
  void aPlannedSupplementIsNotTakenYet() {
    CaseBuilder recorded =
        aCase().lists().course("calcium", DrugClass.CALCIUM, null, List.of(), List.of(3), null);
    assertThat(of(recorded).taken()).isFalse();
  }

  private static Supplementation of(CaseBuilder recorded) {
    return recorded.one(Supplementation.class);
  }
}
