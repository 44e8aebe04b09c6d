package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each word is there in both languages and is filled in with the same values. */
class CardWordTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @EnumSource
  void bothLanguagesSayTheSame(CardWord word) {
    String en = word.words().en();
    String zh = word.words().zh();
    assertThat(en).isNotEmpty().doesNotMatch(".*\\p{IsHan}.*");
    assertThat(placeholders(zh)).isEqualTo(placeholders(en));
    if (en.matches(".*[a-z]{3}.*")) {
      assertThat(zh).matches("(?s).*\\p{IsHan}.*");
    }
  }

  private static TreeSet<String> placeholders(String words) {
    TreeSet<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(words).results().forEach(match -> found.add(match.group()));
    return found;
  }
}
