package io.osteon.authoring.assistance;

/**
 * The word at an offset of a text: an id, a name, a constant, a binding.
 *
 * @param text of the word
 * @param from 0-based offset where it begins
 * @param to 0-based offset where it ends
 */
record Word(String text, int from, int to) {

  static Word at(String text, int offset) {
    int from = Math.max(0, Math.min(offset, text.length()));
    int to = from;
    while (from > 0 && belongs(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && belongs(text.charAt(to))) {
      to++;
    }
    // a full stop at the end of a sentence, or of "parameters."
    while (to > from && ".-/".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Word(text.substring(from, to), from, to);
  }

  private static boolean belongs(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "_-./$".indexOf(c) >= 0);
  }
}
