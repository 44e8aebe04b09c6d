package io.osteon.governance.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.release.ReleaseRefusedException.Part;
import io.osteon.rulebase.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Manifests as JSON, in one form only: what is read must be what would be written. */
final class ManifestJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestJson() {}

  static byte[] write(ReleaseManifest manifest) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", ReleaseManifest.FORMAT);
    json.put("version", manifest.version());
    json.put("contentHash", manifest.contentHash());
    ArrayNode files = json.putArray("files");
    for (ManifestFile file : manifest.files()) {
      files
          .addObject()
          .put("path", file.path())
          .put("sha256", file.sha256())
          .put("size", file.size());
    }
    json.put("origin", manifest.origin().key());
    json.put("basedOn", manifest.basedOn());
    json.put("draft", manifest.draft().map(UUID::toString).orElse(""));
    json.put("notes", manifest.notes());
    ArrayNode approvals = json.putArray("approvals");
    for (Approval approval : manifest.approvals()) {
      approvals
          .addObject()
          .put("name", approval.name())
          .put("capacity", approval.capacity())
          .put("at", approval.at().toString())
          .put("contentHash", approval.contentHash());
    }
    json.put("createdBy", manifest.createdBy());
    json.put("createdAt", manifest.createdAt().toString());
    json.put("approvedOn", manifest.approvedOn().toString());
    json.put("nextReviewOn", manifest.nextReviewOn().toString());
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  static ReleaseManifest read(byte[] bytes) {
    ReleaseManifest manifest;
    try {
      manifest = manifest(JSON.readTree(bytes));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new ReleaseRefusedException(Part.MANIFEST, "the manifest cannot be read", e);
    }
    if (!Arrays.equals(bytes, write(manifest))) {
      throw new ReleaseRefusedException(
          Part.MANIFEST, "the manifest is not written in the form " + ReleaseManifest.FORMAT);
    }
    return manifest;
  }

  private static ReleaseManifest manifest(JsonNode json) {
    if (!text(json, "format").equals(ReleaseManifest.FORMAT)) {
      throw new IllegalArgumentException("another format");
    }
    String draft = text(json, "draft");
    return new ReleaseManifest(
        text(json, "version"),
        text(json, "contentHash"),
        files(json.path("files")),
        Key.parse(text(json, "origin"), ReleaseOrigin.values())
            .orElseThrow(() -> new IllegalArgumentException("origin")),
        text(json, "basedOn"),
        draft.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(draft)),
        text(json, "notes"),
        approvals(json.path("approvals")),
        text(json, "createdBy"),
        Instant.parse(text(json, "createdAt")),
        LocalDate.parse(text(json, "approvedOn")),
        LocalDate.parse(text(json, "nextReviewOn")));
  }

  private static List<ManifestFile> files(JsonNode array) {
    List<ManifestFile> files = new ArrayList<>();
    for (JsonNode file : array) {
      files.add(
          new ManifestFile(
              text(file, "path"), text(file, "sha256"), file.path("size").longValue()));
    }
    return files;
  }

  private static List<Approval> approvals(JsonNode array) {
    List<Approval> approvals = new ArrayList<>();
    for (JsonNode approval : array) {
      approvals.add(
          new Approval(
              text(approval, "name"),
              text(approval, "capacity"),
              Instant.parse(text(approval, "at")),
              text(approval, "contentHash")));
    }
    return approvals;
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " is no text");
    }
    return value.textValue();
  }
}
