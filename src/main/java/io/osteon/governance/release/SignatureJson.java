package io.osteon.governance.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.governance.release.ReleaseRefusedException.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Signatures as JSON, in an archive. */
final class SignatureJson {
  private static final String FORMAT = "osteon-release-signatures-1";
  private static final String ALGORITHM = "Ed25519";
  private static final int MOST = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SignatureJson() {}

  static byte[] write(List<ReleaseSignature> signatures) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", FORMAT);
    ArrayNode array = json.putArray("signatures");
    for (ReleaseSignature signature : signatures) {
      array
          .addObject()
          .put("key", signature.key())
          .put("algorithm", ALGORITHM)
          .put("signature", Base64.getEncoder().encodeToString(signature.signature()));
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<ReleaseSignature> read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      List<ReleaseSignature> signatures = new ArrayList<>();
      if (json.path("format").asText().equals(FORMAT) && json.path("signatures").size() <= MOST) {
        for (JsonNode signature : json.path("signatures")) {
          signatures.add(
              new ReleaseSignature(
                  signature.path("key").asText(),
                  Base64.getDecoder().decode(signature.path("signature").asText())));
        }
      }
      return signatures;
    } catch (IOException | IllegalArgumentException e) {
      throw new ReleaseRefusedException(Part.SIGNATURE, "the signatures cannot be read", e);
    }
  }
}
