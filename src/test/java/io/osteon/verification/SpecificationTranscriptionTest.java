package io.osteon.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.testing.SharedMaterial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The transcription itself agrees with the specification's own test patients. */
class SpecificationTranscriptionTest {

  @Test
  void agreesWithThePublishedTestPatients() throws IOException {
    assumeTrue(
        SharedMaterial.folder().isPresent(),
        "skipped: the specification's test patients are not beside the project");
    Path file = SharedMaterial.folder().orElseThrow().resolve("clinical/vignettes.jsonl");
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode scenario = new ObjectMapper().readTree(line);
      Set<String> shown = SpecificationTranscription.shown(scenario);
      scenario
          .path("must")
          .forEach(
              id -> {
                if (!shown.contains(id.asText())) {
                  wrong.add(scenario.path("id").asText() + " lacks " + id.asText());
                }
              });
      scenario
          .path("not")
          .forEach(
              id -> {
                if (shown.contains(id.asText())) {
                  wrong.add(scenario.path("id").asText() + " shows " + id.asText());
                }
              });
    }
    assertThat(wrong).isEmpty();
  }
}
