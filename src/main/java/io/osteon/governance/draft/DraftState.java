package io.osteon.governance.draft;

import io.osteon.rulebase.Key;

/** Where a draft stands. */
public enum DraftState {
  /** It may be edited. */
  OPEN,
  /** It was submitted; its content stands still while reviewers judge it. */
  IN_REVIEW,
  /** All approvals that the policy asks for are there; it may be released. */
  APPROVED,
  /** It became a release; it never changes again. */
  RELEASED,
  /** It was given up; it never changes again. */
  WITHDRAWN;

  /** The spelling in the database, the API and settings, for example {@code in-review}. */
  public String key() {
    return Key.of(this);
  }

  /** It never changes again. */
  public boolean isFinal() {
    return this == RELEASED || this == WITHDRAWN;
  }
}
