package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Summaries have fewer than 140 characters and are not cut within an amount. */
class CardSummaryTest {

  @Test
  void allShippedTitlesFitEvenWhenDeferred() {
    for (AdviceRule rule : ShippedRules.ruleBase().advice().all()) {
      for (Language language : Language.values()) {
        String deferred = CardWord.DEFERRED_SUMMARY.in(language, rule.title().in(language));
        assertThat(deferred.length()).as(rule.id()).isLessThan(140);
      }
    }
  }

  @Test
  void cutsBetweenWords() {
    String cut = CardSummary.fit("word ".repeat(40), Locale.ENGLISH);
    assertThat(cut).hasSizeLessThan(140).endsWith("word…");
  }

  @Test
  void neverCutsWithinAnAmount() {
    for (int length = 100; length < 139; length++) {
      String words =
          "x".repeat(length) + " calcium 12 345.67 mmol/L and then much more to say here";
      String cut = CardSummary.fit(words, Locale.ENGLISH);
      assertThat(cut).hasSizeLessThan(140);
      assertThat(cut).as(cut).doesNotMatch(".*[0-9./]…");
    }
  }

  @Test
  void countsCharactersOutsideTheBasicPlane() {
    String cut = CardSummary.fit("骨\uD840\uDC0B".repeat(80), Locale.CHINESE);
    assertThat(cut).hasSizeLessThan(140);
    assertThat(cut.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
  }
}
