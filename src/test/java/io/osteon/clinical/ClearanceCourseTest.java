package io.osteon.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Fact;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.LaboratoryResult;
import io.osteon.facts.Parameters;
import io.osteon.facts.Patient;
import io.osteon.facts.Sex;
import io.osteon.facts.Unit;
import io.osteon.testing.ShippedRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Earlier clearances rest on the weight and the age of their time. */
class ClearanceCourseTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 24);
  private static final Parameters PARAMETERS = ShippedRules.ruleBase().parameters();
  private static final Patient PATIENT = new Patient(60, Sex.MALE, List.of());

  private static LaboratoryResult result(
      LaboratoryItem item, String value, Unit unit, int daysAgo) {
    return new LaboratoryResult(
        item, new BigDecimal(value), unit, AT.minusDays(daysAgo), daysAgo, null, null, List.of());
  }

  private static LaboratoryResult creatinine(String value, int daysAgo) {
    return result(LaboratoryItem.CREATININE, value, Unit.MILLIGRAM_PER_DECILITRE, daysAgo);
  }

  private static LaboratoryResult weight(String kilograms, int daysAgo) {
    return result(LaboratoryItem.WEIGHT, kilograms, Unit.KILOGRAM, daysAgo);
  }

  private static List<ClearanceCourse.Clearance> course(Fact... facts) {
    return ClearanceCourse.of(List.of(facts), AT, PARAMETERS);
  }

  /** Catches today's weight or age in a clearance of two years ago: (140 - 58) x 90 / 72. */
  @Test
  void anEarlierClearanceIsOfItsTime() {
    List<ClearanceCourse.Clearance> course =
        course(
            PATIENT,
            creatinine("1.0", 1),
            creatinine("1.0", 740),
            weight("72", 2),
            weight("90", 735));
    assertThat(course).hasSize(2);
    assertThat(course.get(0).current()).isTrue();
    assertThat(course.get(0).clearance()).isEqualByComparingTo("80");
    assertThat(course.get(1).current()).isFalse();
    assertThat(course.get(1).clearance()).isEqualByComparingTo("102.5");
  }

  /** Catches a clearance with a weight of another time, or without age or sex. */
  @Test
  void withoutAWeightCloseInTimeThereIsNone() {
    assertThat(course(PATIENT, creatinine("1.0", 400), weight("72", 309))).isEmpty();
    assertThat(course(PATIENT, creatinine("1.0", 400), weight("72", 310))).hasSize(1);
    assertThat(course(new Patient(60, null, List.of()), creatinine("1.0", 1), weight("72", 1)))
        .isEmpty();
  }

  /** Catches the lower of two creatinines of a day, and the heavier of two weights. */
  @Test
  void ofOneDayTheCautiousValuesCount() {
    List<ClearanceCourse.Clearance> course =
        course(
            PATIENT, creatinine("1.0", 1), creatinine("2.0", 1), weight("144", 1), weight("72", 1));
    assertThat(course).hasSize(1);
    assertThat(course.get(0).clearance()).isEqualByComparingTo("40");
  }
}
