package io.osteon.cdshooks.trust;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.osteon.cdshooks.trust.replay.ReplayGuard;
import io.osteon.cdshooks.trust.replay.TokenTable;
import io.osteon.cdshooks.trust.replay.Verdict;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The door as callers meet it: with a token, without one, with someone else's, from a browser. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(TrustTestProfile.class)
class AccessFilterTest {
  private static final String PROBE = "/cds-services/trust-probe";

  @TestHTTPResource("/")
  URI base;

  @Inject AgroalDataSource dataSource;

  private TestToken token(String client, String path) {
    return new TestToken(
        "https://" + client + ".example.org", client, address(path), Instant.now());
  }

  private String address(String path) {
    String text = base.toString();
    return text.substring(0, text.length() - 1) + path;
  }

  private String signed(String client, String path) {
    return token(client, path).signed(TestKeys.kept(client));
  }

  private static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static void refused(ValidatableResponse response) {
    response.statusCode(401).header("WWW-Authenticate", "Bearer").body(is(emptyString()));
  }

  @Test
  void aClientIsLetInAndKnown() {
    with(signed("ehr", PROBE)).get(PROBE).then().statusCode(200).body(equalTo("ehr zh"));
    with(signed("small", PROBE)).get(PROBE).then().statusCode(200).body(equalTo("small en"));
  }

  @Test
  void aBodyArrivesWhole() {
    byte[] large = "x".repeat(1_500_000).getBytes(StandardCharsets.UTF_8);
    with(signed("ehr", PROBE))
        .body(large)
        .post(PROBE)
        .then()
        .statusCode(200)
        .body(equalTo("ehr 1500000"));
  }

  @Test
  void feedbackHasAnAddressOfItsOwn() {
    String path = PROBE + "/feedback";
    with(signed("ehr", path)).body("{}").post(path).then().statusCode(200);
    refused(with(signed("ehr", PROBE)).body("{}").post(path).then());
  }

  @Test
  void nobodyIsLetInWithoutAToken() {
    refused(given().get(PROBE).then());
    refused(given().body("x".repeat(1_000_000)).post(PROBE).then());
    refused(given().get("/cds-services").then());
    refused(given().get("/cds-services/").then());
    refused(given().post("/cds-services/no-such-service").then());
    refused(given().options(PROBE).then());
    refused(given().delete(PROBE).then());
    refused(given().urlEncodingEnabled(false).get("/cds-services;a=b").then());
    refused(given().urlEncodingEnabled(false).get("/cds-services;a=b/trust-probe").then());
  }

  /** Spellings of the address that a router may understand must not lead past the question. */
  @Test
  void noSpellingOfTheAddressLeadsPastTheQuestion() {
    for (String path :
        List.of(
            "//cds-services/trust-probe",
            "/cds-services//trust-probe",
            "/%63ds-services/trust-probe",
            "/x/../cds-services/trust-probe",
            "/./cds-services/trust-probe",
            "/cds-services/./trust-probe",
            "/cds-services%2Ftrust-probe",
            "/CDS-SERVICES/trust-probe",
            "/cds-services/trust-probe;a=b",
            "/cds-services/trust-probe/",
            "/cds-services/trust-probe?a=b")) {
      int status = given().urlEncodingEnabled(false).get(path).statusCode();
      assertThat(status).as(path).isIn(401, 404);
    }
  }

  /** What no client library would send: nothing of it may be a fault of ours. */
  @Test
  void requestsThatAreBarelyHttpAreNoFault() throws Exception {
    for (String target :
        List.of(
            "/cds-services/%",
            "/cds-services/%zz", "/%c3%28", "/cds-services/%00", "*", "/cds-services/a%2F..%2Fb")) {
      assertThat(raw("GET " + target + " HTTP/1.1\r\nHost: a\r\n"))
          .as(target)
          .startsWith("HTTP/1.1 4");
    }
    for (String host : List.of("Host: [", "Host: a b", "Host:", "Host: ::::", "X: y")) {
      String request =
          "GET "
              + PROBE
              + " HTTP/1.1\r\n"
              + host
              + "\r\nAuthorization: Bearer "
              + signed("ehr", PROBE)
              + "\r\n";
      assertThat(raw(request)).as(host).startsWith("HTTP/1.1 4");
    }
    String twice = "Origin: a\r\nOrigin: b\r\nAccess-Control-Request-Method: \r\n";
    assertThat(raw("OPTIONS " + PROBE + " HTTP/1.1\r\nHost: a\r\n" + twice))
        .startsWith("HTTP/1.1 4");
  }

  private String raw(String request) throws Exception {
    try (Socket socket = new Socket("localhost", base.getPort())) {
      socket.setSoTimeout(20_000);
      String text = request + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes(12);
      return new String(start, StandardCharsets.ISO_8859_1);
    }
  }

  /** A resource that needs a client is closed where nobody is asked. */
  @Test
  void aResourceWithoutTheQuestionIsClosed() {
    given().get("/trust-probe-outside").then().statusCode(401);
  }

