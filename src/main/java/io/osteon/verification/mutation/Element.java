package io.osteon.verification.mutation;

import java.util.List;

/** A part of the conditions of a rule, with its place in the file. */
sealed interface Element {
  /** The offset of its first character. */
  int start();

  /** The offset behind its last character. */
  int end();

  /**
   * A fact that is asked for.
   *
   * @param binding the offset behind the colon of its name; {@code start} when it has none
   * @param type of the fact
   * @param constraints what it has to fulfil
   */
  record Pattern(int start, int end, int binding, String type, List<Words> constraints)
      implements Element {}

  /**
   * {@code exists} or {@code not}.
   *
   * @param word which of them
   * @param inner what there has to be, or must not be
   */
  record Quantified(int start, int end, String word, Element inner) implements Element {}

  /**
   * Parts joined by {@code and} or {@code or}; without a word between them they are joined by and.
   *
   * @param joints the words between them; empty when there are none
   */
  record Group(int start, int end, List<Element> parts, List<Joint> joints) implements Element {}

  /** A word between two parts. */
  record Joint(String word, int start, int end) {}

  /** Something else, such as an accumulation or an eval: it can only be dropped. */
  record Opaque(int start, int end) implements Element {}
}
