package io.osteon.rulebase.yaml;

import io.osteon.rulebase.Location;
import io.osteon.rulebase.Problems;

/** Chinese words hold at least one Chinese character, English words none. */
final class LanguageCheck {
  private LanguageCheck() {}

  static void english(String words, Location at, Problems problems) {
    if (hasHan(words)) {
      problems.error(at, "the English text holds Chinese characters", "language-mixed");
    }
  }

  static void chinese(String words, Location at, Problems problems) {
    if (!hasHan(words)) {
      problems.error(at, "the Chinese text holds no Chinese character", "language-mixed");
    }
  }

  private static boolean hasHan(String words) {
    return words
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
