package io.osteon.authoring.edit;

/**
 * Writes text as a YAML scalar in double quotes, so that whatever it holds is read back as it is.
 */
final class YamlQuote {
  private YamlQuote() {}

  /**
   * The text in double quotes.
   *
   * @throws EditException when it holds half of a character that takes two
   */
  static String of(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(code -> append(quoted, code));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int code) {
    if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
      throw new EditException("the text holds half of a character; expected whole characters");
    }
    switch (code) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (printable(code)) {
          quoted.appendCodePoint(code);
        } else {
          quoted.append(code > 0xFFFF ? "\\U%08X".formatted(code) : "\\u%04X".formatted(code));
        }
      }
    }
  }

  /** Line separators and byte order marks are printable for YAML, but not for a reader. */
  private static boolean printable(int code) {
    return code >= 0x20 && code <= 0x7E
        || code >= 0xA0 && code <= 0xD7FF && code != 0x2028 && code != 0x2029
        || code >= 0xE000 && code <= 0xFFFD && code != 0xFEFF
        || code >= 0x10000;
  }
}
