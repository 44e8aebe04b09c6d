package io.osteon.mdt.decision;

import io.osteon.rulebase.Key;

/** What the board says to a recommendation. */
public enum Answer {
  /** It is followed as it stands. */
  ACCEPT,
  /** It is followed in another way; the reason says why. */
  MODIFY,
  /** It is not followed; the reason says why. */
  REJECT;

  /** The spelling in the database and the API. */
  public String key() {
    return Key.of(this);
  }
}
