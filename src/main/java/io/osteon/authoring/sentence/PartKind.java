package io.osteon.authoring.sentence;

/** What a part of a sentence stands for, so that a page can link it. */
public enum PartKind {
  /** Plain words. */
  WORDS,
  /** A kind of fact; the reference is its simple name, for example {@code DenosumabTherapy}. */
  FACT,
  /** A field of a fact; the reference is {@code Type.field}. */
  FIELD,
  /**
   * A named value: a constant ({@code FindingName.PREGNANT}), a drug or a condition ({@code
   * breast_cancer}).
   */
  CODE,
  /** A fixed number or text of the rule; no reference. */
  VALUE,
  /** The value in force of a parameter; the reference is its id. */
  PARAMETER,
  /** An advice; the reference is its id, for example {@code MON-01/symptoms-not-recorded}. */
  ADVICE
}
