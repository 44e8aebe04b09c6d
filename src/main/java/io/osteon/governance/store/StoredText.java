package io.osteon.governance.store;

/** Text as PostgreSQL can hold it. */
public final class StoredText {
  private static final char REPLACEMENT = '\uFFFD';

  private StoredText() {}

  /**
   * The text with U+FFFD for what PostgreSQL refuses or UTF-8 cannot say: U+0000 and halves of
   * surrogate pairs. What is stored is then what was hashed.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else {
        clean.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return clean.toString();
  }

  /** The same, cut to a number of characters; what was cut off shows as an ellipsis. */
  public static String clean(String text, int limit) {
    if (text.length() <= limit) {
      return clean(text);
    }
    int end = limit - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return clean(text.substring(0, end)) + "…";
  }
}
