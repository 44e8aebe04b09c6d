package io.osteon.verification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Writes what came of a test patient as one line of JSON. */
public final class ScenarioJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int DECIMALS = 4;

  private ScenarioJson() {}

  /** {@code {"id","fired":[],"values":{},"deferred":{},"missing":[]}}, without a line feed. */
  public static String line(ScenarioOutcome outcome) throws IOException {
    StringWriter line = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.writeStartObject();
      json.writeStringField("id", outcome.id());
      ids("fired", outcome.fired(), json);
      json.writeObjectFieldStart("values");
      number("ca_value", outcome.calcium(), json);
      json.writeStringField("ca", outcome.calciumState());
      number("crcl", outcome.clearance(), json);
      number("zol_dose", outcome.zoledronateDose(), json);
      json.writeEndObject();
      json.writeObjectFieldStart("deferred");
      for (Map.Entry<String, List<String>> start : outcome.deferred().entrySet()) {
        ids(start.getKey(), start.getValue(), json);
      }
      json.writeEndObject();
      ids("missing", outcome.missing(), json);
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void ids(String field, List<String> ids, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private static void number(String field, BigDecimal value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
    } else if (value.scale() > DECIMALS) {
      json.writeNumber(value.setScale(DECIMALS, RoundingMode.HALF_UP));
    } else {
      json.writeNumber(value);
    }
  }
}
