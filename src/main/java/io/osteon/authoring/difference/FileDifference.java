package io.osteon.authoring.difference;

import static io.osteon.authoring.difference.ChangeList.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.authoring.difference.ChangeList.Place;
import io.osteon.authoring.difference.DifferenceLine.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What differs in test patients and terminology; and files in which only the layout differs. */
final class FileDifference {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Side before;
  private final Side after;
  private final ChangeList changes;

  /** A test patient with its file. */
  private record Scenario(String path, JsonNode json) {}

  FileDifference(Side before, Side after, ChangeList changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void find() {
    scenarios();
    Set<String> paths = new TreeSet<>(before.files().paths());
    paths.addAll(after.files().paths());
    for (String path : paths) {
      if (path.startsWith("terminology/")) {
        terminology(path);
      }
      if (!before.text(path).equals(after.text(path)) && !changes.touches(path)) {
        layout(path);
      }
    }
  }

  private void layout(String path) {
    changes.add(
        ChangeKind.LAYOUT,
        Weight.EDITORIAL,
        new Place("", path, path),
        path.equals("release.yaml")
            ? say("the version changed", "版本号有变")
            : say(
                "%s: only comments or layout differ".formatted(path),
                "%s：仅注释或排版不同".formatted(path)),
        Change.NOTHING,
        Change.NOTHING);
  }

  private void terminology(String path) {
    String name = path.substring(path.indexOf('/') + 1);
    Weight weight = name.equals("labels.csv") ? Weight.CONTENT : Weight.SAFETY;
    for (DifferenceLine line : TextDifference.lines(before.text(path), after.text(path))) {
      boolean added = line.kind() == Kind.ADDED;
      if (line.kind() != Kind.SAME && !line.text().isBlank()) {
        changes.add(
            ChangeKind.TERMINOLOGY,
            weight,
            new Place("", line.text().replaceAll(",.*", ""), path),
            added
                ? say(
                    "%s: new row “%s”".formatted(name, line.text()),
                    "%s：新增“%s”".formatted(name, line.text()))
                : say(
                    "%s: row “%s” is gone".formatted(name, line.text()),
                    "%s：删除“%s”".formatted(name, line.text())),
            added ? "" : line.text(),
            added ? line.text() : "");
      }
    }
  }

  private void scenarios() {
    Map<String, Scenario> was = scenarios(before);
    Map<String, Scenario> is = scenarios(after);
    Set<String> ids = new LinkedHashSet<>(was.keySet());
    ids.addAll(is.keySet());
    for (String id : ids) {
      Scenario old = was.get(id);
      Scenario now = is.get(id);
      if (old == null) {
        report(ChangeKind.SCENARIO_ADDED, id, now, "", now.json().toString());
      } else if (now == null) {
        report(ChangeKind.SCENARIO_REMOVED, id, old, old.json().toString(), "");
      } else if (!old.json().equals(now.json())) {
        report(ChangeKind.SCENARIO_CHANGED, id, now, old.json().toString(), now.json().toString());
      }
    }
  }

  private void report(ChangeKind kind, String id, Scenario scenario, String old, String now) {
    String why = scenario.json().path("why").asText();
    String english =
        switch (kind) {
          case SCENARIO_ADDED -> "test patient %s is new: %s";
          case SCENARIO_REMOVED -> "test patient %s is gone: %s";
          default -> "test patient %s changed: %s";
        };
    String chinese =
        switch (kind) {
          case SCENARIO_ADDED -> "新增测试病例%s：%s";
          case SCENARIO_REMOVED -> "删除测试病例%s：%s";
          default -> "测试病例%s有变：%s";
        };
    String rule = scenario.json().path("must").path(0).asText().replaceAll("/.*", "");
    changes.add(
        kind,
        Weight.SUPPORTING,
        new Place(rule, id, scenario.path()),
        say(english.formatted(id, why), chinese.formatted(id, why)),
        old,
        now);
  }

  private static Map<String, Scenario> scenarios(Side side) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (String path : side.files().under("scenarios")) {
      for (String line : side.text(path).lines().toList()) {
        JsonNode json = json(line);
        if (json != null && json.path("id").isTextual()) {
          scenarios.putIfAbsent(json.path("id").textValue(), new Scenario(path, json));
        }
      }
    }
    return scenarios;
  }

  private static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      return null; // the checks report it
    }
  }
}
