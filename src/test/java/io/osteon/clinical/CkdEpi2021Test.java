package io.osteon.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.Sex;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CkdEpi2021Test {
  /** Values computed independently from the published equation. */
  @ParameterizedTest
  @CsvSource({
    "50, MALE,   1.0,  91.691",
    "50, FEMALE, 1.0,  68.633",
    "55, FEMALE, 1.2,  53.458",
    "30, MALE,   0.6,  133.180",
    "30, FEMALE, 0.5,  129.317",
    "78, FEMALE, 1.31, 41.704",
    "70, MALE,   0.9,  91.879",
    "70, FEMALE, 0.7,  92.982",
    "85, MALE,   3.0,  19.736"
  })
  void agreesWithThePublishedEquationOnBothSidesOfKappa(
      int age, Sex sex, BigDecimal creatinine, BigDecimal expected) {
    assertThat(CkdEpi2021.filtrationRate(age, sex, creatinine, Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualTo(expected);
  }

  /** Values of another implementation of the equation, at one decimal. */
  @ParameterizedTest
  @CsvSource({"70, MALE, 0.8, 95.2", "70, FEMALE, 0.8, 79.2"})
  void agreesWithAnotherImplementation(
      int age, Sex sex, BigDecimal creatinine, BigDecimal expected) {
    assertThat(
            CkdEpi2021.filtrationRate(age, sex, creatinine, Unit.MILLIGRAM_PER_DECILITRE)
                .setScale(1, RoundingMode.HALF_UP))
        .isEqualTo(expected);
  }

  @Test
  void convertsMicromoles() {
    assertThat(
            CkdEpi2021.filtrationRate(
                60, Sex.MALE, new BigDecimal("176.8"), Unit.MICROMOLE_PER_LITRE))
        .isEqualTo("37.504");
  }

  @Property
  void fallsWithCreatinineAndAge(
      @ForAll @IntRange(min = 18, max = 100) int age,
      @ForAll Sex sex,
      @ForAll @IntRange(min = 20, max = 1500) int creatinine) {
    BigDecimal rate = of(age, sex, creatinine);
    assertThat(of(age, sex, creatinine + 1)).isLessThan(rate);
    assertThat(of(age + 1, sex, creatinine)).isLessThan(rate);
  }

  private static BigDecimal of(int age, Sex sex, int creatinine) {
    return CkdEpi2021.filtrationRate(
        age, sex, BigDecimal.valueOf(creatinine), Unit.MICROMOLE_PER_LITRE);
  }
}
