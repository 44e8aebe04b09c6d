package io.osteon.rulebase;

/** What an order of the catalogue becomes in a chart. */
public enum OrderKind {
  SERVICE_REQUEST,
  MEDICATION_REQUEST
}
