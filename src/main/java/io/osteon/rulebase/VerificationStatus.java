package io.osteon.rulebase;

/** Whether a statement was read in its source. */
public enum VerificationStatus {
  /** Read in the source, or in a public text that quotes it. */
  VERIFIED,
  /** Named from memory: to be verified against the original before a release. */
  TO_VERIFY
}
