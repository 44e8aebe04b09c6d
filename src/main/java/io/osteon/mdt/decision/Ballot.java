package io.osteon.mdt.decision;

import io.osteon.rulebase.Key;

/** How a member votes on a decision. */
public enum Ballot {
  /** For it. */
  FOR,
  /** Against it. */
  AGAINST,
  /** Neither. */
  ABSTAIN;

  /** The spelling in the database and the API. */
  public String key() {
    return Key.of(this);
  }
}
