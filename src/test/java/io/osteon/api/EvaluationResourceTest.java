package io.osteon.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ActivationStatus;
import io.osteon.platform.TestReleases;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.Await;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The HTTP door: answers, problem documents, journal and replay against a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class EvaluationResourceTest {
  private static final String CASE =
      """
      {"patient": {"birthDate": "1968-03-14", "sex": "female"},
       "diagnoses": [{"condition": "breast_cancer", "date": "2024-05-02"},
                     {"condition": "bone_metastasis", "verification": "confirmed", "date": "2026-01-05"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 2.02, "unit": "mmol/L", "date": "2026-01-10"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-01-10"}],
       "medications": [], "findings": {"postmenopausal": true}}
      """;
  private static final String BUNDLE =
      """
      {"resourceType": "Bundle", "type": "collection", "entry": [
        {"resource": {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1968-03-14"}},
        {"resource": {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p"},
          "verificationStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "confirmed"}]},
          "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "C79.5"}]}, "recordedDate": "2026-01-05"}}]}
      """;

  @Inject AgroalDataSource dataSource;
  @Inject TestReleases releases;

  @ConfigProperty(name = "quarkus.http.test-port", defaultValue = "8081")
  int port;

  private static Response post(String body, String language) {
    return given()
        .contentType("application/json")
        .header("Accept-Language", language)
        .queryParam("at", "2026-01-12")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/evaluations");
  }

  @Test
  void aCaseIsAnsweredWithRecommendationsInTheCallersLanguage() {
    post(CASE, "en")
        .then()
        .statusCode(200)
        .header("Content-Language", "en")
        .header("Vary", containsString("Accept-Language"))
        .header("Content-Location", containsString("/api/evaluations/"))
        .body("at", is("2026-01-12"))
        .body("recommendations.id", hasItem("BTA-01"))
        .body("recommendations.id", hasItem("MON-01"))
        .body("recommendations.find { it.id == 'BTA-01' }.status", is("deferred"))
        .body("derived.calcium.state", equalTo("hypocalcaemia"));
    post(CASE, "zh-CN,zh;q=0.9,en;q=0.5")
        .then()
        .statusCode(200)
        .header("Content-Language", "zh")
        .body("recommendations.find { it.id == 'BTA-01' }.title", containsString("乳腺癌"));
  }

  @Test
  void theSameCaseGivesTheSameBytes() {
    assertThat(post(CASE, "en").asByteArray()).isEqualTo(post(CASE, "en").asByteArray());
  }

  @Test
  void aBundleIsAnsweredToo() {
    given()
        .contentType("application/fhir+json; charset=utf-8")
        .queryParam("at", "2026-01-12")
        .body(BUNDLE.getBytes(StandardCharsets.UTF_8))
        .post("/api/evaluations")
        .then()
        .statusCode(200)
        .body("derived.boneMetastasis.status", equalTo("confirmed"));
  }

  @Test
  void anAnswerIsFoundAgainByteForByteWhetherItWaitsOnDiskOrIsStored() throws Exception {
    Response answer = post(CASE, "zh");
    String id = answer.path("id");
    assertThat(get("/api/evaluations/" + id).asByteArray()).isEqualTo(answer.asByteArray());
    awaitStored(id);
    assertThat(get("/api/evaluations/" + id).asByteArray()).isEqualTo(answer.asByteArray());
    get("/api/evaluations/" + id).then().header("Content-Language", "zh");
  }

  @Test
  void aReplayGivesTheSameBytes() {
    for (String language : new String[] {"en", "zh"}) {
      String id = post(CASE, language).path("id");
      given()
          .post("/api/evaluations/" + id + "/replay")
          .then()
          .statusCode(200)
          .body("identical", is(true))
          .body("id", is(id))
          .body("replayed.id", is(id));
    }
  }

  /**
   * Stands for: the rules change after an answer; the answer is replayed with the rules that made
   * it.
   */
  @Test
  void anAnswerIsReplayedWithTheRulesThatMadeIt() {
    String id = post(CASE, "en").path("id");
    releases.activate(withParameter("value: 2.11", "value: 2.01"));
    try {
      post(CASE, "en").then().statusCode(200).body("recommendations.id", not(hasItem("MON-01")));
      given().post("/api/evaluations/" + id + "/replay").then().body("identical", is(true));
    } finally {
      releases.first();
    }
    post(CASE, "en").then().body("recommendations.id", hasItem("MON-01"));
  }

  @Test
  void aRuleBaseWithErrorsLeavesTheOneInForce() {
    RuleBaseFiles broken = withParameter("value: 2.11", "value: 9");
    Activation activation =
        releases.request(releases.release(broken).version(), ActivationMode.LIVE, 0);
    Await.until(
        "the activation has failed", () -> releases.status(activation) == ActivationStatus.FAILED);
    releases.awaitGeneration();
    post(CASE, "en")
        .then()
        .statusCode(200)
        .body("release.hash", is(RuleBaseFiles.shipped().hash()));
  }

  private static RuleBaseFiles withParameter(String from, String to) {
    RuleBaseFiles shipped = RuleBaseFiles.shipped();
    Map<String, byte[]> content = new TreeMap<>();
    shipped.paths().forEach(path -> content.put(path, shipped.bytes(path)));
    String parameters = new String(shipped.bytes(RuleBaseFiles.PARAMETERS), StandardCharsets.UTF_8);
    assertThat(parameters).contains(from);
    content.put(
        RuleBaseFiles.PARAMETERS, parameters.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return RuleBaseFiles.of(content);
  }

  /** Fails if rows of a version that stored answers uncompressed can no longer be read. */
  @Test
  void anAnswerStoredUncompressedIsReadAsItIs() throws Exception {
    String id = UUID.randomUUID().toString();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into evaluation_journal (entry_id, evaluation_id, release_version, release_hash,
                  evaluated_at, recorded_at, media_type, language, input, output)
                values (gen_random_uuid(), ?, '1', 'hash', current_date, now(), 'application/json', 'en', ?, ?)
                """)) {
      insert.setString(1, id);
      insert.setBytes(2, CASE.getBytes(StandardCharsets.UTF_8));
      insert.setBytes(3, "{\"answer\": true}".getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
    get("/api/evaluations/" + id).then().statusCode(200).body("answer", is(true));
  }

  @Test
  void journalEntriesCannotBeChanged() throws Exception {
    awaitStored(post(CASE, "en").path("id"));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      Assertions.assertThatThrownBy(
              () -> statement.executeUpdate("update evaluation_journal set output = ''"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void badInputSaysWhereAndWhat() {
    post("{\"patient\": {\"age\": -3}}", "en")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", is("/patient/age"))
        .body("errors[0].value", is("-3"))
        .body("errors[0].expected", containsString("0 to 130"));
    post("{\"patient\": ", "en").then().statusCode(400).contentType("application/problem+json");
    post("", "en").then().statusCode(400);
    given()
        .contentType("application/json")
        .queryParam("at", "2026-02-30")
        .body(CASE)
        .post("/api/evaluations")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("?at"));
  }

  @Test
  void badFhirIsAnsweredWithAnOperationOutcome() {
    given()
        .contentType("application/fhir+json; charset=utf-8")
        .body("{\"resourceType\": \"Bundle\"".getBytes(StandardCharsets.UTF_8))
        .post("/api/evaluations")
        .then()
        .statusCode(400)
        .contentType(startsWith("application/fhir+json"))
        .body("resourceType", is("OperationOutcome"));
  }

  @Test
  void wrongMediaTypesAndUnknownAddressesAreProblemDocuments() {
    given()
        .contentType("text/plain")
        .body("x")
        .post("/api/evaluations")
        .then()
        .statusCode(415)
        .body("status", is(415));
    given()
        .contentType("application/json; charset=gbk")
        .body(CASE)
        .post("/api/evaluations")
        .then()
        .statusCode(415);
    get("/api/evaluations/nothing").then().statusCode(404).contentType("application/problem+json");
    given().post("/api/evaluations/nothing/replay").then().statusCode(404);
    given().delete("/api/evaluations/nothing").then().statusCode(405);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    given()
        .contentType("application/json")
        .body(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
        .post("/api/evaluations")
        .then()
        .statusCode(400);
  }

  /** The length is declared: refused before the body is sent. */
  @Test
  void aBodyOfFiftyMegabytesIsRefusedByItsLength() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      String head =
          """
          POST /api/evaluations HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 52428800

          """;
      out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.setSoTimeout(10_000);
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void theInterfaceIsDescribed() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.'/api/evaluations'.post.operationId", is("evaluate"))
        .body("paths.'/api/evaluations/{id}/replay'.post.operationId", is("replayEvaluation"));
  }

  @Test
  void theSchemaOfACaseIsPublishedAndTheBareAddressLeadsToTheSignIn() {
    get("/api/schemas/case").then().statusCode(200).body("title", is("Case"));
    given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get("/")
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in?next=%2F"));
  }

  @Test
  void metricsCountRulesAndNothingOfAPatient() {
    post(CASE, "en");
    get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("osteon_recommendations_total{rule=\"BTA-01\"}"))
        .body(not(containsString("1968-03")));
  }

  private void awaitStored(String id) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (stored(id) == 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(stored(id)).isPositive();
  }

  private int stored(String id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from evaluation_journal where evaluation_id = ?")) {
      count.setString(1, id);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
