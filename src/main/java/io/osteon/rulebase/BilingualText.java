package io.osteon.rulebase;

import java.util.Objects;

/**
 * Words in both languages of the product; they say the same.
 *
 * @param en English
 * @param zh Chinese
 */
public record BilingualText(String en, String zh) {
  public BilingualText {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(zh, "zh");
  }

  /** The words in one language. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
