package io.osteon.web.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.RuleBaseFiles;
import io.quarkus.qute.TemplateData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A test patient as its file has it.
 *
 * @param path of the file
 * @param line 1-based
 * @param id of the test patient; the place when the line cannot be read
 * @param why what it is for, as its author wrote
 * @param must ids that must be shown
 * @param mustNot ids that must not be shown
 * @param missing ids of entries for missing data
 * @param json the line
 */
@TemplateData
public record ScenarioLine(
    String path,
    int line,
    String id,
    String why,
    List<String> must,
    List<String> mustNot,
    List<String> missing,
    String json) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public ScenarioLine {
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
    missing = List.copyOf(missing);
  }

  /** All test patients of a rule base, in the order of its files. */
  static List<ScenarioLine> all(RuleBaseFiles files) {
    List<ScenarioLine> all = new ArrayList<>();
    for (String path : files.under("scenarios")) {
      int number = 0;
      for (String line : new String(files.bytes(path), StandardCharsets.UTF_8).lines().toList()) {
        number++;
        if (!line.isBlank()) {
          all.add(read(path, number, line));
        }
      }
    }
    return List.copyOf(all);
  }

  private static ScenarioLine read(String path, int number, String line) {
    JsonNode json;
    try {
      json = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      json = MAPPER.createObjectNode();
    }
    String id = json.path("id").asText();
    return new ScenarioLine(
        path,
        number,
        id.isEmpty() ? path + ":" + number : id,
        json.path("why").asText(),
        texts(json.path("must")),
        texts(json.path("not")),
        texts(json.path("missing")),
        line);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** It says something of a rule: that it is shown, not shown, or lacks data. */
  public boolean concerns(String rule) {
    return must.contains(rule)
        || mustNot.contains(rule)
        || missing.stream().anyMatch(id -> AdviceId.rule(id).equals(rule));
  }
}
