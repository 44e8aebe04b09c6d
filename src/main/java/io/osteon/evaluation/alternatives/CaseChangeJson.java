package io.osteon.evaluation.alternatives;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import io.osteon.intake.StrictJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes as JSON: an array of flat objects with the fields of {@link CaseChangeForm}, for example
 * {@code [{"change":"laboratory-result","item":"ca_total","value":"2.05","unit":"mmol/L",
 * "date":"2026-11-24"}]}. Numbers and truth values are written as text, and read as either.
 */
public final class CaseChangeJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private CaseChangeJson() {}

  /**
   * Reads changes.
   *
   * @throws InvalidInputException with everything that cannot be read
   */
  public static List<CaseChange> read(byte[] json) {
    return read(StrictJson.parse(json));
  }

  /**
   * Reads changes from parsed JSON.
   *
   * @throws InvalidInputException with everything that cannot be read
   */
  public static List<CaseChange> read(JsonNode json) {
    List<Map<String, String>> forms = new ArrayList<>();
    if (!json.isArray()) {
      throw new InvalidInputException(
          List.of(new Violation("", "", "expected an array of changes")));
    }
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      forms.add(form(json.get(i), "/" + i, violations));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    return CaseChangeForm.read(forms);
  }

  private static Map<String, String> form(
      JsonNode object, String place, List<Violation> violations) {
    Map<String, String> form = new LinkedHashMap<>();
    if (!object.isObject()) {
      violations.add(new Violation(place, "", "expected an object with the fields of a change"));
    }
    object
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isContainerNode()) {
                violations.add(
                    new Violation(place + "/" + field.getKey(), "", "expected a single value"));
              } else if (!field.getValue().isNull()) {
                form.put(
                    field.getKey(),
                    field.getValue().isNumber()
                        ? field.getValue().decimalValue().toPlainString()
                        : field.getValue().asText());
              }
            });
    return form;
  }

  /** The changes in one line; the same changes give the same text. */
  public static String write(List<CaseChange> changes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartArray();
      for (CaseChange change : changes) {
        json.writeStartObject();
        for (Map.Entry<String, String> field : CaseChangeForm.write(change).entrySet()) {
          json.writeStringField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
