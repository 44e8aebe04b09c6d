package io.osteon.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.release.Approval;
import io.osteon.governance.release.ManifestFile;
import io.osteon.governance.release.Release;
import io.osteon.governance.release.ReleaseCatalogue.Listing;
import io.osteon.governance.release.ReleaseCatalogue.Refused;
import io.osteon.governance.release.ReleaseSignature;
import io.osteon.governance.release.VerifiedRelease;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Releases as JSON. */
final class ReleaseJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReleaseJson() {}

  static byte[] of(Listing listing) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode releases = json.putArray("releases");
    listing.releases().forEach(release -> releases.add(of(release)));
    ArrayNode refused = json.putArray("refused");
    for (Refused release : listing.refused()) {
      refused
          .addObject()
          .put("version", release.version())
          .put("why", release.why())
          .put("retired", release.retired());
    }
    return bytes(json);
  }

  static byte[] of(VerifiedRelease verified) {
    ObjectNode json = of(verified.release());
    ArrayNode files = json.putArray("files");
    for (ManifestFile file : verified.manifest().files()) {
      files
          .addObject()
          .put("path", file.path())
          .put("sha256", file.sha256())
          .put("size", file.size());
    }
    ArrayNode keys = json.putArray("signedBy");
    for (ReleaseSignature signature : verified.archive().signatures()) {
      keys.add(signature.key());
    }
    return bytes(json);
  }

  /** A release that has been retired; of a damaged one only its version can be told. */
  static ObjectNode retired(String version, Optional<Release> release) {
    return release
        .map(ReleaseJson::of)
        .orElseGet(() -> JSON.createObjectNode().put("version", version).put("damaged", true));
  }

  static ObjectNode of(Release release) {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", release.version());
    json.put("hash", release.hash());
    json.put("state", release.state().key());
    json.put("origin", release.origin().key());
    json.put("notes", release.notes());
    ArrayNode approvals = json.putArray("approvals");
    for (Approval approval : release.approvals()) {
      approvals
          .addObject()
          .put("name", approval.name())
          .put("capacity", approval.capacity())
          .put("at", approval.at().toString())
          .put("contentHash", approval.contentHash());
    }
    json.put("createdBy", release.createdBy());
    json.put("createdAt", release.createdAt().toString());
    json.put("approvedOn", release.approvedOn().toString());
    json.put("nextReviewOn", release.nextReviewOn().toString());
    json.put("draft", release.draft().map(UUID::toString).orElse(null));
    json.put("basedOn", release.basedOn().isEmpty() ? null : release.basedOn());
    return json;
  }

  static byte[] ofDraft(UUID draft) {
    return bytes(JSON.createObjectNode().put("draft", draft.toString()));
  }

  static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
