package io.osteon.governance.draft.review;

import io.osteon.rulebase.Key;

/** What a reviewer decided. */
public enum ReviewDecision {
  APPROVED,
  CHANGES_REQUESTED;

  /** The spelling in the database and the API, for example {@code changes-requested}. */
  public String key() {
    return Key.of(this);
  }
}
