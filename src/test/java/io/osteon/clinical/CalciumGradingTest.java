package io.osteon.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.CalciumAssessment;
import io.osteon.facts.CalciumState;
import io.osteon.facts.FindingName;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every limit of the grading table: just below it, at it, just above it. */
class CalciumGradingTest {
  private static final List<CalciumState> WORST_LOW_TO_WORST_HIGH =
      List.of(
          CalciumState.SEVERE_HYPOCALCAEMIA,
          CalciumState.HYPOCALCAEMIA,
          CalciumState.NORMAL,
          CalciumState.MILD_HYPERCALCAEMIA,
          CalciumState.MODERATE_HYPERCALCAEMIA,
          CalciumState.SEVERE_HYPERCALCAEMIA);

  @ParameterizedTest
  @CsvSource({
    "1.899, SEVERE_HYPOCALCAEMIA",
    "1.900, HYPOCALCAEMIA",
    "1.901, HYPOCALCAEMIA",
    "2.109, HYPOCALCAEMIA",
    "2.110, NORMAL",
    "2.111, NORMAL",
    "2.519, NORMAL",
    "2.520, NORMAL",
    "2.521, MILD_HYPERCALCAEMIA",
    "2.999, MILD_HYPERCALCAEMIA",
    "3.000, MODERATE_HYPERCALCAEMIA",
    "3.001, MODERATE_HYPERCALCAEMIA",
    "3.499, MODERATE_HYPERCALCAEMIA",
    "3.500, SEVERE_HYPERCALCAEMIA",
    "3.501, SEVERE_HYPERCALCAEMIA",
    "1.8994, SEVERE_HYPOCALCAEMIA",
    "1.8995, HYPOCALCAEMIA",
    "2.5204, NORMAL"
  })
  void gradesCorrectedCalciumInMillimoles(String value, CalciumState state) {
    assertThat(graded(LaboratoryItem.CALCIUM_CORRECTED, value, Unit.MILLIMOLE_PER_LITRE))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "7.59, SEVERE_HYPOCALCAEMIA",
    "7.6, HYPOCALCAEMIA",
    "7.61, HYPOCALCAEMIA",
    "8.49, HYPOCALCAEMIA",
    "8.5, NORMAL",
    "8.51, NORMAL",
    "10.09, NORMAL",
    "10.1, NORMAL",
    "10.11, MILD_HYPERCALCAEMIA",
    "11.99, MILD_HYPERCALCAEMIA",
    "12.0, MODERATE_HYPERCALCAEMIA",
    "12.01, MODERATE_HYPERCALCAEMIA",
    "13.99, MODERATE_HYPERCALCAEMIA",
    "14.0, SEVERE_HYPERCALCAEMIA",
    "14.01, SEVERE_HYPERCALCAEMIA"
  })
  void gradesCorrectedCalciumInMilligramsWithoutConversion(String value, CalciumState state) {
    assertThat(graded(LaboratoryItem.CALCIUM_CORRECTED, value, Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "0.899, SEVERE_HYPOCALCAEMIA",
    "0.900, HYPOCALCAEMIA",
    "0.901, HYPOCALCAEMIA",
    "1.119, HYPOCALCAEMIA",
    "1.120, NORMAL",
    "1.121, NORMAL",
    "1.319, NORMAL",
    "1.320, NORMAL",
    "1.321, MILD_HYPERCALCAEMIA",
    "1.599, MILD_HYPERCALCAEMIA",
    "1.600, MILD_HYPERCALCAEMIA",
    "1.601, MODERATE_HYPERCALCAEMIA",
    "1.799, MODERATE_HYPERCALCAEMIA",
    "1.800, MODERATE_HYPERCALCAEMIA",
    "1.801, SEVERE_HYPERCALCAEMIA"
  })
  void gradesIonisedCalciumWithUpperLimitsInTheMilderGrade(String value, CalciumState state) {
    assertThat(graded(LaboratoryItem.CALCIUM_IONISED, value, Unit.MILLIMOLE_PER_LITRE))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "3.59, SEVERE_HYPOCALCAEMIA",
    "3.6, HYPOCALCAEMIA",
    "3.61, HYPOCALCAEMIA",
    "4.49, HYPOCALCAEMIA",
    "4.5, NORMAL",
    "4.51, NORMAL",
    "5.29, NORMAL",
    "5.3, NORMAL",
    "5.31, MILD_HYPERCALCAEMIA",
    "6.39, MILD_HYPERCALCAEMIA",
    "6.4, MILD_HYPERCALCAEMIA",
    "6.41, MODERATE_HYPERCALCAEMIA",
    "7.19, MODERATE_HYPERCALCAEMIA",
    "7.2, MODERATE_HYPERCALCAEMIA",
    "7.21, SEVERE_HYPERCALCAEMIA"
  })
  void gradesIonisedCalciumInMilligrams(String value, CalciumState state) {
    assertThat(graded(LaboratoryItem.CALCIUM_IONISED, value, Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    // value, own lower, own upper, state
    "2.150, 2.20, 2.60, HYPOCALCAEMIA",
    "2.200, 2.20, 2.60, NORMAL",
    "2.050, 2.00, 2.60, NORMAL",
    "2.560, 2.20, 2.60, NORMAL",
    "2.601, 2.20, 2.60, MILD_HYPERCALCAEMIA",
    "2.480, 2.20, 2.45, MILD_HYPERCALCAEMIA",
    "2.100, ,     2.60, HYPOCALCAEMIA",
    "2.560, 2.20, ,     MILD_HYPERCALCAEMIA"
  })
  void theLaboratorysOwnLimitsReplaceTheDefaultsOneByOne(
      String value, String lower, String upper, CalciumState state) {
    assertThat(graded(value, lower, upper)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    // fixed levels: a reference range does not move severe and moderate grades
    "1.880, 1.85, 2.60, SEVERE_HYPOCALCAEMIA",
    "3.050, 2.00, 3.20, MODERATE_HYPERCALCAEMIA",
    // limits that cannot belong to the unit of the value, or contradict one another
    "2.300, 8.5, 10.1, NORMAL",
    "2.300, 2.60, 2.20, NORMAL",
    "2.300, 8.5, , NORMAL",
    "2.300, , 1.2, NORMAL"
  })
  void impossibleLimitsAndLenientOnesDoNotHideDisorders(
      String value, String lower, String upper, CalciumState state) {
    assertThat(graded(value, lower, upper)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "2.110, 0", "2.109, 1", "2.000, 1", "1.999, 2", "1.750, 2", "1.749, 3", "1.500, 3",
    "1.499, 4", "2.520, 0", "2.521, 1", "2.900, 1", "2.901, 2", "3.100, 2", "3.101, 3",
    "3.400, 3", "3.401, 4"
  })
  void adverseEventGradesOfCorrectedMillimoles(String value, int grade) {
    assertThat(grade(LaboratoryItem.CALCIUM_CORRECTED, value, Unit.MILLIMOLE_PER_LITRE))
        .isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "8.5, 0", "8.49, 1", "8.0, 1", "7.99, 2", "7.0, 2", "6.99, 3", "6.0, 3", "5.99, 4",
    "10.1, 0", "10.11, 1", "11.5, 1", "11.51, 2", "12.5, 2", "12.51, 3", "13.5, 3", "13.51, 4"
  })
  void adverseEventGradesOfCorrectedMilligrams(String value, int grade) {
    assertThat(grade(LaboratoryItem.CALCIUM_CORRECTED, value, Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "1.12, 0", "1.119, 1", "1.0, 1", "0.999, 2", "0.9, 2", "0.899, 3", "0.8, 3", "0.799, 4",
    "1.32, 0", "1.321, 1", "1.5, 1", "1.501, 2", "1.6, 2", "1.601, 3", "1.8, 3", "1.801, 4"
  })
  void adverseEventGradesOfIonisedMillimoles(String value, int grade) {
    assertThat(grade(LaboratoryItem.CALCIUM_IONISED, value, Unit.MILLIMOLE_PER_LITRE))
        .isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "4.5, 0", "4.49, 1", "3.99, 2", "3.59, 3", "3.19, 4", "6.01, 2", "6.41, 3", "7.21, 4"
  })
  void adverseEventGradesOfIonisedMilligrams(String value, int grade) {
    assertThat(grade(LaboratoryItem.CALCIUM_IONISED, value, Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualTo(grade);
  }

  @Property
  void aHigherCalciumIsNeverInALowerState(
      @ForAll @IntRange(min = 300, max = 4990) int thousandths,
      @ForAll @IntRange(min = 1, max = 1000) int more,
      @ForAll boolean ionised,
      @ForAll boolean mass) {
    LaboratoryItem item =
        ionised ? LaboratoryItem.CALCIUM_IONISED : LaboratoryItem.CALCIUM_CORRECTED;
    Unit unit = mass ? Unit.MILLIGRAM_PER_DECILITRE : Unit.MILLIMOLE_PER_LITRE;
    int scale = mass ? 2 : 3;
    CalciumState lower = graded(item, BigDecimal.valueOf(thousandths, scale).toString(), unit);
    CalciumState higher =
        graded(item, BigDecimal.valueOf(thousandths + (long) more, scale).toString(), unit);
    assertThat(WORST_LOW_TO_WORST_HIGH.indexOf(higher))
        .isGreaterThanOrEqualTo(WORST_LOW_TO_WORST_HIGH.indexOf(lower));
  }

  @Property
  void symptomsChangeHypocalcaemiaAndNothingElse(
      @ForAll @IntRange(min = 800, max = 4999) int thousandths) {
    String value = BigDecimal.valueOf(thousandths, 3).toString();
    CalciumAssessment without =
        CaseBuilder.aCase().reportedCalcium(value, 0).one(CalciumAssessment.class);
    CalciumAssessment with =
        CaseBuilder.aCase()
            .reportedCalcium(value, 0)
            .present(FindingName.HYPOCALCAEMIA_SYMPTOMS)
            .one(CalciumAssessment.class);
    CalciumState expected =
        without.hypocalcaemia() ? CalciumState.SEVERE_HYPOCALCAEMIA : without.state();
    assertThat(with.state()).isEqualTo(expected);
    assertThat(with.value()).isEqualTo(without.value());
  }

  private static CalciumState graded(LaboratoryItem item, String value, Unit unit) {
    return assessment(item, value, unit).state();
  }

  private static int grade(LaboratoryItem item, String value, Unit unit) {
    return assessment(item, value, unit).adverseEventGrade();
  }

  private static CalciumAssessment assessment(LaboratoryItem item, String value, Unit unit) {
    return CaseBuilder.aCase().laboratory(item, value, unit, 0).one(CalciumAssessment.class);
  }

  private static CalciumState graded(String value, String lower, String upper) {
    return CaseBuilder.aCase()
        .laboratory(
            LaboratoryItem.CALCIUM_CORRECTED, value, Unit.MILLIMOLE_PER_LITRE, 0, lower, upper)
        .one(CalciumAssessment.class)
        .state();
  }
}
