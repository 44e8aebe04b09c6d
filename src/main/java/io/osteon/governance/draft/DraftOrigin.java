package io.osteon.governance.draft;

import io.osteon.rulebase.Key;

/** How a draft came to be. */
public enum DraftOrigin {
  /** Somebody began to edit a release. */
  EDIT,
  /** A signed archive, or the rule base of another version of the program, was handed in. */
  IMPORT;

  /** The spelling in the database and the API. */
  public String key() {
    return Key.of(this);
  }
}
