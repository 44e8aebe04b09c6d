package io.osteon.governance.draft.assessment;

import io.osteon.rulebase.Key;

/** How far an assessment is. */
public enum AssessmentState {
  /** It waits for a replica. */
  QUEUED,
  /** A replica works on it. */
  RUNNING,
  /** Its result is there. */
  DONE,
  /** It could not be made; the step says why. */
  FAILED,
  /** The content it was about is no longer the draft's, or somebody stopped it. */
  CANCELLED;

  /** The spelling in the database and the API, for example {@code queued}. */
  public String key() {
    return Key.of(this);
  }

  /** It waits or runs. */
  public boolean isUnderWay() {
    return this == QUEUED || this == RUNNING;
  }
}
