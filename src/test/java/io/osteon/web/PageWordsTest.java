package io.osteon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Both languages say everything. */
class PageWordsTest {

  /** Catches a word that is missing in Chinese: the page would show it in English. */
  @Test
  void everyWordIsThereInChinese() throws IOException {
    Properties chinese = new Properties();
    try (Reader in =
        new InputStreamReader(
            PageWords.class.getResourceAsStream("/messages/words_zh.properties"),
            StandardCharsets.UTF_8)) {
      chinese.load(in);
    }
    Method[] words = PageWords.class.getDeclaredMethods();
    assertThat(chinese.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(words).map(Method::getName).toList());
    assertThat(chinese.values()).noneMatch(word -> word.toString().isBlank());
    assertThat(words).allMatch(word -> !word.getAnnotation(Message.class).value().isBlank());
  }
}
