package io.osteon.cdshooks.service;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.osteon.rulebase.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;

/** Writes the answer to discovery. */
final class DiscoveryJson {
  /** The version of CDS Hooks that the services implement. */
  static final String VERSION = "2.0.1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private DiscoveryJson() {}

  static byte[] bytes(
      Collection<ServiceDefinition> services, Language language, boolean fhirPath, LocalDate day) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeArrayFieldStart("services");
      for (ServiceDefinition service : services) {
        write(service, language, fhirPath, day, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(
      ServiceDefinition service,
      Language language,
      boolean fhirPath,
      LocalDate day,
      JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("hook", service.hook().id());
    json.writeStringField("title", service.title().in(language));
    json.writeStringField("description", service.description().in(language));
    json.writeStringField("id", service.id());
    if (!service.templates().isEmpty()) {
      json.writeObjectFieldStart("prefetch");
      for (PrefetchTemplate template : service.templates()) {
        json.writeStringField(template.key(), template.template(day, fhirPath));
      }
      json.writeEndObject();
    }
    json.writeStringField("usageRequirements", service.usageRequirements().in(language));
    json.writeStringField("version", VERSION);
    json.writeEndObject();
  }
}
