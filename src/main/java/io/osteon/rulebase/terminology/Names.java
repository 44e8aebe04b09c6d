package io.osteon.rulebase.terminology;

import java.text.Normalizer;
import java.util.Locale;

/** Makes written names comparable without changing what they say. */
final class Names {
  private Names() {}

  /**
   * Full-width and other compatible characters become plain ones, letters small, and each run of
   * spaces one space.
   */
  static String normalise(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
