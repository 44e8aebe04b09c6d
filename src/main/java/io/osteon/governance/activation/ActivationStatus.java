package io.osteon.governance.activation;

import java.util.Locale;

/** Where an activation stands at an instant. */
public enum ActivationStatus {
  /** Its time has not come. */
  SCHEDULED,
  /** It is in force. */
  RUNNING,
  /** It was in force and is so no longer. */
  ENDED,
  /** No replica could use the release, so that it never answered. */
  FAILED,
  /** It was taken back before its time came. */
  CANCELLED;

  /** The word for it in the API. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
