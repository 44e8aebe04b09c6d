package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.CreatinineChange;
import io.osteon.facts.LaboratoryItem;
import io.osteon.facts.Unit;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreatinineRiseTest {
  private static final CreatinineRise RISE = new CreatinineRise(ShippedParameters.SHIPPED);

  @ParameterizedTest
  @CsvSource({
    "0.9, 1.39, false",
    "0.9, 1.4, true",
    "0.9, 1.41, true",
    "1.39, 1.88, false",
    "1.39, 1.89, true",
    "1.4, 1.9, false",
    "1.4, 2.39, false",
    "1.4, 2.4, true",
    "1.4, 2.41, true",
    "1.6, 2.2, false",
    "1.6, 2.6, true"
  })
  void comparesMilligramsInMilligrams(BigDecimal baseline, BigDecimal current, boolean reached) {
    assertThat(
            RISE.labelLimitReached(
                baseline, Unit.MILLIGRAM_PER_DECILITRE, current, Unit.MILLIGRAM_PER_DECILITRE))
        .isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "80, 123.9, false",
    "80, 124, true",
    "80, 125, true",
    "123, 166, false",
    "123, 167, true",
    "123.9, 167.9, true",
    "124, 168, false",
    "124, 211, false",
    "124, 212, true",
    "124, 213, true"
  })
  void comparesMicromolesWithTheLabelsWholeMicromoles(
      BigDecimal baseline, BigDecimal current, boolean reached) {
    assertThat(
            RISE.labelLimitReached(
                baseline, Unit.MICROMOLE_PER_LITRE, current, Unit.MICROMOLE_PER_LITRE))
        .isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    // 0.9 mg/dL = 79.56 umol/L; the label's limits lie 44 (0.498 mg/dL) and 44.2 (0.5 mg/dL) above
    "0.9, 123.55, false", "0.9, 123.56, true", "0.9, 123.76, true",
    // a baseline of exactly 1.4 mg/dL is abnormal although 123.76 umol/L lie below 124
    "1.4, 168, false", "1.4, 211.75, false", "1.4, 211.76, true",
    // 1.41 mg/dL = 124.644 umol/L: abnormal in both
    "1.41, 212.643, false", "1.41, 212.644, true"
  })
  void withTwoUnitsTheLimitOfEitherCounts(
      BigDecimal baseline, BigDecimal current, boolean reached) {
    assertThat(
            RISE.labelLimitReached(
                baseline, Unit.MILLIGRAM_PER_DECILITRE, current, Unit.MICROMOLE_PER_LITRE))
        .isEqualTo(reached);
  }

  @Test
  void theRatioIsExactAtOneAndAHalf() {
    CreatinineChange change = of(baseline("0.9").creatinineInMilligrams("1.35", 1));
    assertThat(change.ratio()).isEqualByComparingTo("1.5");
    assertThat(change.baseline()).isEqualByComparingTo("0.9");
    assertThat(change.current()).isEqualByComparingTo("1.35");
    assertThat(change.labelLimitReached()).isFalse();
    assertThat(change.sources()).hasSize(2);
  }

  @Test
  void aBaselineInMicromolesIsHandedOnInMilligrams() {
    CreatinineChange change =
        of(
            new Recorded()
                .baseline("88.4", Unit.MICROMOLE_PER_LITRE)
                .creatinineInMilligrams("1.5", 1));
    assertThat(change.baseline()).isEqualByComparingTo("1");
    assertThat(change.labelLimitReached()).isTrue();
  }

  @Test
  void thereIsNoChangeWithoutBaselineOrWithAnExpiredCreatinine() {
    assertThat(new Recorded().creatinineInMilligrams("1.5", 1).none()).isTrue();
    assertThat(baseline("0.9").none()).isTrue();
    assertThat(baseline("0.9").creatinineInMilligrams("1.5", 29).none()).isTrue();
    assertThat(baseline("0.9").creatinineInMilligrams("1.5", 28).none()).isFalse();
  }

  @Property
  void aLargerRiseNeverFallsBelowTheLimitAgain(
      @ForAll @IntRange(min = 30, max = 300) int baseline,
      @ForAll @IntRange(min = 30, max = 600) int current,
      @ForAll boolean molarBaseline,
      @ForAll boolean molarCurrent) {
    Unit before = unit(molarBaseline);
    Unit now = unit(molarCurrent);
    boolean reached = RISE.labelLimitReached(number(baseline), before, number(current), now);
    boolean reachedByMore =
        RISE.labelLimitReached(number(baseline), before, number(current + 1), now);
    assertThat(reached && !reachedByMore).isFalse();
  }

  private static Unit unit(boolean molar) {
    return molar ? Unit.MICROMOLE_PER_LITRE : Unit.MILLIGRAM_PER_DECILITRE;
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  private static Recorded baseline(String milligrams) {
    return new Recorded().baseline(milligrams, Unit.MILLIGRAM_PER_DECILITRE);
  }

  private static CreatinineChange of(Recorded recorded) {
    return recorded.builder.one(CreatinineChange.class);
  }

  private static final class Recorded {
    private final CaseBuilder builder = aCase();

    Recorded baseline(String value, Unit unit) {
      builder.laboratory(LaboratoryItem.CREATININE_BASELINE, value, unit, 400);
      return this;
    }

    Recorded creatinineInMilligrams(String value, int daysAgo) {
      builder.laboratory(LaboratoryItem.CREATININE, value, Unit.MILLIGRAM_PER_DECILITRE, daysAgo);
      return this;
    }

    boolean none() {
      return builder.all(CreatinineChange.class).isEmpty();
    }
  }
}
