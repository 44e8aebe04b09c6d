package io.osteon.rulebase;

import java.util.Optional;

/**
 * Tells text that shows what it is from text that deceives its reader: control characters, marks
 * that turn the direction of writing, characters that nobody sees. What reviewers approve must be
 * what the machine reads.
 */
public final class PlainText {

  /**
   * A character that does not belong.
   *
   * @param offset of the character, counted in {@code char}s from 0
   * @param line 1-based
   * @param column 1-based, in {@code char}s
   * @param codePoint the character
   */
  public record Fault(int offset, int line, int column, int codePoint) {
    /** For example {@code control character U+0000}. */
    public String what() {
      return "%s U+%04X".formatted(kind(codePoint), codePoint);
    }
  }

  private PlainText() {}

  /** The first character that does not belong in text of several lines. */
  public static Optional<Fault> faultInLines(CharSequence text) {
    return fault(text, true);
  }

  /** The first character that does not belong in text of one line: line feeds and tabs neither. */
  public static Optional<Fault> faultInLine(CharSequence text) {
    return fault(text, false);
  }

  private static Optional<Fault> fault(CharSequence text, boolean lines) {
    int line = 1;
    int start = 0;
    int offset = 0;
    while (offset < text.length()) {
      int character = Character.codePointAt(text, offset);
      if (!(lines && isLayout(text, offset, character)) && deceives(character)) {
        return Optional.of(new Fault(offset, line, offset - start + 1, character));
      }
      offset += Character.charCount(character);
      if (character == '\n') {
        line++;
        start = offset;
      }
    }
    return Optional.empty();
  }

  /** A carriage return only as part of the end of a line: alone it can hide what precedes it. */
  private static boolean isLayout(CharSequence text, int offset, int character) {
    return character == '\n'
        || character == '\t'
        || (character == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n');
  }

  private static boolean deceives(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (character & 0xFFFE) == 0xFFFE;
    };
  }

  private static String kind(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> "control character";
      case Character.FORMAT -> "invisible formatting character";
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "hidden line break";
      default -> "character that does not exist";
    };
  }
}
