package io.osteon.cdshooks.launch;

/** A launch that cannot go on. Its message holds nothing that a server sent. */
final class LaunchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why it cannot go on. */
  enum Reason {
    /** The health record is none of those in the settings. */
    UNKNOWN_SERVER,
    /** What came back does not belong to a launch of this browser. */
    OTHER_LAUNCH,
    /** The health record, or the person at it, refused. */
    REFUSED,
    /** The health record did not answer in time, or not as SMART App Launch says. */
    UNUSABLE,
    /** No patient is chosen in the health record. */
    NO_PATIENT
  }

  LaunchException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
