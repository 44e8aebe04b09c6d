package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes a chart as one FHIR Bundle. The bytes depend on the content alone. */
final class BundleWriter {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private BundleWriter() {}

  /**
   * What is known of whole lists.
   *
   * @param empty addresses of searches that found nothing, which says that there is none
   * @param partial addresses of searches of which not all could be had, so that what is not there
   *     may still be
   */
  record Searches(List<String> empty, List<String> partial) {}

  /**
   * Writes a Bundle as UTF-8.
   *
   * @param searches what is known of lists beside the resources
   * @throws InvalidInputException when a text of the call is no Unicode
   */
  static byte[] write(List<ChartEntry> entries, Searches searches) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    try (JsonGenerator json = MAPPER.getFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("resourceType", "Bundle");
      json.writeStringField("type", "collection");
      json.writeArrayFieldStart("entry");
      for (ChartEntry entry : entries) {
        json.writeStartObject();
        if (entry.fullUrl() != null) {
          json.writeStringField("fullUrl", entry.fullUrl());
        }
        json.writeFieldName("resource");
        MAPPER.writeTree(json, entry.resource());
        json.writeEndObject();
      }
      for (String search : searches.empty()) {
        search(search, true, json);
      }
      for (String search : searches.partial()) {
        search(search, false, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      // half of a surrogate pair, which JSON can express and UTF-8 cannot
      throw new InvalidInputException(
          List.of(new Violation("", "", "text of whole Unicode characters")));
    }
    return out.toByteArray();
  }

  private static void search(String url, boolean whole, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("resource");
    json.writeStringField("resourceType", "Bundle");
    json.writeStringField("type", "searchset");
    if (whole) {
      json.writeNumberField("total", 0);
    }
    json.writeArrayFieldStart("link");
    link("self", url, json);
    if (!whole) {
      link("next", url + "&_page=2", json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void link(String relation, String url, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("relation", relation);
    json.writeStringField("url", url);
    json.writeEndObject();
  }
}
