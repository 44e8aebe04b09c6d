package io.osteon.verification.analysis;

/** What can be proven of rules. */
public enum FindingKind {
  /** The conditions contradict each other: the rule never fires. */
  NEVER_FIRES,
  /** The rule has no condition that could fail: it fires for everybody. */
  ALWAYS_FIRES,
  /** A constraint says nothing, since others of the same pattern imply it. */
  REDUNDANT_CONDITION,
  /** Another rule has the same conditions and says the same. */
  DUPLICATE,
  /** Whenever the rule fires another one says the same. */
  SUBSUMED,
  /** Whenever the rule fires another one hides what it says. */
  NEVER_SHOWN,
  /** Of two rules that differ in one threshold alone, neither applies between the two. */
  THRESHOLD_GAP,
  /** Of two rules that differ in one threshold alone, both apply between the two. */
  THRESHOLD_OVERLAP,
  /** Two rules fire together and ask for opposite things, and neither hides the other. */
  CONTRADICTION
}
