package io.osteon.governance.release;

import io.osteon.rulebase.Key;

/** Where a release stands; one way. */
public enum ReleaseState {
  /** It may be activated. */
  RELEASED,
  /** It may no longer be activated; what it answered can still be replayed. */
  RETIRED;

  /** The spelling in the API. */
  public String key() {
    return Key.of(this);
  }
}
