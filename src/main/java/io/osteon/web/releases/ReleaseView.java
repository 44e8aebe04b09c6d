package io.osteon.web.releases;

import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseManifest;
import io.osteon.governance.release.ReleaseSignature;
import io.osteon.governance.release.VerifiedRelease;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A release as its page shows it; signature, manifest and files fit.
 *
 * @param release what its manifest says
 * @param manifest with the hashes of its files
 * @param keys ids of the keys that signed it
 */
@TemplateData
public record ReleaseView(Release release, ReleaseManifest manifest, List<String> keys) {

  /** The view of a release that was verified. */
  static ReleaseView of(VerifiedRelease verified) {
    return new ReleaseView(
        verified.release(),
        verified.manifest(),
        verified.archive().signatures().stream().map(ReleaseSignature::key).toList());
  }
}
