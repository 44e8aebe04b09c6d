package io.osteon.verification.mutation;

/** What was changed. */
public enum MutantKind {
  /** A number of a rule, or the value of a parameter at one place of a rule, by one step. */
  THRESHOLD_MOVED,
  /** The value of a parameter that computed facts depend on, by one step. */
  PARAMETER_MOVED,
  /** An operator: {@code <} to {@code <=}, {@code ==} to {@code !=}, and the like. */
  COMPARISON_CHANGED,
  /** One constraint, pattern or group less. */
  CONDITION_DROPPED,
  /** A constraint, pattern or group made into its opposite. */
  CONDITION_NEGATED,
  /** {@code and} to {@code or}, or the other way round. */
  AND_OR_SWAPPED,
  /** One entry less in a list. */
  LIST_ENTRY_REMOVED,
  /** One call of {@code advice}, or one inserted fact, less. */
  CALL_DROPPED,
  /** A rule that others wait for runs after them. */
  ORDER_CHANGED
}
