package io.osteon.api;

import io.osteon.evaluation.LanguageNegotiation;
import io.osteon.rulebase.Language;

/** The language of a file: as the query says, or else as the caller prefers. */
final class OutputLanguage {
  private OutputLanguage() {}

  static Language of(String chosen, String accepted) {
    for (Language language : Language.values()) {
      if (language.tag().equals(chosen)) {
        return language;
      }
    }
    return LanguageNegotiation.choose(accepted);
  }
}
