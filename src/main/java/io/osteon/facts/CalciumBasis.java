package io.osteon.facts;

/** Which calcium was graded, in order of preference. */
public enum CalciumBasis {
  IONISED,
  /** Corrected for albumin by the laboratory. */
  REPORTED_CORRECTED,
  /** Corrected for albumin here. */
  COMPUTED_CORRECTED
}