  @Test
  void otherDoorsAreNotAsked() {
    given().get("/q/health/ready").then().statusCode(200);
    given()
        .header("Origin", "https://ehr.example.org")
        .get("/api/schemas/case")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void headersThatAreNoTokenAreRefused() {
    String good = signed("ehr", PROBE);
    refused(given().header("Authorization", "Basic dXNlcjp3b3Jk").get(PROBE).then());
    refused(given().header("Authorization", good).get(PROBE).then());
    refused(given().header("Authorization", "Bearer").get(PROBE).then());
    refused(given().header("Authorization", "Bearer ").get(PROBE).then());
    refused(with(good + " " + good).get(PROBE).then());
    refused(with("x".repeat(9_000)).get(PROBE).then());
    refused(with("ÿþ".repeat(100)).get(PROBE).then());
    refused(
        given()
            .header("Authorization", "Bearer " + good, "Bearer " + signed("ehr", PROBE))
            .get(PROBE)
            .then());
    given().header("Authorization", "bearer " + good).get(PROBE).then().statusCode(200);
  }

  @Test
  void aTokenIsForOneCall() {
    String token = signed("ehr", PROBE);
    with(token).get(PROBE).then().statusCode(200);
    refused(with(token).get(PROBE).then());
  }

  @Test
  void aTokenIsForOneCallOnAllReplicas() {
    ReplayGuard.Listener nobody =
        new ReplayGuard.Listener() {
          @Override
          public void databaseAway(Exception cause) {
            throw new AssertionError(cause);
          }

          @Override
          public void databaseBack() {
            throw new AssertionError();
          }
        };
    try (ReplayGuard replica =
        new ReplayGuard(
            new TokenTable(dataSource), Clock.systemUTC(), Duration.ofSeconds(10), nobody)) {
      Instant until = Instant.now().plusSeconds(300);
      TestToken here = token("ehr", PROBE).claim("jti", "used-here");
      with(here.signed(TestKeys.kept("ehr"))).get(PROBE).then().statusCode(200);
      assertThat(replica.use("ehr", "used-here", until).toCompletableFuture().join())
          .isEqualTo(Verdict.USED);
      assertThat(replica.use("ehr", "used-there", until).toCompletableFuture().join())
          .isEqualTo(Verdict.NEW);
      TestToken there = token("ehr", PROBE).claim("jti", "used-there");
      refused(with(there.signed(TestKeys.kept("ehr"))).get(PROBE).then());
    }
  }

  @Test
  void anotherClientsKeyDoesNotSign() {
    refused(with(token("ehr", PROBE).signed(TestKeys.kept("small"))).get(PROBE).then());
    refused(
        with(token("ehr", PROBE).header("kid", "small").signed(TestKeys.kept("small")))
            .get(PROBE)
            .then());
  }

  /** The Host header is the caller's to choose: what it names must be what the token is for. */
  @Test
  void aTokenForAnotherHostIsRefused() {
    refused(
        with(token("ehr", PROBE)
                .claim("aud", "https://else.example.org" + PROBE)
                .signed(TestKeys.kept("ehr")))
            .header("X-Forwarded-Host", "else.example.org")
            .header("X-Forwarded-Proto", "https")
            .header("Forwarded", "host=else.example.org;proto=https")
            .get(PROBE)
            .then());
  }

  /** Neither a token nor anything that it says gets into the log, at whatever refusal. */
  @Test
  void theLogHoldsNothingOfAToken() {
    String secret = "secret-7f3a";
    try (LogRecorder log = new LogRecorder()) {
      List<TestToken> bad =
          List.of(
              token("ehr", PROBE).claim("aud", "https://" + secret),
              token("ehr", PROBE).claim("jti", secret).claim("exp", 1L),
              token("ehr", PROBE).claim("exp", secret),
              token("ehr", PROBE).claim("iss", secret),
              token("ehr", PROBE).header("kid", secret),
              token("ehr", PROBE).header("jku", "https://" + secret).claim("tenant", 1L),
              token("ehr", PROBE).header("typ", secret));
      for (TestToken token : bad) {
        String text = token.signed(TestKeys.kept("ehr"));
        refused(with(text).get(PROBE).then());
        assertThat(log.lines()).noneMatch(line -> line.contains(text.substring(0, 40)));
      }
      refused(with(secret).get(PROBE).then());
      refused(with("{\"" + secret + "\"}." + secret + "." + secret).get(PROBE).then());
      String once = token("ehr", PROBE).claim("jti", secret).signed(TestKeys.kept("ehr"));
      with(once).get(PROBE).then().statusCode(200);
      refused(with(once).get(PROBE).then());
      assertThat(log.lines())
          .noneMatch(line -> line.contains(secret))
          .noneMatch(line -> line.contains("eyJ"));
    }
    // Every one of them was refused for the reason meant, so that each way to the log was taken.
    String metrics = given().get("/q/metrics").asString();
    for (String reason :
        List.of("audience", "expired", "malformed", "issuer", "unknown-key", "type", "replayed")) {
      assertThat(metrics).contains("reason=\"" + reason + "\"}");
    }
    assertThat(metrics).doesNotContain(secret);
  }

  @Test
  void refusalsAreCounted() {
    refused(
        with(token("ehr", PROBE).claim("exp", 1L).signed(TestKeys.kept("ehr"))).get(PROBE).then());
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("osteon_cds_calls_refused_total{client=\"ehr\",reason=\"expired\"}"))
        .body(containsString("osteon_cds_open_access 0.0"));
  }

