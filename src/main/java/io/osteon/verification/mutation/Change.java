package io.osteon.verification.mutation;

/**
 * A change of the text of a rule.
 *
 * @param kind what is changed
 * @param start the first offset that is replaced
 * @param end behind the last offset that is replaced
 * @param replacement what stands there instead, for the compiler
 * @param shown the same for readers
 * @param within what it belongs to, for example the type of the fact; may be empty
 * @param before the part that changes, for readers
 * @param after what becomes of it, for readers; empty when nothing
 */
record Change(
    MutantKind kind,
    int start,
    int end,
    String replacement,
    String shown,
    String within,
    String before,
    String after) {

  /** What is put there is what readers see. */
  static Change of(
      MutantKind kind,
      int start,
      int end,
      String replacement,
      String within,
      String before,
      String after) {
    return new Change(kind, start, end, replacement, replacement, within, before, after);
  }
}
