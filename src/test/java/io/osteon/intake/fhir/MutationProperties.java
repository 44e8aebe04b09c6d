package io.osteon.intake.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
class MutationProperties {
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
                    .map(seed -> new Damaged(damageTree(file, new Random(seed)), file)));
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
    if (random.nextBoolean()) {
      bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    } else {
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
    }
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

  private static String damageTree(String file, Random random) {
    try {
      JsonNode bundle = MAPPER.readTree(FhirCases.file(file));
      int damages = 1 + random.nextInt(3);
      for (int i = 0; i < damages; i++) {
        damage(bundle, random);
      }
      return MAPPER.writeValueAsString(bundle);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void damage(JsonNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(3) == 0) {
        object.remove(name);
      } else {
        object.set(name, replacement(root, random));
      }
    } else if (container instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      if (random.nextInt(3) == 0) {
        array.remove(index);
      } else {
        array.set(index, replacement(root, random));
      }
    }
  }

  private static JsonNode replacement(JsonNode root, Random random) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(12)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextInt());
      case 3 -> nodes.numberNode(random.nextDouble());
      case 4 -> nodes.textNode("");
      case 5 -> nodes.textNode("骨\u0000转移 ".repeat(random.nextInt(200)));
      case 6 -> nodes.textNode("2026-1" + random.nextInt(9));
      case 7 -> nodes.objectNode();
      case 8 -> nodes.arrayNode();
      case 9 -> nodes.arrayNode().add(nodes.nullNode()).add(7);
      case 10 -> nodes.objectNode().put("resourceType", "Bundle");
      default -> root.deepCopy();
    };
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
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
