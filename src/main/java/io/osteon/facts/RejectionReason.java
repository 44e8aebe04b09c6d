package io.osteon.facts;

/** Why a value was not used. */
public enum RejectionReason {
  /** Outside the plausible range of its unit. */
  IMPLAUSIBLE,
  /** The unit is missing. */
  UNIT_MISSING,
  /**
   * The unit is not accepted for this item or contradicts the property (mass, substance) of its
   * code.
   */
  UNIT_NOT_ACCEPTED,
  /** The date lies after the evaluation date. */
  DATE_IN_FUTURE,
  /** There is no date, so that its age is unknown. */
  DATE_MISSING
}
