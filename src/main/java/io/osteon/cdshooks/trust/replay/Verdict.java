package io.osteon.cdshooks.trust.replay;

/** Whether a token has been used before. */
public enum Verdict {
  /** On no replica. */
  NEW,
  /** It has been used. */
  USED,
  /** Not on this replica; the database, which knows of the others, did not answer in time. */
  NEW_HERE,
  /** Nobody knows: neither the database nor this replica could remember it. */
  UNKNOWN
}
