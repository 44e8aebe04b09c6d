package io.osteon.governance.release;

import io.osteon.governance.signature.CanonicalText;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;

/**
 * A file of a release.
 *
 * @param path in the rule base
 * @param sha256 of its bytes, in hexadecimal digits
 * @param size in bytes
 */
public record ManifestFile(String path, String sha256, long size) {

  /** All files of a rule base, sorted by path. */
  public static List<ManifestFile> of(RuleBaseFiles files) {
    return files.paths().stream()
        .map(
            path ->
                new ManifestFile(
                    path, CanonicalText.sha256(files.bytes(path)), files.bytes(path).length))
        .toList();
  }
}
