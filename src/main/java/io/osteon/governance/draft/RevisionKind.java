package io.osteon.governance.draft;

import io.osteon.rulebase.Key;

/** What a revision of a file did. */
public enum RevisionKind {
  /** An author saved a text. */
  SAVED,
  /** A rebase wrote a text: merged, or resolved by the author. */
  REBASED,
  /** The text came with an archive. */
  IMPORTED,
  /** The file was taken out of the rule base. */
  DELETED,
  /** The file is again as in the release that the draft is based on. */
  AS_BASE;

  /** The spelling in the database and the API, for example {@code as-base}. */
  public String key() {
    return Key.of(this);
  }
}
