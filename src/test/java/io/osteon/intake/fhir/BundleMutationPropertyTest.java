package io.osteon.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.intake.InvalidInputException;
import io.osteon.intake.PatientCase;
import io.osteon.testing.ShippedTerminology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Valid Bundles with random damage: they are read or refused, and nothing else happens. */
class BundleMutationPropertyTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> BUNDLES =
      List.of(
          "breast-denosumab.json",
          "batch-response.json",
          "document-nothing-known.json",
          "bone-events.json");

  /** A Bundle, and the seed of the damage to it. */
  record Damaged(String json, String original) {}

  @Provide
  Arbitrary<Damaged> damagedTrees() {
    return Arbitraries.of(BUNDLES)
        .flatMap(
            file ->
                Arbitraries.longs()
                    .map(
                        seed ->
                            new Damaged(
                                BundleDamage.tree(FhirCases.file(file), new Random(seed)), file)));
  }

  @Property(tries = 1500)
  void elementsRemovedOrOfAnotherTypeAreReadOrRefused(@ForAll("damagedTrees") Damaged damaged) {
    readOrRefused(damaged.json().getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void bytesCutOrChangedAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes =
        FhirCases.file(BUNDLES.get(random.nextInt(BUNDLES.size())))
            .getBytes(StandardCharsets.UTF_8);
    bytes = BundleDamage.bytes(bytes, random);
    readOrRefused(bytes);
  }

  @Property(tries = 300)
  void theOrderOfFieldsAndEntriesDoesNotMatter(@ForAll long seed) throws Exception {
    for (String file : BUNDLES) {
      JsonNode bundle = MAPPER.readTree(FhirCases.file(file));
      String shuffled = MAPPER.writeValueAsString(shuffled(bundle, new Random(seed)));

      PatientCase expected = FhirCases.readJson(MAPPER.writeValueAsString(bundle));

      assertThat(FhirCases.readJson(shuffled).facts()).isEqualTo(expected.facts());
    }
  }

  private static void readOrRefused(byte[] json) {
    try {
      PatientCase patientCase =
          FhirBundleReader.read(json, FhirCases.AT, ShippedTerminology.terminology());
      assertThat(patientCase.facts()).isNotEmpty();
    } catch (InvalidInputException refused) {
      assertThat(refused.violations()).isNotEmpty();
      assertThat(FhirOperationOutcome.ofViolations(refused.violations())).isNotEmpty();
    }
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      java.util.Collections.shuffle(names, random);
      ObjectNode result = MAPPER.createObjectNode();
      names.forEach(name -> result.set(name, shuffled(object.get(name), random)));
      return result;
    }
    if (node instanceof ArrayNode array) {
      List<JsonNode> elements = new ArrayList<>();
      array.forEach(element -> elements.add(shuffled(element, random)));
      if (!elements.isEmpty() && elements.get(0).has("resource")) {
        java.util.Collections.shuffle(elements, random);
      }
      return MAPPER.createArrayNode().addAll(elements);
    }
    return node;
  }
}
