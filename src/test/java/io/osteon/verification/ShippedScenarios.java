package io.osteon.verification;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The test patients of the rule base. */
final class ShippedScenarios {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ShippedScenarios() {}

  /**
   * A test patient and where it stands.
   *
   * @param place file and line
   * @param line as written
   * @param json as read
   */
  record Entry(String place, String line, JsonNode json) {
    String id() {
      return json.path("id").asText();
    }

    List<String> ids(String field) {
      List<String> ids = new ArrayList<>();
      json.path(field).forEach(id -> ids.add(id.asText()));
      return ids;
    }
  }

  /** All of them, by file and line. */
  static List<Entry> all() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : files()) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String place = file.getFileName() + ":" + number;
        entries.add(new Entry(place, line, MAPPER.readTree(line)));
      }
    }
    return entries;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ShippedRules.FOLDER.resolve("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
