package io.osteon.governance.draft;

import io.osteon.rulebase.RuleBaseFiles;

/**
 * A release as a draft sees it: something to start from.
 *
 * @param version its number
 * @param files its verified files; their hash is the release's
 */
public record BaseRelease(String version, RuleBaseFiles files) {
  /** The content hash. */
  public String hash() {
    return files.hash();
  }
}
