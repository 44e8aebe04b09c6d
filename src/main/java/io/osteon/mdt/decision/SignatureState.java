package io.osteon.mdt.decision;

import io.osteon.rulebase.Key;

/** Whether a signature fits what is stored. */
public enum SignatureState {
  /** It is of a trusted key, and nothing has changed since. */
  VALID,
  /** What is stored is not what was signed, or the signature is none. */
  BROKEN,
  /** It is of a key that is not trusted here, so that nobody can say. */
  UNKNOWN_KEY;

  /** The spelling in the API. */
  public String key() {
    return Key.of(this);
  }
}
