package io.osteon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.store.Transactions;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AuditResourceTest {
  private static final String OBJECT = "draft/audit-resource-test";

  @Inject AuditTrail trail;
  @Inject Transactions transactions;

  @BeforeEach
  void rows() {
    for (String reason : List.of("=cmd|' /C calc'!A0", "二, \"quoted\"\nline", "third")) {
      transactions.useTransaction(
          transaction ->
              trail.record(
                  transaction,
                  Actor.SYSTEM,
                  AuditAction.DRAFT_EDITED,
                  OBJECT,
                  Map.of("path", "@evil"),
                  reason));
    }
  }

  /** Catches: a filter that is not applied, or pages that overlap. */
  @Test
  void rowsAreReadPageByPage() {
    JsonNode first = page("object=" + OBJECT + "&limit=2&order=newest");
    long next = first.path("next").longValue();
    JsonNode second = page("object=" + OBJECT + "&limit=2&order=newest&after=" + next);

    assertThat(first.path("entries")).hasSize(2);
    assertThat(first.path("entries").get(0).path("reason").textValue()).isEqualTo("third");
    assertThat(second.path("entries").get(0).path("sequence").longValue()).isLessThan(next);
    SignedIn.as(Role.AUDITOR)
        .get("/api/audit?action=draft-edited&actor=osteon&from=2020-01-01&limit=5")
        .then()
        .statusCode(200)
        .body("entries.action", everyItem(equalTo("draft-edited")));
    SignedIn.as(Role.AUDITOR)
        .get("/api/audit?to=2020-01-01T00:00:00Z")
        .then()
        .body("entries", hasSize(0))
        .body("next", equalTo(null));
  }

  private static JsonNode page(String query) {
    try {
      return new ObjectMapper()
          .readTree(SignedIn.as(Role.AUDITOR).get("/api/audit?" + query).asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Catches: cells that a spreadsheet runs, and lines that other programs cannot read. */
  @Test
  void theFileForSpreadsheetsRunsNothing() {
    String csv =
        SignedIn.as(Role.AUDITOR)
            .get("/api/audit?format=csv&object=" + OBJECT)
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", containsString("osteon-audit.csv"))
            .extract()
            .asString();

    assertThat(csv).startsWith("sequence,recordedAt,account,actor,").contains("\r\n");
    assertThat(csv).contains("'=cmd|' /C calc'!A0").doesNotContain(",=cmd");
    assertThat(csv).contains("\"二, \"\"quoted\"\"\nline\"");
  }

  /** Catches: lines of which the hash cannot be made again. */
  @Test
  void linesOfJsonHoldWhatIsHashed() throws IOException {
    String lines =
        SignedIn.as(Role.AUDITOR)
            .accept("application/x-ndjson")
            .get("/api/audit?object=" + OBJECT)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    JsonNode row = new ObjectMapper().readTree(lines.lines().findFirst().orElseThrow());

    assertThat(row.path("detail").path("path").textValue()).isEqualTo("@evil");
    assertThat(row.path("hash").textValue()).hasSize(64);
    SignedIn.as(Role.AUDITOR)
        .get("/api/audit?order=newest&limit=50")
        .then()
        .body("entries.action", hasItem("audit-exported"));
  }

  /** Catches: a verification that does not look, or does not say what to note elsewhere. */
  @Test
  void theChainIsVerified() {
    SignedIn.as(Role.AUDITOR)
        .get("/api/audit/verification")
        .then()
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("what", equalTo(""))
        .body("head.hash", notNullValue());
  }

  /** Catches: somebody who reads the trail without being an auditor. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/audit", "/api/audit?format=csv", "/api/audit/verification"})
  void auditorsOnly(String address) {
    SignedIn.as(Role.OPERATOR, Role.RELEASE_MANAGER).get(address).then().statusCode(403);
    RestAssured.get(address).then().statusCode(401);
  }

  /** Catches: parameters that end in a server error, or are ignored. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=x",
        "limit=1001",
        "after=-1",
        "from=yesterday",
        "to=2026-13-01",
        "from=-999999999-01-01",
        "format=xml",
        "order=random",
        "actor=a%00b",
        "object=%00"
      })
  void parametersThatCannotBeUnderstood(String query) {
    SignedIn.as(Role.AUDITOR)
        .urlEncodingEnabled(false)
        .get("/api/audit?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", contains("?" + query.substring(0, query.indexOf('='))));
  }
}
