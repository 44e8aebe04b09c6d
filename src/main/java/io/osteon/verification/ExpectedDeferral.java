package io.osteon.verification;

/** What a test patient expects of the start of therapy. */
public enum ExpectedDeferral {
  /** A start is shown, and deferred. */
  YES,
  /** A start is shown, and none is deferred. */
  NO,
  /** No start is shown. */
  NOT_APPLICABLE
}
