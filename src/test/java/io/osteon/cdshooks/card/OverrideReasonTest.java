package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.rulebase.Language;
import io.osteon.testing.SharedMaterial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Override reasons have a system, a code that there is, and words. */
class OverrideReasonTest {

  @Test
  void codesOfHl7AreThoseThatHl7Published() throws IOException {
    Optional<Path> shared = SharedMaterial.folder();
    Assumptions.assumeTrue(shared.isPresent(), "the shared material is not there");
    JsonNode system =
        CardSamples.MAPPER.readTree(
            shared
                .get()
                .resolve("fixtures/override-reasons/CodeSystem-non-adherence-reason-codes.json")
                .toFile());
    Map<String, String> published = new HashMap<>();
    collect(system, published);
    for (OverrideReason reason : OverrideReason.values()) {
      Card.Coding coding = reason.in(Language.EN);
      if (coding.system().startsWith("urn:osteon:")) {
        assertThat(published).doesNotContainKey(coding.code());
      } else {
        assertThat(coding.system()).isEqualTo(system.path("url").asText());
        assertThat(published).containsEntry(coding.code(), coding.display());
      }
    }
  }

  private static void collect(JsonNode node, Map<String, String> published) {
    for (JsonNode concept : node.path("concept")) {
      published.put(concept.path("code").asText(), concept.path("display").asText());
      collect(concept, published);
    }
  }

  @Test
  void eachHasItsOwnCodeAndWordsInBothLanguages() {
    Set<String> codes = new HashSet<>();
    for (OverrideReason reason : OverrideReason.values()) {
      assertThat(codes.add(reason.in(Language.EN).code())).isTrue();
      assertThat(reason.in(Language.ZH).display()).matches(".*\\p{IsHan}.*");
      assertThat(reason.in(Language.EN).display()).doesNotMatch(".*\\p{IsHan}.*");
    }
  }
}
