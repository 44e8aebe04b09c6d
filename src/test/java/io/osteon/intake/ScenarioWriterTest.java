package io.osteon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.facts.Fact;
import io.osteon.facts.RejectedValue;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.terminology.Terminology;
import io.osteon.testing.ShippedTerminology;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A patient who becomes a test patient stays the same patient. */
class ScenarioWriterTest {
  private static final LocalDate AT = LocalDate.of(2026, 1, 1);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static List<String> facts(PatientCase patient) {
    return patient.facts().stream()
        .filter(fact -> !(fact instanceof RejectedValue))
        .map(ScenarioWriterTest::withoutSources)
        .sorted()
        .toList();
  }

  /** Where a fact stood in its input is another place after writing. */
  private static String withoutSources(Fact fact) {
    return fact.toString().replaceFirst(", sources=.*", "");
  }

  /** Catches a fact that gets lost, a day that is off by one, unknown lists that become empty. */
  @Test
  void everyShippedTestPatientIsWrittenAsItWasRead() throws Exception {
    Terminology terminology = ShippedTerminology.terminology();
    RuleBaseFiles files = RuleBaseFiles.shipped();
    for (String path : files.under("scenarios")) {
      for (String line : new String(files.bytes(path), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank()) {
          continue;
        }
        JsonNode json = MAPPER.readTree(line);
        PatientCase read = ScenarioReader.read(json, AT, terminology);
        JsonNode written = ScenarioWriter.write(read);
        assertThat(facts(ScenarioReader.read(written, AT, terminology)))
            .as(json.path("id").asText())
            .isEqualTo(facts(read));
      }
    }
  }
}
