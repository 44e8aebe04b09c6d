package io.osteon.cdshooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SharedMaterial;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Calls that nobody meant: never a failure of ours, never a card that is not whole. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(OpenAccess.class)
class MutatedCallsTest {
  private static final int CALLS = 300;
  private static final long SEED = 20_261_123L;
  private static final Set<Integer> STATUSES = Set.of(200, 400, 404, 412, 413, 422);

  private static Response post(String service, String body) {
    return given()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/cds-services/" + service);
  }

  /** Catches a 5xx, a broken card, and a removal of something that is no draft of the call. */
  @Test
  void damagedCallsAreRefusedOrAnsweredWhole() throws IOException {
    Random random = new Random(SEED);
    int answered = 0;
    for (int i = 0; i < CALLS; i++) {
      ObjectNode call =
          switch (random.nextInt(3)) {
            case 0 -> SampleCalls.orderSign();
            case 1 -> SampleCalls.orderSelect();
            default -> SampleCalls.call("patient-view");
          };
      String service = "osteon-" + call.get("hook").textValue();
      String patient = call.at("/context/patientId").textValue();
      for (int change = random.nextInt(3); change >= 0; change--) {
        mutate(call, random);
      }
      Response response = post(service, call.toString());
      assertThat(response.statusCode()).as(call.toString()).isIn(STATUSES);
      if (response.statusCode() == 200) {
        answered++;
        assertAnswer(call, response, patient);
      }
    }
    assertThat(answered).isGreaterThan(CALLS / 20).isLessThan(CALLS);
  }

  private static void assertAnswer(ObjectNode call, Response response, String patient)
      throws IOException {
    Set<String> drafts = new HashSet<>();
    for (JsonNode entry : call.at("/context/draftOrders/entry")) {
      JsonNode resource = entry.path("resource");
      drafts.add(resource.path("resourceType").asText() + "/" + resource.path("id").asText());
    }
    JsonNode answer = SampleCalls.JSON.readTree(response.asByteArray());
    CardAssertions.assertValid(answer);
    String asked = call.at("/context/patientId").asText(patient);
    for (JsonNode card : answer.get("cards")) {
      CardAssertions.assertCard(card, asked);
      for (JsonNode suggestion : card.path("suggestions")) {
        for (JsonNode action : suggestion.get("actions")) {
          if (action.get("type").textValue().equals("delete")) {
            assertThat(action.get("resourceId").textValue()).isIn(drafts);
          }
        }
      }
    }
  }

  private static void mutate(JsonNode root, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(4) == 0) {
        object.remove(name);
      } else {
        object.set(name, other(object.get(name), random));
      }
    } else if (container instanceof ArrayNode array) {
      int index = random.nextInt(array.size());
      if (random.nextBoolean()) {
        array.add(array.get(index).deepCopy());
      } else {
        array.set(index, other(array.get(index), random));
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
    }
    node.forEach(child -> collect(child, containers));
  }

  private static JsonNode other(JsonNode value, Random random) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(10)) {
      case 0 -> json.nullNode();
      case 1 -> json.textNode("");
      case 2 -> json.numberNode(random.nextDouble() * 1e6 - 5e5);
      case 3 -> json.numberNode(Long.MAX_VALUE);
      case 4 -> json.objectNode();
      case 5 -> json.arrayNode();
      case 6 -> json.textNode("Patient/p2");
      case 7 -> json.textNode("\u0000<script>alert(1)</script>\u202e|[x](http://evil.example)");
      case 8 -> json.booleanNode(random.nextBoolean());
      default ->
          value.isNumber() ? json.numberNode(value.asDouble() * 10) : json.textNode("9999-99-99");
    };
  }

  /** Catches "start therapy" in the chart of somebody who has died. */
  @Test
  void theDeadAreNotTreated() throws IOException {
    ObjectNode call = SampleCalls.orderSign();
    ((ObjectNode) call.at("/prefetch/patient")).put("deceasedDateTime", "2026-01-01T10:00:00Z");

    Response response = post("osteon-order-sign", call.toString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(SampleCalls.JSON.readTree(response.asByteArray()).get("cards")).isEmpty();
  }

  /** Catches silence about an order of which nobody can tell the drug. */
  @Test
  void aDraftThatCannotBeReadIsTold() throws IOException {
    for (String draft :
        List.of(
            "{'resourceType': 'MedicationOrder', 'id': 'old', 'medicationCodeableConcept': {'text': 'Xgeva'}}",
            "{'resourceType': 'MedicationRequest', 'id': 'old', 'status': 'draft', 'intent': 'order',"
                + " 'medicationReference': {'reference': 'Medication/7'}}",
            "{'resourceType': 'MedicationRequest', 'id': 'old', 'status': 'draft', 'intent': 'order',"
                + " 'medicationCodeableConcept': {'coding': [{'system': 'http://snomed.info/sct', 'code': '999000000'}]}}")) {
      ObjectNode call = SampleCalls.orderSign();
      ((ObjectNode) call.get("context"))
          .set("draftOrders", SampleCalls.bundle(SampleCalls.object(draft)));

      JsonNode cards =
          SampleCalls.JSON
              .readTree(post("osteon-order-sign", call.toString()).asByteArray())
              .get("cards");

      assertThat(cards)
          .filteredOn(card -> card.at("/source/topic/code").asText().equals("DQ-00"))
          .singleElement()
          .satisfies(card -> assertThat(card.get("detail").asText()).contains("/old"));
    }
  }

  /** Requests of the published examples, sent to the service of their hook, whatever they hold. */
  @Test
  void publishedExamplesAreRefusedOrAnsweredWhole() throws IOException {
    Assumptions.assumeTrue(
        SharedMaterial.folder().isPresent(), "skipped: the published material is not at hand");
    int calls = 0;
    for (String folder : List.of("cds-hooks-spec-examples", "cds-hooks-library-examples")) {
      for (JsonNode example :
          examples(SharedMaterial.folder().get().resolve("fixtures/" + folder))) {
        ObjectNode call = example.has("hookInstance") ? (ObjectNode) example : around(example);
        for (String hook :
            List.of(
                "patient-view",
                "order-sign",
                "order-select",
                "problem-list-item-create",
                "appointment-book",
                "medication-refill",
                "encounter-start",
                "encounter-discharge")) {
          call.put("hook", hook);
          Response response = post("osteon-" + hook, call.toString());
          assertThat(response.statusCode()).as(call.toString()).isIn(STATUSES);
          calls++;
        }
      }
    }
    assertThat(calls).isGreaterThan(100);
  }

  private static ObjectNode around(JsonNode context) {
    ObjectNode call = SampleCalls.call("patient-view");
    call.set("context", context.has("context") ? context.get("context") : context);
    return call;
  }

  private static List<JsonNode> examples(Path folder) throws IOException {
    List<JsonNode> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        JsonNode json = SampleCalls.JSON.readTree(file.toFile());
        if (json.isObject()) {
          examples.add(json);
        }
      }
    }
    return examples;
  }
}
