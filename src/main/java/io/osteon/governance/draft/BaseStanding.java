package io.osteon.governance.draft;

/**
 * What has become of the release that a draft is based on.
 *
 * @param basedOn its version
 * @param newest the newest release that is not retired
 * @param live the release that answers now
 */
public record BaseStanding(String basedOn, String newest, String live) {
  /** Another release came after the base. */
  public boolean isBehind() {
    return !basedOn.equals(newest);
  }

  /**
   * The draft must be rebased before it can be released. Not while its base is the release that
   * answers: then the newer one was rolled back or never activated, and need not be built upon.
   */
  public boolean needsRebase() {
    return isBehind() && !basedOn.equals(live);
  }
}
