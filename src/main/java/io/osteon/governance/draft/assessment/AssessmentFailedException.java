package io.osteon.governance.draft.assessment;

/** The assessment cannot be made of this content; the message says why, for people. */
public final class AssessmentFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public AssessmentFailedException(String message) {
    super(message);
  }
}
