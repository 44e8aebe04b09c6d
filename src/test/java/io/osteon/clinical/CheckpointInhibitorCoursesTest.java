package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.CheckpointInhibitorTherapy;
import io.osteon.facts.DrugClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointInhibitorCoursesTest {
  private static final List<Integer> NONE = List.of();

  @ParameterizedTest
  @CsvSource({
    "0, , true, true",
    "56, , true, true",
    "57, , false, true",
    "180, , false, true",
    "181, , false, false",
    "20, -5, false, true",
    "20, 5, true, true"
  })
  void activeForFiftySixDaysUnlessStoppedAndRecentForAHundredAndEighty(
      int lastDose, Integer stop, boolean active, boolean recent) {
    CheckpointInhibitorTherapy therapy =
        of(inhibitor(aCase(), "nivolumab", List.of(lastDose), NONE, stop));
    assertThat(therapy.active()).isEqualTo(active);
    assertThat(therapy.now()).isEqualTo(active);
    assertThat(therapy.givenWithin180Days()).isEqualTo(recent);
    assertThat(therapy.everGiven()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "42, true", "43, false"})
  void plannedForFortyTwoDays(int next, boolean planned) {
    CheckpointInhibitorTherapy therapy =
        of(inhibitor(aCase(), "nivolumab", NONE, List.of(next), null));
    assertThat(therapy.planned()).isEqualTo(planned);
    assertThat(therapy.everGiven()).isFalse();
    assertThat(therapy.nextDoseInDays()).isEqualTo(next);
  }

  @Test
  void severalInhibitorsCountAsOne() {
    CaseBuilder recorded = inhibitor(aCase(), "ipilimumab", List.of(90, 30), NONE, -20);
    CheckpointInhibitorTherapy therapy =
        of(inhibitor(recorded, "nivolumab", List.of(100), List.of(1), null));
    assertThat(therapy.active()).isFalse();
    assertThat(therapy.planned()).isTrue();
    assertThat(therapy.lastDoseDaysAgo()).isEqualTo(30);
  }

  @Test
  void withoutDatesNothingIsAssumed() {
    CheckpointInhibitorTherapy therapy = of(inhibitor(aCase(), "nivolumab", NONE, NONE, null));
    assertThat(therapy.now()).isFalse();
    assertThat(therapy.datesKnown()).isFalse();
    assertThat(therapy.givenWithin180Days()).isFalse();
  }

  @Test
  void thereIsNoTherapyWithoutAnEntry() {
    assertThat(aCase().lists().all(CheckpointInhibitorTherapy.class)).isEmpty();
  }

  private static CaseBuilder inhibitor(
      CaseBuilder recorded, String drug, List<Integer> given, List<Integer> planned, Integer stop) {
    return recorded.course(drug, DrugClass.IMMUNE_CHECKPOINT_INHIBITOR, null, given, planned, stop);
  }

  private static CheckpointInhibitorTherapy of(CaseBuilder recorded) {
    return recorded.one(CheckpointInhibitorTherapy.class);
  }
}
