package io.osteon.mdt;

import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.rulebase.PlainText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people may write on the board, and how it is found again. */
public final class BoardText {
  /** Characters of names, places, owners of tasks. */
  public static final int LINE = 200;

  /** Characters of questions, decisions, reasons, dissents, tasks. */
  public static final int LINES = 8_000;

  private static final int MOST_WORDS = 8;

  private BoardText() {}

  /**
   * A text of one line.
   *
   * @param pointer where the caller sent it, for the refusal
   * @throws InvalidInputException when it is missing, too long or not plain
   */
  public static String line(String pointer, String text, int limit) {
    String stripped = bounded(pointer, text, 1, limit);
    PlainText.faultInLine(stripped).ifPresent(fault -> refuse(pointer, fault));
    return stripped;
  }

  /** The same for a text that may be left out; empty then. */
  public static String optionalLine(String pointer, String text, int limit) {
    return text == null || text.isBlank() ? "" : line(pointer, text, limit);
  }

  /**
   * A text of several lines, with line feeds alone.
   *
   * @param pointer where the caller sent it, for the refusal
   * @throws InvalidInputException when it is missing, too long or not plain
   */
  public static String lines(String pointer, String text) {
    return plain(pointer, bounded(pointer, text, 1, LINES));
  }

  /** The same for a text that may be left out; empty then. */
  public static String optionalLines(String pointer, String text) {
    return text == null || text.isBlank() ? "" : lines(pointer, text);
  }

  private static String plain(String pointer, String text) {
    PlainText.faultInLines(text).ifPresent(fault -> refuse(pointer, fault));
    return text;
  }

  /** Browsers send the ends of lines as two characters. */
  private static String bounded(String pointer, String text, int least, int most) {
    String stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
    if (stripped.length() < least || stripped.length() > most) {
      throw invalid(pointer, "", "a text of %d to %d characters".formatted(least, most));
    }
    return stripped;
  }

  private static void refuse(String pointer, PlainText.Fault fault) {
    throw invalid(
        pointer,
        "U+%04X".formatted(fault.codePoint()),
        "no %s; text that shows what it is".formatted(fault.what()));
  }

  /** A refusal; what people wrote is not repeated in it. */
  public static InvalidInputException invalid(String pointer, String value, String expected) {
    return new InvalidInputException(List.of(new Violation(pointer, value, expected)));
  }

  /** Texts as a search compares them: one form of each character, lower case, single spaces. */
  public static String folded(String... texts) {
    return folded(String.join("\n", texts));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\x00]+", " ")
        .strip();
  }

  /**
   * The words of a search, folded; all must occur.
   *
   * @param text or {@code null}
   * @throws InvalidInputException when there are too many
   */
  public static List<String> words(String text) {
    String folded = text == null ? "" : folded(text);
    if (folded.isEmpty()) {
      return List.of();
    }
    List<String> words = Arrays.stream(folded.split(" ")).distinct().toList();
    if (words.size() > MOST_WORDS || folded.length() > LINE) {
      throw invalid(
          "/text", "", "at most %d words of %d characters in all".formatted(MOST_WORDS, LINE));
    }
    return words;
  }
}
