package io.osteon.authoring.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.evaluation.AdviceId;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The test patients of a rule base, as JSON, and what they expect of each rule. */
final class ScenarioIndex {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final List<JsonNode> scenarios = new ArrayList<>();
  private final Map<String, List<String>> expected = new LinkedHashMap<>();

  /** Reads the lines of all scenario files; those that cannot be read are left out. */
  ScenarioIndex(RuleBaseFiles files) {
    for (String path : files.under("scenarios")) {
      new String(files.bytes(path), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(this::add);
    }
  }

  private void add(String line) {
    try {
      JsonNode scenario = MAPPER.readTree(line);
      if (scenario != null && scenario.path("id").isTextual()) {
        scenarios.add(scenario);
        for (String field : List.of("must", "not", "missing")) {
          expect(field, scenario);
        }
      }
    } catch (JsonProcessingException e) {
      // the checks of the rule base report it with its place
    }
  }

  private void expect(String field, JsonNode scenario) {
    for (JsonNode id : scenario.path(field)) {
      List<String> ids =
          expected.computeIfAbsent(
              field + " " + AdviceId.rule(id.asText()), key -> new ArrayList<>());
      if (!ids.contains(id(scenario))) {
        ids.add(id(scenario));
      }
    }
  }

  static String id(JsonNode scenario) {
    return scenario.path("id").asText();
  }

  /** All test patients. */
  List<JsonNode> all() {
    return scenarios;
  }

  /**
   * The ids of the test patients that expect something of a rule.
   *
   * @param field {@code must}, {@code not} or {@code missing}
   */
  List<String> expecting(String field, String rule) {
    return expected.getOrDefault(field + " " + rule, List.of());
  }
}
