package io.osteon.rulebase;

/** How soon an order is to be carried out; the keys are FHIR's. */
public enum OrderPriority {
  ROUTINE,
  URGENT,
  ASAP,
  STAT
}
