package io.osteon.mdt.removal;

import io.osteon.rulebase.Key;

/** Why a case was removed. */
public enum RemovalCause {
  /** An operator removed it, and said why. */
  REQUEST,
  /** It was older than the site keeps cases. */
  RETENTION;

  /** The spelling in the database and in JSON. */
  public String key() {
    return Key.of(this);
  }
}
