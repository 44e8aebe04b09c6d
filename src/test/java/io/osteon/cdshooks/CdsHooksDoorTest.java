package io.osteon.cdshooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The door as an electronic health record sees it, from discovery to feedback. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(OpenAccess.class)
class CdsHooksDoorTest {
  private static final Set<String> TOKENS =
      Set.of(
          "context.patientId",
          "context.userId",
          "context.encounterId",
          "userPractitionerId",
          "userPractitionerRoleId",
          "userPatientId",
          "userRelatedPersonId");

  private static final Pattern TOKEN = Pattern.compile("\\{\\{([^}]*)\\}\\}");

  private static Response post(String service, JsonNode call, String language) {
    return given()
        .contentType("application/json")
        .header("Accept-Language", language)
        .body(call.toString().getBytes(StandardCharsets.UTF_8))
        .post("/cds-services/" + service);
  }

  private static JsonNode answer(String service, JsonNode call, String language)
      throws IOException {
    Response response = post(service, call, language);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/json");
    JsonNode answer = SampleCalls.JSON.readTree(response.asByteArray());
    CardAssertions.assertValid(answer);
    return answer;
  }

  private static JsonNode discovery() throws IOException {
    Response response = given().get("/cds-services");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.contentType()).startsWith("application/json");
    return SampleCalls.JSON.readTree(response.asByteArray());
  }

  private static JsonNode card(JsonNode answer, String rule) {
    for (JsonNode card : answer.get("cards")) {
      if (card.at("/source/topic/code").asText().equals(rule)) {
        return card;
      }
    }
    throw new AssertionError("no card of " + rule + " in " + answer);
  }

  @Test
  void discoveryDescribesAServiceForEachHook() throws IOException {
    JsonNode discovery = discovery();
    assertThat(discovery.fieldNames()).toIterable().containsExactly("services");
    List<String> hooks = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode service : discovery.get("services")) {
      hooks.add(service.get("hook").textValue());
      assertThat(ids.add(service.get("id").textValue())).isTrue();
      assertThat(service.get("title").textValue()).isNotBlank();
      assertThat(service.get("description").textValue()).isNotBlank();
      assertThat(service.get("usageRequirements").textValue()).isNotBlank();
      assertThat(service.get("prefetch").isObject()).isTrue();
      CardAssertions.assertNothingEmpty(service);
    }
    assertThat(hooks)
        .containsExactlyInAnyOrder(
            "patient-view",
            "order-select",
            "order-sign",
            "problem-list-item-create",
            "encounter-start",
            "encounter-discharge",
            "appointment-book",
            "medication-refill");
  }

  @Test
  void prefetchTemplatesUseOnlyPermittedTokens() throws IOException {
    for (JsonNode service : discovery().get("services")) {
      for (JsonNode template : service.get("prefetch")) {
        Matcher token = TOKEN.matcher(template.textValue());
        while (token.find()) {
          assertThat(token.group(1)).isIn(TOKENS);
        }
        assertThat(token.replaceAll("")).doesNotContain("{", "}", " ");
        assertThat(template.textValue()).hasSizeLessThan(2000);
      }
    }
  }

  /** Catches a removal that is not offered, or one of the wrong draft. */
  @Test
  void signingDenosumabWithLowCalciumIsCriticalAndOffersToRemoveIt() throws IOException {
    JsonNode answer = answer("osteon-order-sign", SampleCalls.orderSign(), "en");
    assertThat(answer.fieldNames()).toIterable().containsExactly("cards");
    JsonNode card = card(answer, "MON-01");
    assertThat(answer.get("cards").get(0)).isEqualTo(card);
    assertThat(card.get("indicator").textValue()).isEqualTo("critical");
    assertThat(card.get("detail").textValue()).contains("2.02 mmol/L");
    assertThat(card.get("selectionBehavior").textValue()).isIn("any", "at-most-one");
    List<String> removed = new ArrayList<>();
    for (JsonNode suggestion : card.get("suggestions")) {
      for (JsonNode action : suggestion.get("actions")) {
        if (action.get("type").textValue().equals("delete")) {
          assertThat(action.has("resource")).isFalse();
          removed.add(action.get("resourceId").textValue());
        }
      }
    }
    assertThat(removed).containsExactly("MedicationRequest/draft-denosumab");
  }

  @Test
  void everyCardIsAsTheSpecificationWantsIt() throws IOException {
    Set<String> uuids = new HashSet<>();
    for (String language : List.of("en", "zh")) {
      for (ObjectNode call :
          List.of(
              SampleCalls.orderSign(),
              SampleCalls.orderSelect(),
              SampleCalls.call("patient-view"),
              SampleCalls.call("encounter-start"),
              SampleCalls.call("encounter-discharge"))) {
        String service = "osteon-" + call.get("hook").textValue();
        JsonNode answer = answer(service, call, language);
        assertThat(answer.get("cards")).isNotEmpty();
        for (JsonNode card : answer.get("cards")) {
          CardAssertions.assertCard(card, "p1");
          assertThat(uuids.add(card.get("uuid").textValue() + language + service)).isTrue();
        }
      }
    }
  }

  @Test
  void cardsSpeakTheCallersLanguage() throws IOException {
    Response chinese = post("osteon-order-sign", SampleCalls.orderSign(), "zh-CN,zh;q=0.9");
    assertThat(chinese.header("Content-Language")).isEqualTo("zh");
    JsonNode card = card(SampleCalls.JSON.readTree(chinese.asByteArray()), "MON-01");
    assertThat(card.get("summary").textValue()).contains("低钙血症");
  }

  /** Catches a random part in an answer: feedback on a repeated call would be lost. */
  @Test
  void theSameCallHasTheSameAnswer() throws IOException {
    assertThat(answer("osteon-order-sign", SampleCalls.orderSign(), "en"))
        .isEqualTo(answer("osteon-order-sign", SampleCalls.orderSign(), "en"));
  }

  /** Catches a link to nowhere. */
  @Test
  void theLinkLeadsToThePageOfTheEvaluation() throws IOException {
    JsonNode card = card(answer("osteon-order-sign", SampleCalls.orderSign(), "en"), "MON-01");
    String page = card.at("/links/0/url").textValue().substring(OpenAccess.PUBLIC_URL.length());
    assertThat(given().get(page).asString()).contains("MON-01", "2.02 mmol/L");
    given()
        .post("/api" + page + "/replay")
        .then()
        .statusCode(200)
        .body("identical", org.hamcrest.Matchers.is(true));
  }

  @Test
  void nothingToSayIsAnEmptyList() throws IOException {
    ObjectNode call = SampleCalls.call("patient-view");
    ObjectNode prefetch = (ObjectNode) call.get("prefetch");
    prefetch.removeAll();
    prefetch.set("patient", SampleCalls.prefetch().get("patient"));
    for (String key :
        List.of(
            "conditions",
            "recent-laboratory",
            "vitamin-d-and-minerals",
            "weight-and-scores",
            "findings",
            "current-medication",
            "past-medication",
            "doses",
            "reported-medication",
            "allergies",
            "procedures",
            "radiotherapy",
            "planned-procedures",
            "appointments")) {
      prefetch.set(key, SampleCalls.bundle());
    }
    assertThat(answer("osteon-patient-view", call, "en").toString()).isEqualTo("{\"cards\":[]}");
  }

  @Test
  void missingRequiredDataIs412AndNamesTheKey() {
    ObjectNode call = SampleCalls.call("patient-view");
    ((ObjectNode) call.get("prefetch")).remove("conditions");
    Response response = post("osteon-patient-view", call, "en");
    assertThat(response.statusCode()).isEqualTo(412);
    assertThat(response.contentType()).startsWith("application/fhir+json");
    assertThat(FhirValidation.errors(response.asString())).isEmpty();
    assertThat(response.asString()).contains("conditions");
  }

  @Test
  void anOperationOutcomeInPlaceOfDataIsNoData() {
    ObjectNode call = SampleCalls.call("patient-view");
    ((ObjectNode) call.get("prefetch"))
        .set(
            "conditions",
            SampleCalls.object(
                "{'resourceType': 'OperationOutcome', 'issue': [{'severity': 'error', 'code': 'exception'}]}"));
    assertThat(post("osteon-patient-view", call, "en").statusCode()).isEqualTo(412);
  }

  /** Catches cards about one patient that are shown in the chart of another. */
  @Test
  void aDraftForAnotherPatientIsRefused() {
    ObjectNode call = SampleCalls.orderSign();
    ((ObjectNode) call.at("/context/draftOrders/entry/0/resource/subject"))
        .put("reference", "Patient/p2");
    assertThat(post("osteon-order-sign", call, "en").statusCode()).isEqualTo(400);
    ObjectNode chart = SampleCalls.orderSign();
    ((ObjectNode) chart.at("/prefetch/patient")).put("id", "p2");
    assertThat(post("osteon-order-sign", chart, "en").statusCode()).isEqualTo(400);
  }

  @Test
  void unknownFieldsAndExtensionsAreAccepted() throws IOException {
    ObjectNode call = SampleCalls.orderSign();
    JsonNode plain = answer("osteon-order-sign", call, "en");
    call.putObject("extension").putObject("org.example.something").put("deep", 1);
    call.put("unknownField", "x");
    ((ObjectNode) call.get("context")).put("unknownField", 3);
    assertThat(answer("osteon-order-sign", call, "en")).isEqualTo(plain);
  }

  @Test
  void whatIsNoCallIsRefusedWithAnOutcome() {
    for (String body : List.of("", "{", "[]", "null", "{}", "{\"hook\":\"patient-view\"}")) {
      Response response =
          given()
              .contentType("application/json")
              .body(body)
              .post("/cds-services/osteon-patient-view");
      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(FhirValidation.errors(response.asString())).as(body).isEmpty();
    }
    assertThat(post("osteon-patient-view", SampleCalls.orderSign(), "en").statusCode())
        .isEqualTo(400);
    Response unknown = post("none", SampleCalls.orderSign(), "en");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(FhirValidation.errors(unknown.asString())).isEmpty();
    Response text =
        given().contentType("text/plain").body("x").post("/cds-services/osteon-patient-view");
    assertThat(text.statusCode()).isEqualTo(415);
    assertThat(FhirValidation.errors(text.asString())).isEmpty();
  }

  @Test
  void feedbackOnACardIsTakenAndCounted() throws IOException {
    JsonNode card = card(answer("osteon-order-sign", SampleCalls.orderSign(), "en"), "MON-01");
    String feedback =
        "{\"feedback\":[{\"card\":\"%s\",\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{\"code\":\"%s\",\"system\":\"%s\"}},\"outcomeTimestamp\":\"2026-01-31T10:05:31Z\"}]}"
            .formatted(
                card.get("uuid").textValue(),
                card.at("/overrideReasons/0/code").textValue(),
                card.at("/overrideReasons/0/system").textValue());
    for (int repeat = 0; repeat < 2; repeat++) {
      given()
          .contentType("application/json")
          .body(feedback)
          .post("/cds-services/osteon-order-sign/feedback")
          .then()
          .statusCode(200);
    }
  }

  /** The page of a browser-based client asks before it calls. */
  @Test
  void browsersOfAllowedOriginsMayCall() {
    Response preflight =
        given()
            .header("Origin", "https://sandbox.example.org")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .options("/cds-services/osteon-patient-view");
    assertThat(preflight.statusCode()).isIn(200, 204);
    assertThat(preflight.header("Access-Control-Allow-Origin"))
        .isEqualTo("https://sandbox.example.org");
    assertThat(preflight.header("Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
        .contains("authorization", "content-type");
  }
}
