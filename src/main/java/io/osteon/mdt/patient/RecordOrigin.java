package io.osteon.mdt.patient;

import io.osteon.rulebase.Key;

/** How a record of a case came in. */
public enum RecordOrigin {
  /** Somebody filled in the form. */
  FORM,
  /** Somebody pasted or dropped a document. */
  DOCUMENT,
  /** A health record's application programming interface, by a launch with SMART on FHIR. */
  SMART_LAUNCH,
  /** A machine sent it to the API. */
  API;

  /** The spelling in the database and the API, for example {@code smart-launch}. */
  public String key() {
    return Key.of(this);
  }
}
