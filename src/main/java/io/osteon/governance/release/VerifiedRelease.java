package io.osteon.governance.release;

import io.osteon.rulebase.RuleBaseFiles;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release whose signature, manifest and files have been found to fit.
 *
 * @param release what its manifest says
 * @param manifest the manifest
 * @param files its files
 * @param archive the same as one file that can be verified elsewhere or later
 */
public record VerifiedRelease(
    Release release, ReleaseManifest manifest, RuleBaseFiles files, ReleaseArchive archive) {

  static SortedMap<String, byte[]> content(RuleBaseFiles files) {
    SortedMap<String, byte[]> content = new TreeMap<>();
    files.paths().forEach(path -> content.put(path, files.bytes(path)));
    return content;
  }
}
