package io.osteon.cdshooks.request;

import java.util.Optional;

/** The hooks that services of ours answer, as the CDS Hooks library 1.0.1 names them. */
public enum Hook {
  PATIENT_VIEW("patient-view"),
  ORDER_SELECT("order-select"),
  ORDER_SIGN("order-sign"),
  PROBLEM_LIST_ITEM_CREATE("problem-list-item-create"),
  ENCOUNTER_START("encounter-start"),
  ENCOUNTER_DISCHARGE("encounter-discharge"),
  APPOINTMENT_BOOK("appointment-book"),
  MEDICATION_REFILL("medication-refill");

  private final String id;

  Hook(String id) {
    this.id = id;
  }

  /** The hook's name in requests and in discovery. */
  public String id() {
    return id;
  }

  /** The hook of that name. */
  public static Optional<Hook> of(String id) {
    for (Hook hook : values()) {
      if (hook.id.equals(id)) {
        return Optional.of(hook);
      }
    }
    return Optional.empty();
  }
}
