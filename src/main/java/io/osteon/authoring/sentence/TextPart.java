package io.osteon.authoring.sentence;

import java.util.Objects;

/**
 * A part of a sentence.
 *
 * @param text words to show
 * @param kind what they stand for
 * @param reference what a page can link to; empty for plain words and fixed values
 */
public record TextPart(String text, PartKind kind, String reference) {
  public TextPart {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reference, "reference");
  }

  /** Plain words. */
  public static TextPart words(String text) {
    return new TextPart(text, PartKind.WORDS, "");
  }
}
