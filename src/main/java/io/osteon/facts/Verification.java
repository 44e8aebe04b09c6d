package io.osteon.facts;

/** How sure a diagnosis is. Refuted and erroneous entries never become facts. */
public enum Verification {
  CONFIRMED,
  SUSPECTED
}
