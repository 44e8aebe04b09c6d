package io.osteon.cdshooks.chart.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.StrictJson;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether what a server sent is what was asked for. */
final class FhirAnswer {
  private static final Set<String> MEDIA_TYPES =
      Set.of("application/fhir+json", "application/json", "application/json+fhir");
  private static final Set<String> ERRORS = Set.of("error", "fatal");

  private FhirAnswer() {}

  /** The resource, or nothing if the answer is of another kind. */
  static Optional<ObjectNode> read(FhirQuery query, HttpHeaders headers, byte[] body) {
    if (!isJson(headers)) {
      return Optional.empty();
    }
    try {
      return StrictJson.parse(body) instanceof ObjectNode resource && answers(query, resource)
          ? Optional.of(resource)
          : Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private static boolean isJson(HttpHeaders headers) {
    String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String encoding = headers.firstValue("Content-Encoding").orElse("identity");
    int parameters = type.indexOf(';');
    String mediaType = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return MEDIA_TYPES.contains(mediaType) && encoding.equalsIgnoreCase("identity");
  }

  /** A read brings that very resource, a search a Bundle; never an OperationOutcome. */
  private static boolean answers(FhirQuery query, JsonNode resource) {
    String type = resource.path("resourceType").asText();
    if (!query.isRead()) {
      return type.equals("Bundle") && !saysError(resource);
    }
    return type.equals(query.type()) && resource.path("id").asText(query.id()).equals(query.id());
  }

  /** A server may put what went wrong among the matches. */
  private static boolean saysError(JsonNode bundle) {
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("resourceType").asText().equals("OperationOutcome")) {
        for (JsonNode issue : resource.path("issue")) {
          if (ERRORS.contains(issue.path("severity").asText())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
