package io.osteon.rulebase;

/** Strength of the evidence for an advice as a whole. */
public enum EvidenceLevel {
  HIGH,
  MODERATE,
  LOW,
  /** Opinion of experts, or practice. */
  EXPERT
}
