package io.osteon.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.osteon.facts.Sex;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CockcroftGaultTest {
  @ParameterizedTest
  @CsvSource({
    "70, FEMALE, 55, 155,    MICROMOLE_PER_LITRE,     25.922",
    "78, FEMALE, 50, 1.31,   MILLIGRAM_PER_DECILITRE, 27.937",
    "70, FEMALE, 60, 1.1,    MILLIGRAM_PER_DECILITRE, 45.076",
    "70, MALE,   72, 1.1667, MILLIGRAM_PER_DECILITRE, 59.998",
    "40, MALE,   72, 1.0,    MILLIGRAM_PER_DECILITRE, 100.000"
  })
  void givesTheClearanceOfWorkedExamples(
      int age, Sex sex, BigDecimal weight, BigDecimal creatinine, Unit unit, double expected) {
    assertThat(CockcroftGault.clearance(age, sex, weight, creatinine, unit).doubleValue())
        .isCloseTo(expected, within(0.001));
  }

  @Test
  void limitsAreMetExactlyInBothUnits() {
    BigDecimal weight = new BigDecimal("72");
    assertThat(
            CockcroftGault.clearance(
                80, Sex.MALE, weight, new BigDecimal("88.4"), Unit.MICROMOLE_PER_LITRE))
        .isEqualByComparingTo("60");
    assertThat(
            CockcroftGault.clearance(
                80, Sex.MALE, weight, new BigDecimal("2.0"), Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualByComparingTo("30");
  }

  @Test
  void doesNotRoundUpToALimit() {
    assertThat(
            CockcroftGault.clearance(
                80,
                Sex.MALE,
                new BigDecimal("72"),
                new BigDecimal("2.0001"),
                Unit.MILLIGRAM_PER_DECILITRE))
        .isLessThan(new BigDecimal("30"));
  }

  @Test
  void refusesACreatinineInAForeignUnit() {
    assertThatThrownBy(
            () ->
                CockcroftGault.clearance(
                    80, Sex.MALE, BigDecimal.TEN, BigDecimal.ONE, Unit.MILLIMOLE_PER_LITRE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void fallsWithCreatinineAndAgeAndRisesWithWeight(
      @ForAll @IntRange(min = 18, max = 100) int age,
      @ForAll Sex sex,
      @ForAll @IntRange(min = 30, max = 150) int weight,
      @ForAll @IntRange(min = 15, max = 2000) int creatinine) {
    BigDecimal clearance = of(age, sex, weight, creatinine);
    assertThat(of(age, sex, weight, creatinine + 1)).isLessThan(clearance);
    assertThat(of(age + 1, sex, weight, creatinine)).isLessThan(clearance);
    assertThat(of(age, sex, weight + 1, creatinine)).isGreaterThan(clearance);
  }

  @Property
  void theUnitOfTheCreatinineDoesNotMatter(
      @ForAll @IntRange(min = 18, max = 100) int age,
      @ForAll @IntRange(min = 15, max = 2800) int hundredths) {
    BigDecimal milligrams = BigDecimal.valueOf(hundredths, 2);
    BigDecimal micromoles = milligrams.multiply(new BigDecimal("88.4"));
    BigDecimal weight = new BigDecimal("71.3");
    assertThat(
            CockcroftGault.clearance(
                age, Sex.FEMALE, weight, milligrams, Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualByComparingTo(
            CockcroftGault.clearance(
                age, Sex.FEMALE, weight, micromoles, Unit.MICROMOLE_PER_LITRE));
  }

  private static BigDecimal of(int age, Sex sex, int weight, int creatinine) {
    return CockcroftGault.clearance(
        age,
        sex,
        BigDecimal.valueOf(weight),
        BigDecimal.valueOf(creatinine),
        Unit.MICROMOLE_PER_LITRE);
  }
}
