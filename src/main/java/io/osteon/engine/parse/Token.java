package io.osteon.engine.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, literal or sign of a rule file.
 *
 * @param text as written
 * @param offset in the file
 */
public record Token(String text, int offset) {

  /** The offset behind the last character. */
  public int end() {
    return offset + text.length();
  }

  /** All tokens between two offsets; comments and white space are left out. */
  public static List<Token> between(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    int i = start;
    while (i < end) {
      int next = skipBlank(text, i, end);
      if (next > i) {
        i = next;
        continue;
      }
      int stop = endOfToken(text, i, end);
      tokens.add(new Token(text.substring(i, stop), i));
      i = stop;
    }
    return tokens;
  }

  /** The offset behind the first token of that text, or {@code start} if there is none. */
  public static int endOfFirst(String wanted, String text, int start) {
    int i = start;
    while (i < text.length()) {
      int next = skipBlank(text, i, text.length());
      if (next == i) {
        next = endOfToken(text, i, text.length());
        if (next - i == wanted.length() && text.startsWith(wanted, i)) {
          return next;
        }
      }
      i = next;
    }
    return start;
  }

  private static int skipBlank(String text, int i, int end) {
    if (Character.isWhitespace(text.charAt(i))) {
      return i + 1;
    }
    if (text.startsWith("//", i)) {
      int newline = text.indexOf('\n', i);
      return newline < 0 ? end : Math.min(end, newline);
    }
    if (text.startsWith("/*", i)) {
      int close = text.indexOf("*/", i + 2);
      return close < 0 ? end : Math.min(end, close + 2);
    }
    return i;
  }

  private static int endOfToken(String text, int i, int end) {
    char first = text.charAt(i);
    if (first == '"' || first == '\'') {
      return endOfQuoted(text, i, end);
    }
    int stop = i + 1;
    if (Character.isDigit(first)) {
      while (stop < end
          && (Character.isLetterOrDigit(text.charAt(stop)) || text.charAt(stop) == '.')) {
        stop++;
      }
    } else if (Character.isJavaIdentifierStart(first)) {
      while (stop < end && Character.isJavaIdentifierPart(text.charAt(stop))) {
        stop++;
      }
    }
    return stop;
  }

  private static int endOfQuoted(String text, int i, int end) {
    char quote = text.charAt(i);
    int stop = i + 1;
    while (stop < end && text.charAt(stop) != quote && text.charAt(stop) != '\n') {
      stop += text.charAt(stop) == '\\' ? 2 : 1;
    }
    return Math.min(end, stop + 1);
  }
}
