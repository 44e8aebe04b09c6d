package io.osteon.governance.release;

import io.osteon.rulebase.Key;

/** Where the files of a release come from. */
public enum ReleaseOrigin {
  /** With the program, as the first release of all. */
  SHIPPED,
  /** A draft that was edited here. */
  DRAFT,
  /** An archive of another site or a newer program, approved here. */
  IMPORTED;

  /** The spelling in manifests and the API. */
  public String key() {
    return Key.of(this);
  }
}
