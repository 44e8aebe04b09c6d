package io.osteon.cdshooks.card;

/**
 * Puts text into GitHub-flavoured Markdown so that it is shown as it is: no HTML, no link, no image
 * and no formatting can arise from it, whatever it holds.
 */
final class Markdown {
  private static final String ESCAPED = "\\`*_[]|~!";

  /** What would begin a heading, a list, a table or a code block at the start of a line. */
  private static final String ESCAPED_AT_START = "#+-=:";

  private Markdown() {}

  /** The text on one line that it begins. */
  static String text(String text) {
    return escape(text, true);
  }

  /** The text within a line, after other text. */
  static String inline(String text) {
    return escape(text, false);
  }

  private static String escape(String text, boolean atStart) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    String line = oneLine(text);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '<') {
        out.append("&lt;");
      } else if (c == '>') {
        out.append("&gt;");
      } else if (c == '&') {
        out.append("&amp;");
      } else if (ESCAPED.indexOf(c) >= 0
          || (atStart && i == 0 && ESCAPED_AT_START.indexOf(c) >= 0)) {
        out.append('\\').append(c);
      } else if (atStart && endsListNumber(line, i)) {
        out.append('\\').append(c);
      } else if (startsAutomaticLink(line, i)) {
        out.append('\\').append(c);
      } else if (c == '@') {
        // An escaped sign would still make an e-mail link.
        out.append(c).append('\u200C');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** White space joined; control characters and those that turn the direction of text left out. */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                  out.append(' ');
                }
              } else if (!invisible(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString().strip();
  }

  private static boolean invisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** {@code 1.} or {@code 1)} at the start of a line would begin a list. */
  private static boolean endsListNumber(String line, int i) {
    char c = line.charAt(i);
    return (c == '.' || c == ')')
        && i > 0
        && line.chars().limit(i).allMatch(d -> d >= '0' && d <= '9');
  }

  /** {@code http://} and {@code www.} become links by themselves in this kind of Markdown. */
  private static boolean startsAutomaticLink(String line, int i) {
    char c = line.charAt(i);
    return (c == ':' && line.startsWith("//", i + 1))
        || (c == '.' && i >= 3 && line.regionMatches(true, i - 3, "www", 0, 3));
  }
}
