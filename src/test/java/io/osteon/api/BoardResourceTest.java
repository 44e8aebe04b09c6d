package io.osteon.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.accounts.Role;
import io.osteon.governance.signature.SigningKey;
import io.osteon.testing.Await;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board's API in the running service, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BoardResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CASE =
      """
      {"patient": {"age": 58, "sex": "female"}, "medications": [],
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-01-05"}]}
      """;
  private static final String QUIET =
      "{\"patient\": {\"age\": 58, \"sex\": \"female\"}, \"medications\": [], \"diagnoses\": []}";

  @TestHTTPResource URL root;
  @Inject Jdbi jdbi;
  @Inject SigningKey key;

  private SignedIn chair;
  private SignedIn member;
  private String meeting;
  private String patientCase;

  @BeforeEach
  void meet() {
    chair = SignedIn.person("board-chair", Role.MDT_CHAIR);
    member = SignedIn.person("board-member", Role.MDT_MEMBER);
    meeting = made(post(chair, "/api/meetings", plan(2)));
    patientCase = enter(CASE);
    assertThat(
            post(member, "/api/meetings/" + meeting + "/agenda", caseOf(patientCase)).statusCode())
        .isEqualTo(200);
  }

  private Map<String, Object> plan(int quorum) {
    return Map.of(
        "name",
        "Bone metastases",
        "date",
        "2026-11-26",
        "begins",
        "14:30",
        "chair",
        chair.account().id().toString(),
        "quorum",
        quorum,
        "members",
        List.of(Map.of("account", member.account().id().toString(), "specialty", "radiology")));
  }

  private String enter(String document) {
    return made(
        post(
            member,
            "/api/cases",
            "{\"question\": \"Start denosumab?\", \"case\": " + document + "}"));
  }

  private static Map<String, String> caseOf(String id) {
    return Map.of("case", id);
  }

  private static String made(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith(answer.path("id"));
    return answer.path("id");
  }

  private static Response post(SignedIn who, String path, Object body) {
    return who.request().contentType("application/json").body(body).post(path);
  }

  private static Response put(SignedIn who, String path, String version, Object body) {
    var request = who.request().contentType("application/json").body(body);
    return version == null
        ? request.put(path)
        : request.header("If-Match", "\"" + version + "\"").put(path);
  }

  private String decision() {
    return "/api/meetings/" + meeting + "/cases/" + patientCase + "/decision";
  }

  private void begin() {
    for (SignedIn who : List.of(chair, member)) {
      assertThat(
              put(
                      who,
                      "/api/meetings/" + meeting + "/members/" + who.account().id() + "/presence",
                      null,
                      Map.of("present", true))
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(
            chair
                .request()
                .header("If-Match", "\"1\"")
                .post("/api/meetings/" + meeting + "/beginning")
                .statusCode())
        .isEqualTo(200);
  }

  private static void problem(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat((String) answer.path("code")).isEqualTo(code);
  }

  /** Would catch a case from entry to a signed decision that an outsider cannot verify. */
  @Test
  void aCaseIsDecidedAndSigned() throws Exception {
    begin();
    JsonNode empty = JSON.readTree(member.request().get(decision()).asString());
    String rule = empty.at("/now/shown/0").asText();
    assertThat(empty.path("basis").isNull()).isTrue();
    assertThat(rule).isNotEmpty();
    put(member, decision() + "/responses/" + rule, "0", Map.of("answer", "accept"))
        .then()
        .statusCode(200);
    put(member, decision() + "/text", "0", Map.of("text", "同意")).then().statusCode(200);
    put(member, decision() + "/vote", null, Map.of("ballot", "for")).then().statusCode(200);
    post(member, decision() + "/dissents", Map.of("name", "Dr Wang", "text", "No"))
        .then()
        .statusCode(200);
    Response task =
        post(
            member,
            decision() + "/tasks",
            Map.of("text", "Dental examination", "owner", "Dr Li", "due", "2026-12-03"));
    String hash = task.path("contentHash");
    problem(
        post(chair, decision() + "/signature", Map.of("contentHash", "x")), 412, "stale-version");
    Response signed = post(chair, decision() + "/signature", Map.of("contentHash", hash));
    assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
    assertThat((String) signed.path("signature.state")).isEqualTo("valid");

    byte[] content = member.request().get(decision() + "/revisions/1/content").asByteArray();
    assertThat(
            key.verificationKey()
                .verifies(
                    content,
                    Base64.getDecoder().decode((String) signed.path("signature.signature"))))
        .isTrue();
    problem(put(member, decision() + "/text", "9", Map.of("text", "x")), 409, "signed");
    put(
            member,
            decision() + "/tasks/" + task.path("tasks[0].id") + "/done",
            task.path("tasks[0].version").toString(),
            Map.of("done", true))
        .then()
        .statusCode(200);
    Response reopened = post(chair, decision() + "/reopening", Map.of("reason", "New scan"));
    assertThat((Integer) reopened.path("revision")).isEqualTo(2);
    assertThat(member.request().get(decision() + "/revisions").<List<?>>path("revisions"))
        .hasSize(2);
    assertThat(
            member
                .request()
                .get("/api/cases/" + patientCase + "/decisions")
                .<List<?>>path("decisions"))
        .hasSize(1);
  }

  /** Would catch each refusal that answers with another status or code. */
  @Test
  void whatIsRefusedIsSaid() {
    SignedIn viewer = SignedIn.person("board-viewer", Role.VIEWER, Role.OPERATOR);
    problem(viewer.request().get("/api/meetings"), 403, "forbidden");
    problem(viewer.request().get(decision()), 403, "forbidden");
    problem(viewer.request().get("/api/cases/" + patientCase + "/records/1"), 403, "forbidden");
    problem(post(viewer, "/api/cases/search", "{}"), 403, "forbidden");
    for (String path : List.of("/api/%6deetings", "//api/meetings", "/api/meetings;x=1")) {
      assertThat(viewer.request().urlEncodingEnabled(false).get(path).statusCode())
          .as(path)
          .isIn(403, 404, 400);
    }
    problem(post(member, "/api/meetings", plan(1)), 403, "forbidden");
    assertThat(post(chair, "/api/meetings", plan(9)).statusCode()).isEqualTo(400);
    assertThat(member.request().get("/api/meetings/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(member.request().get(decision().replace(patientCase, meeting)).statusCode())
        .isEqualTo(404);
    problem(
        chair.request().header("If-Match", "\"1\"").post("/api/meetings/" + meeting + "/beginning"),
        409,
        "quorum");
    problem(put(chair, "/api/meetings/" + meeting, null, plan(1)), 428, "version-required");
    problem(put(chair, "/api/meetings/" + meeting, "7", plan(1)), 412, "stale-version");
    problem(put(member, decision() + "/text", null, Map.of("text", "x")), 428, "version-required");
    problem(put(member, decision() + "/text", "5", Map.of("text", "x")), 412, "stale-version");
    problem(put(member, decision() + "/vote", null, Map.of("ballot", "for")), 409, "wrong-state");
    for (String body :
        List.of(
            "{\"answer\": \"reject\"}",
            "{\"answer\": \"perhaps\", \"reason\": \"x\"}",
            "{\"answer\": \"accept\", \"extra\": 1}",
            "{}",
            "[]",
            "{")) {
      assertThat(put(member, decision() + "/responses/BTA-01", "0", body).statusCode())
          .as(body)
          .isEqualTo(400);
    }
    Response members =
        post(
            chair,
            "/api/meetings",
            "{\"name\": \"a\", \"date\": \"26 Nov\", \"chair\": \"x\", \"members\": [{\"account\":"
                + " \"y\"}, 3]}");
    assertThat(members.<List<String>>path("errors.pointer"))
        .contains("/date", "/chair", "/members/0/account", "/members/1");
  }

  /** Would catch a repeated call that enters a case twice, or a key that stands for two calls. */
  @Test
  void aRepeatedCallCountsOnce() {
    String once = UUID.randomUUID().toString();
    String body = "{\"question\": \"Surgery?\", \"case\": " + CASE + "}";
    Response first =
        member
            .request()
            .header("Idempotency-Key", once)
            .contentType("application/json")
            .body(body)
            .post("/api/cases");
    Response again =
        member
            .request()
            .header("Idempotency-Key", once)
            .contentType("application/json")
            .body(body)
            .post("/api/cases");
    assertThat(made(again)).isEqualTo(made(first));
    problem(
        member
            .request()
            .header("Idempotency-Key", once)
            .contentType("application/json")
            .body(body.replace("Surgery", "Radiotherapy"))
            .post("/api/cases"),
        422,
        "idempotency-key-in-use");
    for (int i = 0; i < 2; i++) {
      member
          .request()
          .header("Idempotency-Key", once + "-dissent")
          .contentType("application/json")
          .body("{\"name\": \"Dr Wang\", \"text\": \"No\"}")
          .post(decision() + "/dissents")
          .then()
          .statusCode(200);
    }
    assertThat(member.request().get(decision()).<List<?>>path("dissents")).hasSize(1);
  }

  /** Would catch records that lose what was sent, and a second one that overwrites the first. */
  @Test
  void aCaseHasRecords() throws Exception {
    String path = "/api/cases/" + patientCase;
    assertThat(member.request().get(path).header("ETag")).isEqualTo("\"1\"");
    Response kept = member.request().get(path + "/records/1");
    assertThat(kept.contentType()).startsWith("application/json");
    assertThat(JSON.readTree(kept.asString())).isEqualTo(JSON.readTree(CASE));
    String bundle =
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\":"
            + " {\"resourceType\": \"Patient\", \"id\": \"p\", \"gender\": \"female\","
            + " \"birthDate\": \"1968-03-14\", \"name\": [{\"text\": \"Zhang Wei\"}]}}]}";
    for (int status : new int[] {201, 412}) {
      assertThat(
              member
                  .request()
                  .header("If-Match", "\"1\"")
                  .contentType("application/fhir+json")
                  .body(bundle.getBytes(StandardCharsets.UTF_8))
                  .post(path + "/records")
                  .statusCode())
          .isEqualTo(status);
    }
    assertThat(member.request().get(path + "/records/2").asString())
        .contains("1968-03-14")
        .doesNotContain("Zhang");
    assertThat(member.request().get(path + "/records").<List<Integer>>path("records.number"))
        .containsExactly(2, 1);
  }

  /** Would catch a proposal that changes the agenda by itself, or puts the urgent case last. */
  @Test
  void theRulesProposeAnOrderThatPeopleMayTake() {
    String agenda = "/api/meetings/" + meeting + "/agenda";
    String quiet = enter(QUIET);
    post(member, agenda, caseOf(quiet)).then().statusCode(200);
    put(member, agenda, "3", Map.of("cases", List.of(quiet, patientCase))).then().statusCode(200);
    Response now = member.request().get(agenda);
    assertThat(now.<List<String>>path("items.case")).containsExactly(quiet, patientCase);
    assertThat(now.<List<String>>path("proposedOrder")).containsExactly(patientCase, quiet);
    assertThat(now.header("ETag")).isEqualTo("\"4\"");
    problem(
        put(member, agenda, "3", Map.of("cases", List.of(patientCase, quiet))),
        412,
        "stale-version");
  }

  /** Would catch words that stay English for whoever asks for Chinese, and change for others. */
  @Test
  void whatIsWrongIsSaidInTheLanguageThatIsAskedFor() {
    String body = "{\"question\": \"?\", \"case\": {\"patient\": {\"age\": 131}}}";
    for (String language : List.of("en", "fr", "zh-CN")) {
      assertThat(
              member
                  .request()
                  .header("Accept-Language", language)
                  .contentType("application/json")
                  .body(body)
                  .post("/api/cases")
                  .<String>path("errors[0].expected"))
          .isEqualTo(
              language.startsWith("zh") ? "应为0至130的整数" : "expected a whole number from 0 to 130");
    }
  }

  /** Would catch a removal that is done twice, unseen, or by whoever takes part in boards. */
  @Test
  void anOperatorRemovesACaseOnce() {
    String id = enter(QUIET);
    SignedIn operator = SignedIn.person("api-operator", Role.OPERATOR);
    String pseudonym = member.request().get("/api/cases/" + id).path("pseudonym");
    Response found = post(operator, "/api/case-removals/search", Map.of("pseudonym", pseudonym));
    assertThat(found.<String>path("case")).isEqualTo(id);
    assertThat(found.header("ETag")).isEqualTo("\"1\"");
    String address = "/api/case-removals/" + id;
    Map<String, String> why = Map.of("reason", "Consent withdrawn");
    assertThat(put(member, address, "1", why).statusCode()).isEqualTo(403);
    problem(put(operator, address, "2", why), 412, "stale-version");
    Response removed = put(operator, address, "1", why);
    assertThat(removed.statusCode()).isEqualTo(200);
    assertThat(put(operator, address, "1", why).asString()).isEqualTo(removed.asString());
    assertThat(member.request().get("/api/cases/" + id).statusCode()).isEqualTo(404);
    assertThat(operator.request().get("/api/case-removals").<List<String>>path("removals.case"))
        .contains(id);
  }

  /** Would catch a search that is not answered, or that misses Chinese. */
  @Test
  void casesAndDecisionsAreFound() {
    String word = "地舒" + UUID.randomUUID();
    put(member, decision() + "/text", "0", Map.of("text", "用" + word)).then().statusCode(200);
    assertThat(
            post(member, "/api/cases/decisions/search", Map.of("text", word))
                .<List<String>>path("decisions.case"))
        .containsExactly(patientCase);
    Response cases =
        post(
            member,
            "/api/cases/search",
            Map.of("text", "denosumab", "undecided", true, "limit", 1));
    assertThat(cases.<List<?>>path("cases")).hasSize(1);
    assertThat((Integer) cases.path("count")).isPositive();
    assertThat(member.request().get("/api/cases?limit=500").<List<String>>path("cases.id"))
        .contains(patientCase);
    assertThat(member.request().get("/api/cases?to=2020-01-01").<Integer>path("count")).isZero();
    assertThat(member.request().get("/api/cases?limit=0").statusCode()).isEqualTo(400);
    assertThat(
            member
                .request()
                .get("/api/meetings?from=2026-11-26&to=2026-11-26&state=planned")
                .<List<String>>path("meetings.id"))
        .contains(meeting);
  }

  /** Would catch a description that leaves the board out. */
  @Test
  void theBoardIsDescribed() {
    String description = RestAssured.given().get("/q/openapi?format=json").asString();
    assertThat(description)
        .contains("\"/api/meetings/{meeting}/cases/{case}/decision/signature\"")
        .contains("\"signDecision\"", "\"searchCases\"", "\"orderAgenda\"")
        .doesNotContain("/meetings/{id}/events");
  }

  /** The events of the meeting as a browser gets them, until the test ends. */
  private final class Stream implements AutoCloseable, Flow.Subscriber<String> {
    final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Flow.Subscription> open = new CompletableFuture<>();

    Stream(SignedIn who, String last) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(root + "meetings/" + meeting + "/events"))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Accept", "text/event-stream")
              .header("Cookie", "osteon-session=" + who.cookie());
      if (last != null) {
        request.header("Last-Event-ID", last);
      }
      CompletableFuture<String> type = new CompletableFuture<>();
      HttpClient.newHttpClient()
          .sendAsync(
              request.build(),
              response -> {
                type.complete(response.headers().firstValue("Content-Type").orElse(""));
                return BodySubscribers.fromLineSubscriber(this);
              })
          .whenComplete((response, failure) -> lines.add("end"));
      assertThat(type.get(60, TimeUnit.SECONDS)).startsWith("text/event-stream");
      Await.until("the stream is open", () -> !lines.isEmpty());
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      open.complete(subscription);
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
      lines.add("end");
    }

    @Override
    public void onComplete() {
      lines.add("end");
    }

    void await(String part, String data) {
      Await.until(
          "the event " + part + " has come: " + lines,
          () ->
              String.join("\n", lines)
                      .replace("event: ", "event:")
                      .replace("data: ", "data:")
                      .contains("event:" + part + "\n")
                  && lines.stream().anyMatch(line -> line.matches("data: ?" + data)));
    }

    @Override
    public void close() {
      open.join().cancel();
    }
  }

  /** Would catch pages that do not hear of a change, or hear of another meeting's. */
  @Test
  void pagesHearOfChanges() throws Exception {
    try (Stream stream = new Stream(member, null)) {
      String other = made(post(chair, "/api/meetings", plan(1)));
      put(member, decision() + "/text", "0", Map.of("text", "x")).then().statusCode(200);
      stream.await("text", patientCase);
      assertThat(other).isNotEqualTo(meeting);
      assertThat(String.join("\n", stream.lines)).doesNotContain("event:meeting", "event: meeting");
    }
  }

  /** Would catch a change that is lost when its announcement is: polling finds it. */
  @Test
  void pagesHearOfChangesThatWereNotAnnounced() throws Exception {
    try (Stream stream = new Stream(member, null)) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "insert into board_change (meeting, part, recorded_at) values (?, 'agenda',"
                      + " now())",
                  UUID.fromString(meeting)));
      stream.await("agenda", "-");
    }
  }

  /** Would catch a page that was cut off and misses what happened meanwhile. */
  @Test
  void aPageThatWasAwayGetsWhatItMissed() throws Exception {
    put(member, decision() + "/text", "0", Map.of("text", "x")).then().statusCode(200);
    try (Stream stream = new Stream(member, "0")) {
      stream.await("text", patientCase);
      stream.await("agenda", "-");
    }
  }

  /** Would catch events that somebody without a part in boards gets, or of no meeting. */
  @Test
  void othersGetNoEvents() {
    SignedIn viewer = SignedIn.person("board-viewer", Role.VIEWER, Role.OPERATOR);
    String events = "/meetings/" + meeting + "/events";
    assertThat(viewer.request().get(events).statusCode()).isEqualTo(403);
    assertThat(RestAssured.given().get(events).statusCode()).isIn(303, 401);
    assertThat(member.request().get(events.replace(meeting, patientCase)).statusCode())
        .isEqualTo(404);
  }
}
