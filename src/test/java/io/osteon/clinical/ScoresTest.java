package io.osteon.clinical;

import static io.osteon.clinical.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.facts.LongBoneFractureRisk;
import io.osteon.facts.LongBoneLesionItems;
import io.osteon.facts.Source;
import io.osteon.facts.SpinalInstability;
import io.osteon.facts.SpinalInstabilityItems;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spinal Instability Neoplastic Score and Mirels score. */
class ScoresTest {
  private static final List<Source> SOURCES = List.of(new Source("/score"));

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, 0, 0", "1, 1, 1, 0, 2, 1, 6", "1, 1, 2, 0, 2, 1, 7",
    "3, 1, 2, 2, 3, 1, 12", "3, 3, 2, 2, 3, 0, 13", "3, 3, 2, 4, 3, 3, 18"
  })
  void addsTheSixItemsUp(
      int location, int pain, int lesion, int alignment, int collapse, int back, int total) {
    SpinalInstability score = sins(items(location, pain, lesion, alignment, collapse, back, null));
    assertThat(score.total()).isEqualTo(total);
    assertThat(score.missingItems()).isEmpty();
    assertThat(score.sources()).isEqualTo(SOURCES);
  }

  @Test
  void listsTheMissingItemsInTheirOrder() {
    SpinalInstability score = sins(items(null, 3, null, null, 2, null, null));
    assertThat(score.incomplete()).isTrue();
    assertThat(score.missingItems())
        .containsExactly("location", "lesion", "alignment", "posterolateral");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1, 1, 0, 0, 0, location",
    "1, 2, 1, 0, 0, 0, pain",
    "1, 1, 3, 0, 0, 0, lesion",
    "1, 1, 1, 3, 0, 0, alignment",
    "1, 1, 1, 0, 4, 0, collapse",
    "1, 1, 1, 0, 0, 2, posterolateral",
    "-1, 1, 1, 0, 0, 0, location"
  })
  void aValueThatTheScoreDoesNotHaveCountsAsMissing(
      int location, int pain, int lesion, int alignment, int collapse, int back, String item) {
    assertThat(sins(items(location, pain, lesion, alignment, collapse, back, null)).missingItems())
        .containsExactly(item);
  }

  @Test
  void theTotalAloneIsEnough() {
    SpinalInstability score = sins(items(null, null, null, null, null, null, 8));
    assertThat(score.total()).isEqualTo(8);
    assertThat(score.missingItems()).isEmpty();
  }

  @Test
  void theHigherOfItemsAndTotalCounts() {
    assertThat(sins(items(1, 1, 1, 0, 2, 1, 13)).total()).isEqualTo(13);
    assertThat(sins(items(3, 3, 2, 2, 3, 0, 6)).total()).isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 19})
  void aTotalOutsideTheScoreIsNotUsed(int total) {
    assertThat(sins(items(null, 1, null, null, null, null, total)).incomplete()).isTrue();
  }

  @Test
  void thereIsNoScoreWhenNothingWasRecorded() {
    assertThat(SpinalInstabilityScore.of(items(null, null, null, null, null, null, null)))
        .isEmpty();
    assertThat(MirelsScore.of(new LongBoneLesionItems(null, null, null, null, null, SOURCES)))
        .isEmpty();
    assertThat(aCase().all(SpinalInstability.class)).isEmpty();
    assertThat(aCase().all(LongBoneFractureRisk.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1, 4", "2, 1, 2, 2, 7", "2, 1, 3, 2, 8", "2, 1, 3, 3, 9", "3, 3, 3, 3, 12"})
  void addsTheFourMirelsItemsUp(int site, int pain, int lesion, int size, int total) {
    assertThat(mirels(site, pain, lesion, size, null).total()).isEqualTo(total);
  }

  @Test
  void knowsTheUpperLimb() {
    assertThat(mirels(1, 3, 3, 1, null).upperLimb()).isTrue();
    assertThat(mirels(2, 3, 3, 1, null).upperLimb()).isFalse();
    assertThat(mirels(null, null, null, null, 8).upperLimb()).isFalse();
  }

  @Test
  void listsTheMissingMirelsItemsAndThoseOutsideOneToThree() {
    assertThat(mirels(null, 2, null, 2, null).missingItems()).containsExactly("site", "lesion");
    assertThat(mirels(2, 0, 2, 4, null).missingItems()).containsExactly("pain", "size");
    assertThat(mirels(2, null, null, null, 3).missingItems())
        .containsExactly("pain", "lesion", "size");
    assertThat(mirels(null, null, null, null, 13).incomplete()).isTrue();
  }

  @Property
  void aRemovedItemAlwaysMakesTheScoreIncomplete(
      @ForAll("mirelsItem") int pain, @ForAll("mirelsItem") int lesion) {
    assertThat(mirels(2, pain, lesion, 2, null).total()).isEqualTo(4 + pain + lesion);
    assertThat(mirels(2, pain, lesion, null, null).total()).isNull();
  }

  @Provide
  Arbitrary<Integer> mirelsItem() {
    return Arbitraries.integers().between(1, 3);
  }

  private static SpinalInstability sins(SpinalInstabilityItems items) {
    return aCase().add(items).one(SpinalInstability.class);
  }

  private static LongBoneFractureRisk mirels(
      Integer site, Integer pain, Integer lesion, Integer size, Integer total) {
    return aCase()
        .add(new LongBoneLesionItems(site, pain, lesion, size, total, SOURCES))
        .one(LongBoneFractureRisk.class);
  }

  private static SpinalInstabilityItems items(
      Integer location,
      Integer pain,
      Integer lesion,
      Integer alignment,
      Integer collapse,
      Integer posterolateral,
      Integer total) {
    return new SpinalInstabilityItems(
        location, pain, lesion, alignment, collapse, posterolateral, total, SOURCES);
  }
}
