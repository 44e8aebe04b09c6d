package io.osteon.evaluation;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.osteon.intake.InputNote;
import io.osteon.rulebase.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;

/**
 * Writes an answer as JSON. The order of fields is fixed, every field is always there, and the
 * bytes depend on the answer alone.
 */
public final class EvaluationJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EvaluationJson() {}

  /** The answer as UTF-8 in one line. */
  public static byte[] bytes(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try {
      write(evaluation, out, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Writes the answer as UTF-8; the stream stays open.
   *
   * @param indented with line feeds and indentation, for reading
   */
  public static void write(Evaluation evaluation, OutputStream out, boolean indented)
      throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      if (indented) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      }
      write(evaluation, json);
    }
  }

  /** Writes the answer as one object. */
  public static void write(Evaluation evaluation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", evaluation.id());
    json.writeObjectFieldStart("release");
    json.writeStringField("version", evaluation.release().version());
    json.writeStringField("hash", evaluation.release().hash());
    json.writeEndObject();
    json.writeStringField("at", evaluation.at().toString());
    json.writeStringField("language", evaluation.language().tag());
    json.writeArrayFieldStart("recommendations");
    for (Recommendation recommendation : evaluation.recommendations()) {
      RecommendationJson.write(recommendation, json);
    }
    json.writeEndArray();
    writeMissing(evaluation, json);
    writeHidden(evaluation, json);
    json.writeFieldName("derived");
    DerivedJson.write(evaluation.decision(), json);
    writeNotes(evaluation, json);
    json.writeStringField("footer", evaluation.footer());
    json.writeEndObject();
  }

  private static void writeMissing(Evaluation evaluation, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("missing");
    for (Evaluation.Missing missing : evaluation.missing()) {
      json.writeStartObject();
      json.writeStringField("id", missing.id());
      json.writeStringField("rule", missing.rule());
      json.writeStringField("text", missing.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeHidden(Evaluation evaluation, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("hidden");
    for (Evaluation.Hidden hidden : evaluation.hidden()) {
      json.writeStartObject();
      json.writeStringField("id", hidden.id());
      json.writeStringField("title", hidden.title());
      writeStrings("hiddenBy", hidden.hiddenBy(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNotes(Evaluation evaluation, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("notes");
    for (InputNote note : evaluation.notes()) {
      json.writeStartObject();
      json.writeStringField("location", note.location());
      json.writeStringField("code", note.code());
      json.writeStringField("message", note.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void writeStrings(String field, Collection<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static void writeKey(String field, Enum<?> value, JsonGenerator json) throws IOException {
    json.writeStringField(field, value == null ? null : Key.of(value));
  }
}
