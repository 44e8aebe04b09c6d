package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * A resource with the place it came from.
 *
 * @param resource a FHIR resource with its type
 * @param fullUrl of its Bundle entry, or {@code null}
 * @param place JSON pointer into the request, or the prefetch key of what was fetched
 */
record ChartEntry(ObjectNode resource, String fullUrl, String place) {
  private static final String HISTORY = "/_history/";

  ChartEntry {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(place, "place");
  }

  String type() {
    return resource.path("resourceType").asText();
  }

  /** The id, {@code null} when there is none. */
  String id() {
    JsonNode id = resource.get("id");
    return id != null && id.isTextual() && !id.textValue().isEmpty() ? id.textValue() : null;
  }

  /** How facts name it: type and id; {@code null} without an id. */
  String reference() {
    return id() == null ? null : type() + "/" + id();
  }

  /** The base URL of the server that its full URL names, {@code null} when it names none. */
  String server() {
    if (fullUrl == null || !fullUrl.startsWith("http") || id() == null) {
      return null;
    }
    int history = fullUrl.indexOf(HISTORY);
    String url = history < 0 ? fullUrl : fullUrl.substring(0, history);
    String suffix = "/" + reference();
    return url.endsWith(suffix) ? url.substring(0, url.length() - suffix.length()) : null;
  }

  ChartEntry with(ObjectNode other) {
    return new ChartEntry(other, fullUrl, place);
  }

  ChartEntry withFullUrl(String other) {
    return new ChartEntry(resource, other, place);
  }
}
