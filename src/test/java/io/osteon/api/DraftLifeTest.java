package io.osteon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.draft.review.ApprovedDrafts;
import io.osteon.governance.release.ShippedRelease;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.Await;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts over HTTP, from an idea to an approval. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DraftLifeTest {
  private static final String PARAMETERS = "parameters.yaml";
  private static final String MONITORING = "logic/monitoring.drl";

  private RequestSpecification author() {
    return SignedIn.person("anna", Role.AUTHOR, Role.CLINICAL_REVIEWER, Role.TECHNICAL_REVIEWER)
        .request()
        .contentType("application/json");
  }

  private RequestSpecification clinician() {
    return SignedIn.as(Role.CLINICAL_REVIEWER).contentType("application/json");
  }

  private RequestSpecification technician() {
    return SignedIn.as(Role.TECHNICAL_REVIEWER).contentType("application/json");
  }

  @Inject Transactions transactions;
  @Inject SigningKey key;
  @Inject AuditTrail audit;
  @Inject ApprovedDrafts imports;

  private String draft;

  @BeforeEach
  void begin() {
    new ShippedRelease(transactions, key, audit, imports, Clock.systemUTC())
        .settle(RuleBaseFiles.shipped(), "this test");
    Response made =
        author()
            .body(Map.of("name", "Calcium", "reason", "A newer label", "clinicalOwner", "Dr Li Na"))
            .post("/api/drafts");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    draft = "/api/drafts/" + made.path("id");
    assertThat(made.header("Location")).endsWith(draft);
  }

  private String etag(String path) {
    return author().get(draft + path).header("ETag");
  }

  private Response save(String path, String text) {
    return author()
        .contentType("text/plain; charset=utf-8")
        .header("If-Match", etag("/files/" + path))
        .body(text.getBytes(StandardCharsets.UTF_8))
        .put(draft + "/files/" + path);
  }

  private String text(String path) {
    return author().accept("text/plain").get(draft + "/files/" + path).asString();
  }

  private String contentHash() {
    return author().get(draft).path("contentHash");
  }

  private Response review(RequestSpecification who, String capacity, String decision, String hash) {
    return who.body(
            Map.of(
                "capacity", capacity,
                "decision", decision,
                "contentHash", hash,
                "comment", "as discussed"))
        .post(draft + "/reviews");
  }

  private Response submit() {
    // with a key, as clients should: what a refused submission has begun must stay begun
    return author()
        .header("If-Match", etag(""))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{}")
        .post(draft + "/submission");
  }

  /** Submits again and again until the background work that it starts is done. */
  private Response submitWhenAssessed() {
    submit();
    Await.until(
        "test patients and mutants are judged",
        () -> {
          for (String kind : new String[] {"scenarios", "mutation"}) {
            String state = author().get(draft + "/assessments/" + kind).path("state");
            if (!"done".equals(state) && !"failed".equals(state)) {
              return false;
            }
          }
          return true;
        });
    return submit();
  }

  /**
   * Would catch a step of the life of a draft that does not work, or works for the wrong person.
   */
  @Test
  void aDraftIsEditedMendedSubmittedAndApprovedByTwoOthers() {
    String rules = text(MONITORING);
    String wrong = rules.replaceFirst("parameters\\.days\\(", "parameters.count(");
    assertThat(wrong).isNotEqualTo(rules);
    save(MONITORING, wrong)
        .then()
        .statusCode(200)
        .body("change", equalTo("changed"))
        .body("problems.findAll { it.severity == 'error' }.file", hasItem(MONITORING))
        .body("problems[0].line", not(equalTo(0)))
        .body("problems[0].column", not(equalTo(0)));
    submit().then().statusCode(409).body("code", equalTo("checks-failed"));

    save(MONITORING, "// reworded\n" + rules)
        .then()
        .statusCode(200)
        .body("problems.findAll { it.severity == 'error' }", empty());
    author()
        .get(draft + "/differences")
        .then()
        .statusCode(200)
        .body("files.path", contains(MONITORING));
    author()
        .get(draft + "/revisions?path=" + MONITORING)
        .then()
        .body("revisions.kind", contains("saved", "saved"));

    submitWhenAssessed().then().statusCode(200).body("state", equalTo("in-review"));
    author()
        .get(draft + "/assessments/scenarios")
        .then()
        .body("progress", equalTo(100))
        .body("result.failed", equalTo(0));
    author()
        .get(draft + "/assessments/stock-drools")
        .then()
        .body("result.made", equalTo(false))
        .body("result.why", equalTo("not-installed"));
    author()
        .header("Accept-Language", "zh")
        .get(draft.replace("/api", ""))
        .then()
        .statusCode(200)
        .body(containsString("未经 Drools 自带编译器检查"));

    String hash = contentHash();
    review(author(), "clinical", "approved", hash)
        .then()
        .statusCode(409)
        .body("code", equalTo("own-change"));
    review(clinician(), "technical", "approved", hash).then().statusCode(403);
    review(clinician(), "clinical", "approved", "another")
        .then()
        .statusCode(409)
        .body("code", equalTo("content-changed"));
    review(clinician(), "clinical", "approved", hash).then().statusCode(201);
    save(MONITORING, "x").then().statusCode(409).body("code", equalTo("wrong-state"));
    review(technician(), "technical", "approved", hash).then().statusCode(201);
    author()
        .get(draft)
        .then()
        .body("state", equalTo("approved"))
        .body("base.needsRebase", equalTo(false));

    author()
        .header("If-Match", etag(""))
        .body(Map.of("reason", "one more thing"))
        .post(draft + "/reopening")
        .then()
        .statusCode(200)
        .body("state", equalTo("open"));
    author().get(draft + "/reviews").then().body("reviews.counts", contains(false, false));
  }

  /** Would catch a second save that overwrites the first, or an answer without the other's text. */
  @Test
  void aStaleSaveIsRefusedWithTheOtherText() {
    String before = etag("/files/" + PARAMETERS);
    String text = text(PARAMETERS);
    String after =
        save(PARAMETERS, text + "# one\n").then().statusCode(200).extract().header("ETag");
    author()
        .contentType("text/plain; charset=utf-8")
        .header("If-Match", before)
        .body("# two\n")
        .put(draft + "/files/" + PARAMETERS)
        .then()
        .statusCode(412)
        .header("ETag", after)
        .body("code", equalTo("file-conflict"))
        .body("current.text", equalTo(text + "# one\n"))
        .body("current.savedBy", notNullValue());
    author()
        .contentType("text/plain")
        .body("# two\n")
        .put(draft + "/files/" + PARAMETERS)
        .then()
        .statusCode(428);
    author()
        .header("If-Match", "\"1\"")
        .body(Map.of("name", "New"))
        .patch(draft)
        .then()
        .statusCode(412);
  }

  /** Would catch a repeated request that makes a second draft, or a key that stands for two. */
  @Test
  void aRepeatedRequestCountsOnce() {
    String key = UUID.randomUUID().toString();
    Map<String, String> body =
        Map.of("name", "Once", "reason", "Network", "clinicalOwner", "Dr Li Na");
    String first =
        author().header("Idempotency-Key", key).body(body).post("/api/drafts").path("id");
    Response again = author().header("Idempotency-Key", key).body(body).post("/api/drafts");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.<String>path("id")).isEqualTo(first);
    author()
        .header("Idempotency-Key", key)
        .body(Map.of("name", "Other", "reason", "Network", "clinicalOwner", "Dr Li Na"))
        .post("/api/drafts")
        .then()
        .statusCode(422);
    author().get("/api/drafts?text=Once").then().body("drafts.id", contains(first));
  }

  /** Would catch texts that are checked only after they were saved, or saved by a check. */
  @Test
  void unsavedTextsAreChecked() {
    String text = text(PARAMETERS);
    author()
        .body(Map.of("files", Map.of(PARAMETERS, text.replaceFirst("unit: \"d\"", "unit: \"mg\""))))
        .post(draft + "/checks")
        .then()
        .statusCode(200)
        .body("problems.severity", hasItem("error"));
    author()
        .get(draft + "/problems")
        .then()
        .body("problems.findAll { it.severity == 'error' }", empty());
    assertThat(text(PARAMETERS)).isEqualTo(text);
  }

  /** Would catch comments that cannot be settled over HTTP. */
  @Test
  void commentsAreMadeAnsweredAndSettled() {
    Response made =
        clinician()
            .body(Map.of("text", "Why?", "path", PARAMETERS, "line", 3))
            .post(draft + "/comments");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String id = made.path("id");
    author()
        .body(Map.of("text", "Label.", "replyTo", id))
        .post(draft + "/comments")
        .then()
        .statusCode(201);
    author()
        .post(draft + "/comments/" + id + "/resolution")
        .then()
        .statusCode(200)
        .body("open", equalTo(false));
    author().get(draft + "/comments").then().body("comments.text", contains("Why?", "Label."));
  }

  /**
   * Would catch a request that leads to a 5xx, or to an answer for people who are not signed in.
   */
  @Test
  void wrongRequestsAreRefusedWithReasons() {
    RestAssured.given().get("/api/drafts").then().statusCode(401);
    author().body("[]").post("/api/drafts").then().statusCode(400);
    author()
        .body("{\"name\": 1}")
        .post("/api/drafts")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/name"));
    author()
        .body("{\"nme\": \"x\"}")
        .post("/api/drafts")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/nme"));
    author()
        .body("{\"name\": \"a\\u0000b\", \"reason\": \"r\", \"clinicalOwner\": \"o\"}")
        .post("/api/drafts")
        .then()
        .statusCode(400)
        .body("errors[0].expected", containsString("U+0000"));
    author()
        .body(Map.of("name", "n", "reason", "r", "clinicalOwner", "o", "basedOn", "9.9.9"))
        .post("/api/drafts")
        .then()
        .statusCode(400);
    clinician()
        .body(Map.of("name", "n", "reason", "r", "clinicalOwner", "o"))
        .post("/api/drafts")
        .then()
        .statusCode(403);
    author().get("/api/drafts?state=odd").then().statusCode(400);
    author().get("/api/drafts/" + UUID.randomUUID()).then().statusCode(404);
    author().get("/api/drafts/none").then().statusCode(404);
    author().get(draft + "/files/logic/none.drl").then().statusCode(404);
    author().get(draft + "/assessments/odd").then().statusCode(404);
    author().get(draft + "/revisions").then().statusCode(200);
    author()
        .header("If-Match", "\"0\"")
        .contentType("text/plain")
        .body("x")
        .put(draft + "/files/../x")
        .then()
        .statusCode(lessThan(500));
    author()
        .header("If-Match", "W/odd")
        .body("{}")
        .post(draft + "/submission")
        .then()
        .statusCode(400);
    author()
        .body(Map.of("files", Map.of("odd.txt", "x")))
        .post(draft + "/checks")
        .then()
        .statusCode(200);
  }
}
