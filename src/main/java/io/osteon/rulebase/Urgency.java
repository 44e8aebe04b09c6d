package io.osteon.rulebase;

/** How soon a recommendation asks for action; the most urgent first. */
public enum Urgency {
  /** Act today, or block the order. */
  CRITICAL,
  /** Act before the next dose or visit. */
  WARNING,
  /** For awareness, or as an option. */
  INFO
}
