package io.osteon.authoring.edit;

import java.util.Objects;

/**
 * Words of an advice rule that exist in both languages.
 *
 * @param kind which words
 * @param key the key of the variant or of the entry for missing data; empty otherwise
 * @param index 0-based place in a list of actions or needs; 0 otherwise
 */
public record WordsField(Kind kind, String key, int index) {
  /** Which words. */
  public enum Kind {
    TITLE,
    TEXT,
    DEFAULTS,
    VARIANT_TEXT,
    VARIANT_NOTE,
    VARIANT_REASON,
    MISSING,
    ACTION,
    NEED
  }

  /** The title. */
  public static final WordsField TITLE = new WordsField(Kind.TITLE, "", 0);

  /** The advice. */
  public static final WordsField TEXT = new WordsField(Kind.TEXT, "", 0);

  /** What in it is a service default. */
  public static final WordsField DEFAULTS = new WordsField(Kind.DEFAULTS, "", 0);

  public WordsField {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
  }

  /** The words of a variant: its text, note or reason. */
  public static WordsField variant(Kind kind, String key) {
    return new WordsField(kind, key, 0);
  }

  /** What is said when data is missing. */
  public static WordsField missing(String key) {
    return new WordsField(Kind.MISSING, key, 0);
  }

  /** What an action asks for. */
  public static WordsField action(int index) {
    return new WordsField(Kind.ACTION, "", index);
  }

  /** One of the data that the rule needs. */
  public static WordsField need(int index) {
    return new WordsField(Kind.NEED, "", index);
  }
}
