package io.osteon.authoring.edit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds, replaces and removes lines of the files with test patients. */
final class ScenarioEdit {
  private static final Pattern PATH = Pattern.compile("scenarios/[^/]+\\.jsonl");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final RuleBaseFiles files;

  /** Where a test patient stands: a file and the offsets of its line. */
  private record Place(String path, String text, int from, int to) {}

  ScenarioEdit(RuleBaseFiles files) {
    this.files = files;
  }

  RuleBaseFiles add(String path, String json) {
    if (!PATH.matcher(path).matches()) {
      throw new EditException(path + " is no file of test patients; expected scenarios/NAME.jsonl");
    }
    String line = line(json);
    requireNew(id(line));
    String text = files.has(path) ? FileTexts.of(files, path) : "";
    String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return FileTexts.with(files, path, text + gap + line + "\n");
  }

  RuleBaseFiles replace(String id, String json) {
    String line = line(json);
    Place place = find(id).orElseThrow(() -> unknown(id));
    if (!id(line).equals(id)) {
      requireNew(id(line));
    }
    return FileTexts.with(
        files,
        place.path(),
        place.text().substring(0, place.from()) + line + place.text().substring(place.to()));
  }

  RuleBaseFiles remove(String id) {
    Place place = find(id).orElseThrow(() -> unknown(id));
    int feed = place.text().indexOf('\n', place.to());
    int next = feed < 0 ? place.text().length() : feed + 1;
    return FileTexts.with(
        files,
        place.path(),
        place.text().substring(0, place.from()) + place.text().substring(next));
  }

  private static EditException unknown(String id) {
    return new EditException("there is no test patient " + id);
  }

  private void requireNew(String id) {
    if (find(id).isPresent()) {
      throw new EditException(
          "there is a test patient %s already; expected another id".formatted(id));
    }
  }

  private Optional<Place> find(String id) {
    for (String path : files.under("scenarios")) {
      String text = FileTexts.of(files, path);
      int from = 0;
      while (from < text.length()) {
        int feed = text.indexOf('\n', from);
        int to = feed < 0 ? text.length() : feed;
        int end = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
        if (id.equals(idOrNull(text.substring(from, end)))) {
          return Optional.of(new Place(path, text, from, end));
        }
        from = to + 1;
      }
    }
    return Optional.empty();
  }

  private static String idOrNull(String line) {
    try {
      return MAPPER.readTree(line).path("id").textValue();
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** The test patient on one line. */
  private static String line(String json) {
    try {
      JsonNode scenario = MAPPER.readTree(json);
      if (scenario != null && scenario.isObject() && !scenario.path("id").asText().isBlank()) {
        String stripped = json.strip();
        boolean oneLine = stripped.indexOf('\n') < 0 && stripped.indexOf('\r') < 0;
        return oneLine ? stripped : scenario.toString();
      }
    } catch (JsonProcessingException e) {
      throw new EditException("not a JSON object: " + e.getOriginalMessage());
    }
    throw new EditException("a test patient is one JSON object with an id");
  }

  private static String id(String line) {
    return idOrNull(line);
  }
}
