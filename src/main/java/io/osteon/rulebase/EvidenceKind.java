package io.osteon.rulebase;

/** What sort of document a source is. */
public enum EvidenceKind {
  GUIDELINE,
  /** Product label or summary of product characteristics. */
  LABEL,
  TRIAL,
  COHORT,
  REVIEW,
  STANDARD,
  CONSENSUS,
  PRECLINICAL,
  /** Safety communication of a medicines regulator. */
  REGULATOR,
  INTERVIEW
}
