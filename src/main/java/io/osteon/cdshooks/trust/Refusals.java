package io.osteon.cdshooks.trust;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The answers to calls that are not let through. */
final class Refusals {
  private static final String FHIR_JSON = "application/fhir+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Refusals() {}

  /** Who calls has not been proven; why is nobody's business. */
  static Response unauthorized() {
    return Response.status(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Too many calls. */
  static Response tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return Response.status(429)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .type(FHIR_JSON)
        .entity(outcome("throttled", "Too many calls; try again in " + seconds + " s."))
        .build();
  }

  /** A body that is too large. */
  static Response tooLarge(int limit) {
    return Response.status(413)
        .type(FHIR_JSON)
        .entity(outcome("too-long", "The body may have at most " + limit + " bytes."))
        .build();
  }

  private static byte[] outcome(String code, String text) {
    ObjectNode outcome = JSON.createObjectNode().put("resourceType", "OperationOutcome");
    ObjectNode issue = outcome.putArray("issue").addObject();
    issue.put("severity", "error").put("code", code);
    issue.putObject("details").put("text", text);
    return outcome.toString().getBytes(StandardCharsets.UTF_8);
  }
}
