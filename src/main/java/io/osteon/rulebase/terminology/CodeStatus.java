package io.osteon.rulebase.terminology;

/** Whether a code or name was checked against its source. */
public enum CodeStatus {
  VERIFIED,
  /** From memory: to be verified against the current release before clinical use. */
  TO_VERIFY
}
