package io.osteon.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published JSON Schema of the case JSON. */
final class CaseSchema {
  private static final JsonNode JSON = load();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(JSON, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

  private CaseSchema() {}

  private static JsonNode load() {
    try (InputStream stream = CaseSchema.class.getResourceAsStream("/schema/case.schema.json")) {
      return StrictJson.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json() {
    return JSON;
  }

  /** The schema accepts the document. */
  static boolean accepts(JsonNode document) {
    return SCHEMA.validate(document).isEmpty();
  }
}
