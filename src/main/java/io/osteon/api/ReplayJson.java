package io.osteon.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.osteon.journal.JournalEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The answer to a replay: both answers, each byte for byte, and whether they are the same. */
final class ReplayJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ReplayJson() {}

  static byte[] write(JournalEntry entry, byte[] replayed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(entry.output().length * 2 + 512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("id", entry.evaluationId());
      json.writeStringField("recordedAt", entry.recordedAt().toString());
      json.writeObjectFieldStart("release");
      json.writeStringField("version", entry.releaseVersion());
      json.writeStringField("hash", entry.releaseHash());
      json.writeEndObject();
      json.writeBooleanField("identical", Arrays.equals(entry.output(), replayed));
      json.writeFieldName("recorded");
      json.writeRawValue(new String(entry.output(), StandardCharsets.UTF_8).strip());
      json.writeFieldName("replayed");
      json.writeRawValue(new String(replayed, StandardCharsets.UTF_8).strip());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
