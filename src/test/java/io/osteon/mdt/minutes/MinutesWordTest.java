package io.osteon.mdt.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.rulebase.Language;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages say the same. */
class MinutesWordTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]\\}");

  /** Catches a value that one language leaves out. */
  @ParameterizedTest
  @EnumSource(MinutesWord.class)
  void bothLanguagesHaveTheSamePlaces(MinutesWord word) {
    assertThat(places(word.words().zh())).isEqualTo(places(word.words().en()));
    assertThat(word.words().zh()).isNotBlank();
  }

  private static TreeSet<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(r -> r.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Catches a value with braces that is taken for a place. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void valuesAreNotFilledAgain(Language language) {
    assertThat(MinutesWord.RECORDED_BY.in(language, "{1}", "now")).contains("{1}").contains("now");
  }
}
