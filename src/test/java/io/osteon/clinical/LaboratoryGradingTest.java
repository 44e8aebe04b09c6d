package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.AlkalinePhosphataseStatus;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.MagnesiumStatus;
import io.osteon.facts.Unit;
import io.osteon.facts.VitaminDStatus;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vitamin D, magnesium and alkaline phosphatase. */
class LaboratoryGradingTest {
  @ParameterizedTest
  @CsvSource({
    "49.99, NANOMOLE_PER_LITRE, true, true", "50, NANOMOLE_PER_LITRE, false, true",
    "50.01, NANOMOLE_PER_LITRE, false, true", "74.99, NANOMOLE_PER_LITRE, false, true",
    "75, NANOMOLE_PER_LITRE, false, false", "75.01, NANOMOLE_PER_LITRE, false, false",
    "19.99, NANOGRAM_PER_MILLILITRE, true, true", "20, NANOGRAM_PER_MILLILITRE, false, true",
    "29.99, NANOGRAM_PER_MILLILITRE, false, true", "30, NANOGRAM_PER_MILLILITRE, false, false",
    "35, NANOGRAM_PER_MILLILITRE, false, false", "35, NANOMOLE_PER_LITRE, true, true"
  })
  void vitaminDIsGradedInItsReportedUnit(
      String value, Unit unit, boolean deficient, boolean belowPreferred) {
    VitaminDStatus status =
        aCase()
            .laboratory(LaboratoryItem.VITAMIN_D_25_HYDROXY, value, unit, 20)
            .one(VitaminDStatus.class);
    assertThat(status.deficient()).isEqualTo(deficient);
    assertThat(status.belowPreferred()).isEqualTo(belowPreferred);
    assertThat(status.unit()).isEqualTo(unit);
    assertThat(status.daysAgo()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({"180, 1", "181, 0"})
  void resultsCountForAHundredAndEightyDays(int daysAgo, int statuses) {
    CaseBuilder recorded =
        aCase()
            .laboratory(LaboratoryItem.VITAMIN_D_25_HYDROXY, "80", Unit.NANOMOLE_PER_LITRE, daysAgo)
            .laboratory(LaboratoryItem.MAGNESIUM, "0.8", Unit.MILLIMOLE_PER_LITRE, daysAgo)
            .laboratory(LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, "1", Unit.ONE, daysAgo);
    assertThat(recorded.all(VitaminDStatus.class)).hasSize(statuses);
    assertThat(recorded.all(MagnesiumStatus.class)).hasSize(statuses);
    assertThat(recorded.all(AlkalinePhosphataseStatus.class)).hasSize(statuses);
  }

  @Test
  void theNewestVitaminDCountsAndOfOneDayTheLowerInWhateverUnit() {
    VitaminDStatus status =
        aCase()
            .laboratory(LaboratoryItem.VITAMIN_D_25_HYDROXY, "30", Unit.NANOMOLE_PER_LITRE, 90)
            .laboratory(LaboratoryItem.VITAMIN_D_25_HYDROXY, "60", Unit.NANOMOLE_PER_LITRE, 5)
            .laboratory(LaboratoryItem.VITAMIN_D_25_HYDROXY, "22", Unit.NANOGRAM_PER_MILLILITRE, 5)
            .one(VitaminDStatus.class);
    assertThat(status.value()).isEqualTo("22");
  }

  @ParameterizedTest
  @CsvSource({
    "0.699, MILLIMOLE_PER_LITRE, true", "0.70, MILLIMOLE_PER_LITRE, false",
    "0.701, MILLIMOLE_PER_LITRE, false", "1.69, MILLIGRAM_PER_DECILITRE, true",
    "1.7, MILLIGRAM_PER_DECILITRE, false", "1.71, MILLIGRAM_PER_DECILITRE, false"
  })
  void magnesiumIsGradedInItsReportedUnit(String value, Unit unit, boolean low) {
    assertThat(
            aCase()
                .laboratory(LaboratoryItem.MAGNESIUM, value, unit, 3)
                .one(MagnesiumStatus.class)
                .low())
        .isEqualTo(low);
  }

  @Test
  void ofTwoMagnesiumsOfOneDayTheLowerCounts() {
    assertThat(
            aCase()
                .laboratory(LaboratoryItem.MAGNESIUM, "0.75", Unit.MILLIMOLE_PER_LITRE, 3)
                .laboratory(LaboratoryItem.MAGNESIUM, "1.6", Unit.MILLIGRAM_PER_DECILITRE, 3)
                .one(MagnesiumStatus.class)
                .low())
        .isTrue();
  }

  @Test
  void alkalinePhosphataseIsDividedByItsOwnUpperLimit() {
    assertThat(phosphatase("260", "130").one(AlkalinePhosphataseStatus.class).timesUpperLimit())
        .isEqualByComparingTo("2");
    assertThat(phosphatase("260.1", "130").one(AlkalinePhosphataseStatus.class).timesUpperLimit())
        .isGreaterThan(new BigDecimal("2"));
  }

  @Test
  void alkalinePhosphataseWithoutAUsableLimitIsNotUsed() {
    assertThat(phosphatase("260", null).all(AlkalinePhosphataseStatus.class)).isEmpty();
    assertThat(phosphatase("260", "0").all(AlkalinePhosphataseStatus.class)).isEmpty();
  }

  @Test
  void theReportedMultipleAndTheComputedOneCompeteByDateThenBySize() {
    assertThat(
            phosphatase("390", "130")
                .laboratory(LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, "1.2", Unit.ONE, 2)
                .one(AlkalinePhosphataseStatus.class)
                .timesUpperLimit())
        .isEqualByComparingTo("1.2");
    assertThat(
            phosphatase("390", "130")
                .laboratory(LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, "1.2", Unit.ONE, 3)
                .one(AlkalinePhosphataseStatus.class)
                .timesUpperLimit())
        .isEqualByComparingTo("3");
  }

  private static CaseBuilder phosphatase(String value, String upperLimit) {
    return aCase()
        .laboratory(
            LaboratoryItem.ALKALINE_PHOSPHATASE, value, Unit.UNIT_PER_LITRE, 3, null, upperLimit);
  }
}
