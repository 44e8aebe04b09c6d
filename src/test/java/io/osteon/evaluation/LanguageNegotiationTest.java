package io.osteon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.rulebase.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNegotiationTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh                               | ZH
          zh-CN                            | ZH
          zh-Hans-CN                       | ZH
          ZH-cn                            | ZH
          en-GB,en;q=0.9                   | EN
          zh;q=0.8, en;q=0.9               | EN
          en;q=0.8, zh;q=0.9               | ZH
          de, zh;q=0.1                     | ZH
          de, fr                           | EN
          zh;q=0                           | EN
          zh;q=nonsense                    | EN
          zh;q=2                           | EN
          *                                | EN
          en;q=0.5, *;q=0.1, zh;q=0.6      | ZH
          ,;,                              | EN
          zhx                              | EN
          """)
  void chooses(String header, Language expected) {
    assertThat(LanguageNegotiation.choose(header)).isEqualTo(expected);
  }

  @Test
  void withoutHeaderSpeaksEnglish() {
    assertThat(LanguageNegotiation.choose(null)).isEqualTo(Language.EN);
    assertThat(LanguageNegotiation.choose("")).isEqualTo(Language.EN);
  }
}
