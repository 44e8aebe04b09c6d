package io.osteon.cdshooks.card;

import java.text.BreakIterator;
import java.util.Locale;

/** Keeps a summary below the length that CDS Hooks allows. */
final class CardSummary {
  /** UTF-16 units, of which there are never fewer than characters: 140 are too many. */
  static final int MAX_LENGTH = 139;

  private static final String ELLIPSIS = "…";

  private CardSummary() {}

  /** The words, cut between two words where they are too long. */
  static String fit(String words, Locale locale) {
    String line = Markdown.oneLine(words);
    if (line.length() <= MAX_LENGTH) {
      return line;
    }
    BreakIterator breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(line);
    int end = breaks.preceding(MAX_LENGTH - ELLIPSIS.length() + 1);
    while (end > 0 && insideAmount(line, end)) {
      end = breaks.previous();
    }
    if (end <= 0) {
      end = line.offsetByCodePoints(0, 1);
    }
    return line.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** A number is never shown without its unit, nor a part of a number. */
  private static boolean insideAmount(String line, int end) {
    String before = line.substring(0, end).stripTrailing();
    char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    return Character.isDigit(last) || last == '/' || last == '.';
  }
}
