package io.osteon.verification;

/** What a test patient expects of the start of therapy. */
public enum ExpectedDeferral {
  /** A start is shown, and deferred. */
  YES("yes"),
  /** A start is shown, and none is deferred. */
  NO("no"),
  /** No start is shown. */
  NOT_APPLICABLE("n/a");

  private final String key;

  ExpectedDeferral(String key) {
    this.key = key;
  }

  /** How test patients write it. */
  @Override
  public String toString() {
    return key;
  }
}
