package io.osteon.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.authoring.difference.Change;
import io.osteon.authoring.difference.DifferenceLine;
import io.osteon.authoring.difference.Hunk;
import io.osteon.authoring.difference.MeaningDifference;
import io.osteon.authoring.difference.TextDifference;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Key;
import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;

/** What differs between two rule bases, line by line and in meaning, as JSON. */
final class DifferenceJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DifferenceJson() {}

  static ObjectNode of(RuleBaseFiles before, RuleBaseFiles after) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("before", before.hash());
    json.put("after", after.hash());
    ArrayNode meaning = json.putArray("meaning");
    MeaningDifference.between(before, after).forEach(change -> meaning.add(of(change)));
    ArrayNode files = json.putArray("files");
    TreeSet<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    for (String path : paths) {
      if (!before.has(path)
          || !after.has(path)
          || !Arrays.equals(before.bytes(path), after.bytes(path))) {
        files.add(of(path, before, after));
      }
    }
    return json;
  }

  private static ObjectNode of(String path, RuleBaseFiles before, RuleBaseFiles after) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("path", path);
    json.put("change", !before.has(path) ? "added" : after.has(path) ? "changed" : "deleted");
    ArrayNode hunks = json.putArray("hunks");
    TextDifference.between(text(before, path), text(after, path))
        .forEach(hunk -> hunks.add(of(hunk)));
    return json;
  }

  private static String text(RuleBaseFiles files, String path) {
    return files.has(path) ? new String(files.bytes(path), StandardCharsets.UTF_8) : "";
  }

  private static ObjectNode of(Hunk hunk) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("before", hunk.before());
    json.put("beforeLength", hunk.beforeLength());
    json.put("after", hunk.after());
    json.put("afterLength", hunk.afterLength());
    ArrayNode lines = json.putArray("lines");
    for (DifferenceLine line : hunk.lines()) {
      ObjectNode entry = lines.addObject();
      entry.put("kind", Key.of(line.kind()));
      entry.put("before", line.before());
      entry.put("after", line.after());
      entry.put("text", line.text());
    }
    return json;
  }

  private static ObjectNode of(Change change) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("kind", Key.of(change.kind()));
    json.put("weight", Key.of(change.weight()));
    json.put("rule", change.rule());
    json.put("subject", change.subject());
    json.put("file", change.file());
    json.set("sentence", of(change.sentence()));
    json.set("before", of(change.before()));
    json.set("after", of(change.after()));
    return json;
  }

  private static ObjectNode of(BilingualText words) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("en", words.en());
    json.put("zh", words.zh());
    return json;
  }
}
