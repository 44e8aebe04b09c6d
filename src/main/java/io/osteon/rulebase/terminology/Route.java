package io.osteon.rulebase.terminology;

/** How a drug is given, where the route tells two drugs of the rules apart. */
public enum Route {
  ORAL,
  INTRAVENOUS,
  SUBCUTANEOUS,
  OTHER
}
