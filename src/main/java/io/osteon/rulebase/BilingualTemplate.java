package io.osteon.rulebase;

import java.util.Objects;

/**
 * Words with placeholders in both languages.
 *
 * @param en English
 * @param zh Chinese
 * @param location where they are written
 */
public record BilingualTemplate(TextTemplate en, TextTemplate zh, Location location) {
  public BilingualTemplate {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(location, "location");
  }

  /** The words in one language. */
  public TextTemplate in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** The words as written, placeholders included. */
  public BilingualText source() {
    return new BilingualText(en.source(), zh.source());
  }
}