  @Test
  void aClientThatAsksTooOftenWaits() {
    int refusals = 0;
    for (int i = 0; i < 6; i++) {
      var response = with(signed("slow", PROBE)).get(PROBE);
      if (response.statusCode() == 429) {
        refusals++;
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 2);
        FhirValidation.parse(response.body().asString());
      } else {
        assertThat(response.statusCode()).isEqualTo(200);
      }
    }
    assertThat(refusals).isPositive();
    with(signed("ehr", PROBE)).get(PROBE).then().statusCode(200);
  }

  @Test
  void aBodyBeyondTheClientsLimitIsRefused() throws Exception {
    with(signed("small", PROBE)).body("x".repeat(1_000)).post(PROBE).then().statusCode(200);
    String body =
        with(signed("small", PROBE))
            .body("x".repeat(1_001))
            .post(PROBE)
            .then()
            .statusCode(413)
            .contentType("application/fhir+json")
            .extract()
            .asString();
    assertThat(FhirValidation.errors(body)).isEmpty();

    // Without a declared length the limit shows only while the body is read.
    HttpRequest chunked =
        HttpRequest.newBuilder(URI.create(address(PROBE)))
            .header("Authorization", "Bearer " + signed("small", PROBE))
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[5_000])))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(FhirValidation.errors(response.body())).isEmpty();
  }

  @Test
  void browsersOfListedOriginsMayAsk() {
    for (String origin : List.of("https://ehr.example.org", "https://console.example.org")) {
      given()
          .header("Origin", origin)
          .header("Access-Control-Request-Method", "POST")
          .header("Access-Control-Request-Headers", "authorization,content-type")
          .options(PROBE)
          .then()
          .statusCode(204)
          .header("Access-Control-Allow-Origin", origin)
          .header("Access-Control-Allow-Methods", containsString("POST"))
          .header("Access-Control-Allow-Headers", containsString("Authorization"))
          .header("Access-Control-Allow-Headers", containsString("Content-Type"))
          .header("Access-Control-Allow-Credentials", nullValue())
          .header("Vary", containsString("Origin"));
    }
  }

  @Test
  void browsersOfOtherOriginsMayNot() {
    for (String origin :
        List.of(
            "https://evil.example",
            "https://ehr.example.org.evil.example",
            "http://ehr.example.org",
            "https://ehr.example.org:444",
            "null")) {
      given()
          .header("Origin", origin)
          .header("Access-Control-Request-Method", "POST")
          .options(PROBE)
          .then()
          .statusCode(403)
          .header("Access-Control-Allow-Origin", nullValue())
          .header("Vary", containsString("Origin"));
      with(signed("ehr", PROBE))
          .header("Origin", origin)
          .get(PROBE)
          .then()
          .header("Access-Control-Allow-Origin", nullValue());
    }
  }

  @Test
  void anAnswerIsReadableForTheOriginsOfItsClient() {
    with(signed("ehr", PROBE))
        .header("Origin", "https://ehr.example.org")
        .get(PROBE)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://ehr.example.org")
        .header("Access-Control-Expose-Headers", not(emptyString()));
    with(signed("small", PROBE))
        .header("Origin", "https://ehr.example.org")
        .get(PROBE)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
    refused(
        given()
            .header("Origin", "https://ehr.example.org")
            .get(PROBE)
            .then()
            .header("Access-Control-Allow-Origin", "https://ehr.example.org"));
  }

  @Test
  void aClientOfTheDatabaseIsLetInAndShutOut() throws Exception {
    TestToken unknown = token("late", PROBE);
    refused(with(unknown.signed(TestKeys.kept("late"))).get(PROBE).then());
    execute(
        "insert into cds_client (id, issuer, jwks, language) values ('late', 'https://late.example.org', '"
            + TestKeys.publicSet(TestKeys.kept("late"))
            + "', 'zh')");
    // The name and the issuer of a client of the configuration are taken; nonsense is left out.
    execute(
        "insert into cds_client (id, issuer, jwks) values ('thief', 'https://ehr.example.org', '"
            + TestKeys.publicSet(TestKeys.kept("late"))
            + "')");
    execute(
        "insert into cds_client (id, issuer, jwks_url) values ('nonsense', 'n', 'http://ehr.example.org/not secure')");
    await(200, "late");
    with(signed("late", PROBE)).get(PROBE).then().body(equalTo("late zh"));
    refused(
        with(token("ehr", PROBE).header("kid", "late").signed(TestKeys.kept("late")))
            .get(PROBE)
            .then());
    with(signed("ehr", PROBE)).get(PROBE).then().statusCode(200);
    execute("update cds_client set active = false where id = 'late'");
    await(401, "late");
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private void await(int status, String client) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (with(signed(client, PROBE)).get(PROBE).statusCode() == status) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError(client + " is never answered with " + status);
  }
}
