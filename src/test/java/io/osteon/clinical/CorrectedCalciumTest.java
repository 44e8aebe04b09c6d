package io.osteon.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.facts.Unit;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedCalciumTest {
  @ParameterizedTest
  @CsvSource({
    "2.00, 28,  2.240",
    "2.15, 50,  1.950",
    "2.30, 40,  2.300",
    "2.9999, 40, 3.000",
    "1.8994, 40, 1.899",
    "1.8995, 40, 1.900"
  })
  void correctsMolarCalciumAndRoundsAtThreeDecimals(
      BigDecimal calcium, BigDecimal albumin, BigDecimal expected) {
    assertThat(CorrectedCalcium.of(calcium, Unit.MILLIMOLE_PER_LITRE, albumin, Unit.GRAM_PER_LITRE))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"8.0, 3.0, 8.800", "9.5, 4.0, 9.500", "7.0, 2.5, 8.200", "10.0, 5.0, 9.200"})
  void correctsMassCalcium(BigDecimal calcium, BigDecimal albumin, BigDecimal expected) {
    assertThat(
            CorrectedCalcium.of(
                calcium, Unit.MILLIGRAM_PER_DECILITRE, albumin, Unit.GRAM_PER_DECILITRE))
        .isEqualTo(expected);
  }

  @Test
  void convertsTheAlbuminAndNeverTheCalcium() {
    assertThat(
            CorrectedCalcium.of(
                new BigDecimal("8.0"),
                Unit.MILLIGRAM_PER_DECILITRE,
                new BigDecimal("30"),
                Unit.GRAM_PER_LITRE))
        .isEqualTo("8.800");
    assertThat(
            CorrectedCalcium.of(
                new BigDecimal("2.0"),
                Unit.MILLIMOLE_PER_LITRE,
                new BigDecimal("2.8"),
                Unit.GRAM_PER_DECILITRE))
        .isEqualTo("2.240");
  }

  @Test
  void refusesUnitsThatAreNotThoseOfCalciumOrAlbumin() {
    BigDecimal one = BigDecimal.ONE;
    assertThatThrownBy(
            () -> CorrectedCalcium.of(one, Unit.GRAM_PER_LITRE, one, Unit.GRAM_PER_LITRE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> CorrectedCalcium.of(one, Unit.MILLIMOLE_PER_LITRE, one, Unit.MILLIMOLE_PER_LITRE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theUnitOfTheAlbuminDoesNotMatter(
      @ForAll @IntRange(min = 80, max = 500) int calcium,
      @ForAll @IntRange(min = 100, max = 600) int albumin) {
    BigDecimal total = BigDecimal.valueOf(calcium, 2);
    BigDecimal inGramsPerLitre = BigDecimal.valueOf(albumin, 1);
    BigDecimal inGramsPerDecilitre = BigDecimal.valueOf(albumin, 2);
    for (Unit unit : new Unit[] {Unit.MILLIMOLE_PER_LITRE, Unit.MILLIGRAM_PER_DECILITRE}) {
      assertThat(CorrectedCalcium.of(total, unit, inGramsPerLitre, Unit.GRAM_PER_LITRE))
          .isEqualTo(
              CorrectedCalcium.of(total, unit, inGramsPerDecilitre, Unit.GRAM_PER_DECILITRE));
    }
  }

  @Property
  void lessAlbuminNeverLowersTheCorrectedCalcium(
      @ForAll @IntRange(min = 80, max = 500) int calcium,
      @ForAll @IntRange(min = 10, max = 59) int albumin) {
    BigDecimal total = BigDecimal.valueOf(calcium, 2);
    BigDecimal less = of(total, albumin);
    BigDecimal more = of(total, albumin + 1);
    assertThat(less.subtract(more)).isEqualByComparingTo("0.02");
  }

  private static BigDecimal of(BigDecimal total, int albumin) {
    return CorrectedCalcium.of(
        total, Unit.MILLIMOLE_PER_LITRE, BigDecimal.valueOf(albumin), Unit.GRAM_PER_LITRE);
  }
}
