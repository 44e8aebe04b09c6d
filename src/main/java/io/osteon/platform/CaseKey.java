package io.osteon.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.StrictJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What decides whether a case falls into a share of patients: the patient's id where the case has
 * one, so that one patient always gets the answers of one release; else the content of the case. It
 * is used for that and kept nowhere.
 */
public final class CaseKey {
  private static final long BUCKETS = 100;

  private CaseKey() {}

  /** The key of a case in one of the two formats that are journaled. */
  public static String ofCase(String mediaType, byte[] input) {
    return mediaType.equals(EvaluationReplay.FHIR_JSON)
        ? ofBundle(input)
        : text(input, parsed(input).path("id"));
  }

  /** The key of a call of CDS Hooks. */
  public static String ofCall(byte[] body) {
    return text(body, parsed(body).path("context").path("patientId"));
  }

  private static String ofBundle(byte[] input) {
    JsonNode root = parsed(input);
    List<JsonNode> patients = new ArrayList<>();
    addPatient(root, patients);
    root.path("entry").forEach(entry -> addPatient(entry.path("resource"), patients));
    return patients.size() == 1 ? text(input, patients.get(0).path("id")) : content(input);
  }

  private static void addPatient(JsonNode resource, List<JsonNode> patients) {
    if (resource.path("resourceType").asText().equals("Patient")) {
      patients.add(resource);
    }
  }

  /** What cannot be read is refused later, with all that is wrong with it. */
  private static JsonNode parsed(byte[] input) {
    try {
      return StrictJson.parse(input);
    } catch (InvalidInputException e) {
      return MissingNode.getInstance();
    }
  }

  private static String text(byte[] input, JsonNode id) {
    return id.isTextual() && !id.asText().isBlank() ? id.asText() : content(input);
  }

  private static String content(byte[] input) {
    return HexFormat.of().formatHex(sha256(input));
  }

  /** A number from 0 to 99 that is the same for the same key, on every replica and for ever. */
  static int bucket(String key) {
    long number = ByteBuffer.wrap(sha256(key.getBytes(StandardCharsets.UTF_8))).getLong();
    return (int) Long.remainderUnsigned(number, BUCKETS);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
