package io.osteon.web.draft.assistance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.InvalidInputException.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What the editor asks about: a file of a draft with the text that is being written, and a place in
 * it.
 *
 * @param path of the file within the rule base
 * @param text as it stands in the editor, saved or not
 * @param offset 0-based, in UTF-16 units; 0 when the question is about the whole text
 */
record TextPlace(String path, String text, int offset) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * Reads {@code {"path","text","offset"}}.
   *
   * @throws InvalidInputException with everything that is wrong
   */
  static TextPlace read(String body) {
    JsonNode json = parse(body);
    List<Violation> violations = new ArrayList<>();
    JsonNode path = json.path("path");
    if (!path.isTextual() || path.textValue().isBlank()) {
      violations.add(new Violation("/path", path.asText(), "the path of a file of the rule base"));
    }
    JsonNode text = json.path("text");
    if (!text.isTextual()) {
      violations.add(new Violation("/text", "", "the text of the file"));
    }
    JsonNode offset = json.path("offset");
    int end = text.asText().length();
    boolean placed = offset.isMissingNode() || (offset.isInt() && offset.intValue() >= 0);
    if (!placed || offset.asInt(0) > end) {
      violations.add(new Violation("/offset", offset.asText(), "a whole number from 0 to " + end));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
    return new TextPlace(path.textValue(), text.textValue(), offset.asInt(0));
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode json = MAPPER.readTree(body == null ? "" : body);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw notAnObject();
    }
    throw notAnObject();
  }

  private static InvalidInputException notAnObject() {
    return new InvalidInputException(
        List.of(new Violation("", "", "one JSON object with path, text and offset")));
  }
}
