package io.osteon.facts;

/** The graded calcium of B.0.3, worst last on each side. */
public enum CalciumState {
  SEVERE_HYPOCALCAEMIA,
  HYPOCALCAEMIA,
  NORMAL,
  MILD_HYPERCALCAEMIA,
  MODERATE_HYPERCALCAEMIA,
  SEVERE_HYPERCALCAEMIA,
  UNKNOWN
}
