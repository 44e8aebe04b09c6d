package io.osteon.authoring.sentence;

import java.util.List;

/** What a condition says of its subject. */
sealed interface Predicate {

  /**
   * A plain statement.
   *
   * @param noun what of the subject ({@code last dose}); {@code null} when it is the subject itself
   * @param verb between the subject and the rest; empty when the rest brings its own
   * @param rest what is said
   * @param about whether it speaks of the subject; else it is a sentence of its own
   */
  record Plain(TextPart noun, String verb, List<TextPart> rest, boolean about)
      implements Predicate {}

  /** All parts hold. */
  record All(List<Predicate> parts) implements Predicate {}

  /** At least one part holds. */
  record Any(List<Predicate> parts) implements Predicate {}

  /** The part does not hold. */
  record Not(Predicate part) implements Predicate {}

  /** A statement of the subject itself. */
  static Plain of(List<TextPart> rest) {
    return new Plain(null, "", rest, true);
  }
}
