package io.osteon.rulebase.terminology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes written names comparable without changing what they say. */
final class Names {
  private static final Pattern RUN_OF_BLANKS = Pattern.compile("\\s+");

  private Names() {}

  /**
   * Full-width and other compatible characters become plain ones, letters small, and each run of
   * spaces one space.
   */
  static String normalise(String name) {
    String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
    String small = plain.toLowerCase(Locale.ROOT).strip();
    return hasSingleBlanks(small) ? small : RUN_OF_BLANKS.matcher(small).replaceAll(" ");
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSingleBlanks(String name) {
    boolean blank = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || (c == ' ' && blank)) {
        return false;
      }
      blank = c == ' ';
    }
    return true;
  }
}
