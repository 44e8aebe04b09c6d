package io.osteon.web.draft.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.authoring.edit.EditException;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A test patient as its form has it: what is expected in fields, the patient as JSON.
 *
 * @param path of the file
 * @param id of the test patient
 * @param why what it is for
 * @param must ids that must be shown, with blanks between them
 * @param mustNot ids that must not be shown
 * @param missing ids of entries for missing data
 * @param facts the rest of the line, as JSON over several lines
 */
@TemplateData
public record ScenarioForm(
    String path, String id, String why, String must, String mustNot, String missing, String facts) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Set<String> FIELDS = Set.of("id", "why", "must", "not", "missing");

  /** An empty form for a file. */
  static ScenarioForm empty(String path) {
    return new ScenarioForm(path, "", "", "", "", "", "{}");
  }

  /** A line of a file as a form; one that is no JSON object comes into the field for the facts. */
  static ScenarioForm of(String path, String line) {
    try {
      return MAPPER.readTree(line) instanceof ObjectNode json ? of(path, json) : broken(path, line);
    } catch (JsonProcessingException e) {
      return broken(path, line);
    }
  }

  private static ScenarioForm broken(String path, String line) {
    return new ScenarioForm(path, "", "", "", "", "", line);
  }

  /** A test patient as a form. */
  static ScenarioForm of(String path, ObjectNode json) {
    ObjectNode facts = json.deepCopy();
    facts.remove(FIELDS);
    return new ScenarioForm(
        path,
        json.path("id").asText(),
        json.path("why").asText(),
        words(json.path("must")),
        words(json.path("not")),
        words(json.path("missing")),
        facts.toPrettyString());
  }

  private static String words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(each -> words.add(each.asText()));
    return String.join(" ", words);
  }

  /**
   * The line that it stands for, fields in the order in which files have them.
   *
   * @throws EditException when the facts are no JSON object
   */
  String line() {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("id", id.strip());
    if (!why.isBlank()) {
      line.put("why", why.strip());
    }
    line.setAll(parsed());
    put(line, "must", must);
    put(line, "not", mustNot);
    put(line, "missing", missing);
    return line.toString();
  }

  private ObjectNode parsed() {
    try {
      if (MAPPER.readTree(facts) instanceof ObjectNode object) {
        object.remove(FIELDS);
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new EditException(
          "The facts are not JSON: "
              + e.getOriginalMessage()
              + " (line "
              + e.getLocation().getLineNr()
              + ").");
    }
    throw new EditException("The facts must be one JSON object, such as {\"age\": 60}.");
  }

  private static void put(ObjectNode line, String key, String words) {
    ArrayNode list = line.putArray(key);
    Arrays.stream(words.split("[\\s,]+")).filter(word -> !word.isEmpty()).forEach(list::add);
    if (list.isEmpty() && key.equals("missing")) {
      line.remove(key);
    }
  }
}
