package io.osteon.cdshooks.feedback;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.osteon.accounts.Role;
import io.osteon.cdshooks.service.ActiveServices;
import io.osteon.cdshooks.trust.client.ClientRegistry;
import io.osteon.journal.IssuedCard;
import io.osteon.journal.Journal;
import io.osteon.platform.FetchConfiguration;
import io.osteon.platform.RuleBaseService;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Feedback from the door to the statistics, against a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(FeedbackResourceTest.OpenAccess.class)
class FeedbackResourceTest {
  private static final String DOOR = "/cds-services/%s/feedback";
  private static final String STATISTICS = "/api/cds-hooks/feedback/statistics";

  /** A laboratory without tokens, and a setting of each mapping below the same prefix. */
  public static class OpenAccess implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "osteon.cds-hooks.open-access", "true",
          "osteon.cds-hooks.max-body-size", "100000",
          "osteon.cds-hooks.fetch.max-pages", "7");
    }
  }

  @Inject Journal journal;
  @Inject AgroalDataSource dataSource;
  @Inject FetchConfiguration fetch;
  @Inject ActiveServices services;
  @Inject RuleBaseService rules;
  @Inject ClientRegistry clients;

  private String service() {
    return services.of(rules.active().ruleBase()).all().iterator().next().id();
  }

  /** A rule of its own for each test, so that their counts do not mix. */
  private static String rule() {
    return "T-" + UUID.randomUUID();
  }

  private IssuedCard issue(String rule, String issuedAt) {
    return issue(UUID.randomUUID(), rule, issuedAt, clients.openAccess().id());
  }

  private IssuedCard issue(UUID id, String rule, String issuedAt, String client) {
    IssuedCard card =
        new IssuedCard(
            id,
            service(),
            client,
            UUID.randomUUID(),
            rule,
            "warning",
            "1.0.0",
            "hash-1",
            "evaluation",
            Instant.parse(issuedAt),
            List.of(UUID.randomUUID()));
    journal.append(card).join();
    return card;
  }

  private Response post(String reports) {
    return given()
        .contentType("application/json")
        .body("{\"feedback\":[" + reports + "]}")
        .post(DOOR.formatted(service()));
  }

  private static String accepted(UUID card, String at) {
    return "{\"card\":\"%s\",\"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\"%s\"}],\"outcomeTimestamp\":\"%s\"}"
        .formatted(card, UUID.randomUUID(), at);
  }

  private static String overridden(UUID card, String code, String at) {
    String reason =
        code == null
            ? ""
            : "\"overrideReason\":{\"reason\":{\"code\":\"%s\",\"system\":\"urn:reasons\"},\"userComment\":\"Wang Fang\"},"
                .formatted(code);
    return "{\"card\":\"%s\",\"outcome\":\"overridden\",%s\"outcomeTimestamp\":\"%s\"}"
        .formatted(card, reason, at);
  }

  private JsonPath statistics(String rule, String from, String to) {
    return SignedIn.as(Role.VIEWER)
        .queryParam("rule", rule)
        .queryParam("from", from)
        .queryParam("to", to)
        .get(STATISTICS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void awaitDrained() throws InterruptedException {
    await(() -> journal.waiting() == 0);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** Catches: rates that count reports instead of cards, repeats twice, or the earlier outcome. */
  @Test
  void cardsAreCountedByRuleReleaseAndMonthWithTheLatestOutcome() throws Exception {
    String rule = rule();
    IssuedCard first = issue(rule, "2026-01-31T23:59:59Z");
    IssuedCard second = issue(rule, "2026-01-01T00:00:00Z");
    IssuedCard third = issue(rule, "2026-01-15T00:00:00Z");
    issue(rule, "2026-01-16T00:00:00Z");
    IssuedCard nextMonth = issue(rule, "2026-02-01T00:00:00Z");
    String repeated = overridden(first.card(), "declined", "2026-02-03T00:00:00Z");
    post(repeated + "," + accepted(second.card(), "2026-02-03T00:00:00Z"))
        .then()
        .statusCode(200)
        .body(is(emptyString()));
    post(repeated).then().statusCode(200);
    post(overridden(third.card(), "declined", "2026-02-03T10:00:00Z")).then().statusCode(200);
    post(accepted(third.card(), "2026-02-03T09:00:00Z")).then().statusCode(200);
    post(overridden(nextMonth.card(), null, "2026-02-03T00:00:00Z")).then().statusCode(200);
    awaitDrained();

    JsonPath all = statistics(rule, "2026-01-01", "2026-02-28");
    assertThat(all.getList("rows.period")).isEqualTo(List.of("2026-01-01", "2026-02-01"));
    assertThat(all.getMap("rows[0]"))
        .isEqualTo(
            Map.of(
                "period",
                "2026-01-01",
                "rule",
                rule,
                "release",
                Map.of("version", "1.0.0", "hash", "hash-1"),
                "issued",
                4,
                "accepted",
                1,
                "overridden",
                2,
                "unanswered",
                1,
                "overrideRate",
                0.6667f,
                "reasons",
                List.of(Map.of("system", "urn:reasons", "code", "declined", "count", 2))));
    assertThat(all.getInt("rows[1].issued")).isEqualTo(1);
    assertThat(all.getList("rows[1].reasons")).isEmpty();
    assertThat(statistics(rule, "2026-02-01", "2026-02-01").getList("rows")).hasSize(1);
    assertThat(statistics(rule(), "2026-01-01", "2026-02-28").getList("rows")).isEmpty();
    get("/q/metrics")
        .then()
        .body(
            containsString("osteon_cds_cards_issued_total{rule=\"" + rule + "\"} 5.0"),
            containsString(
                "osteon_cds_feedback_total{outcome=\"overridden\",rule=\"" + rule + "\"} 3.0"),
            containsString(
                "osteon_cds_feedback_total{outcome=\"accepted\",rule=\"" + rule + "\"} 2.0"),
            not(containsString("Wang")));
  }

  /** Stands for: the card still waits on the disk of another replica. */
  @Test
  void feedbackMayArriveBeforeItsCard() throws Exception {
    String rule = rule();
    UUID card = UUID.randomUUID();
    post(overridden(card, "declined", "2025-05-05T00:00:00Z")).then().statusCode(200);
    awaitDrained();
    assertThat(statistics(rule, "2025-05-05", "2025-05-05").getInt("unlinked")).isEqualTo(1);
    issue(card, rule, "2025-05-04T00:00:00Z", clients.openAccess().id());
    awaitDrained();
    JsonPath linked = statistics(rule, "2025-05-01", "2025-05-31");
    assertThat(linked.getInt("unlinked")).isZero();
    assertThat(linked.getInt("rows[0].overridden")).isEqualTo(1);
  }

  /** Catches: a client that spoils the figures of another one's cards. */
  @Test
  void feedbackOnACardThatAnotherClientWasShownDoesNotCount() throws Exception {
    String rule = rule();
    UUID card = UUID.randomUUID();
    issue(card, rule, "2024-05-04T00:00:00Z", "another-hospital");
    post(overridden(card, "declined", "2024-05-05T00:00:00Z")).then().statusCode(200);
    awaitDrained();
    JsonPath counts = statistics(rule, "2024-05-01", "2024-05-31");
    assertThat(counts.getInt("rows[0].unanswered")).isEqualTo(1);
    assertThat(counts.getInt("unlinked")).isEqualTo(1);
  }

  /** Catches: the same call made again showing its cards twice. */
  @Test
  void aCardIssuedTwiceIsOneCard() throws Exception {
    String rule = rule();
    UUID card = UUID.randomUUID();
    issue(card, rule, "2023-05-04T00:00:00Z", clients.openAccess().id());
    issue(card, rule, "2023-05-04T00:00:01Z", clients.openAccess().id());
    awaitDrained();
    assertThat(statistics(rule, "2023-05-01", "2023-05-31").getInt("rows[0].issued")).isEqualTo(1);
  }

  /** Stands for: an item that PostgreSQL cannot hold; what comes after it must be stored. */
  @Test
  void anItemThatTheDatabaseRefusesDoesNotHoldUpTheOthers() throws Exception {
    String rule = rule();
    issue("with a zero \u0000", "2021-05-04T00:00:00Z");
    issue(rule, "2021-05-04T00:00:00Z");
    awaitDrained();
    assertThat(statistics(rule, "2021-05-01", "2021-05-31").getInt("rows[0].issued")).isEqualTo(1);
  }

  @Test
  void whatIsNoFeedbackIsRefusedWithItsPlaces() {
    post("{\"card\":\"x\",\"outcome\":\"accepted\",\"overrideReason\":{\"userComment\":7}}")
        .then()
        .statusCode(400)
        .contentType("application/fhir+json")
        .body("resourceType", is("OperationOutcome"))
        .body("issue.expression.flatten()", hasItem("feedback[0].card"))
        .body("issue.expression.flatten()", hasItem("feedback[0].overrideReason.userComment"));
    for (String body : new String[] {"", "{", "null", "{\"feedback\":[{}]} x"}) {
      given()
          .contentType("application/json")
          .body(body)
          .post(DOOR.formatted(service()))
          .then()
          .statusCode(400)
          .body("resourceType", is("OperationOutcome"));
    }
  }

  @Test
  void anUnknownServiceIsNotFound() {
    given()
        .contentType("application/json")
        .body("{\"feedback\":[]}")
        .post(DOOR.formatted("no-such-service"))
        .then()
        .statusCode(404)
        .body("issue[0].code", is("not-found"));
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    post(" ".repeat(200_000)).then().statusCode(413);
  }

  /** Stands for: a hand that changes what clinicians said. */
  @Test
  void theDatabaseRefusesToChangeCardsAndFeedback() throws Exception {
    IssuedCard card = issue(rule(), "2022-01-01T00:00:00Z");
    post(overridden(card.card(), "declined", "2022-01-01T00:00:00Z")).then().statusCode(200);
    awaitDrained();
    for (String change :
        List.of(
            "update cds_card set rule = 'x'",
            "delete from cds_card",
            "update cds_feedback set outcome = 'accepted'",
            "delete from cds_feedback")) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        Assertions.assertThatThrownBy(() -> statement.executeUpdate(change))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("append-only");
      }
    }
  }

  @Test
  void wrongParametersOfTheStatisticsAreNamed() {
    SignedIn.as(Role.VIEWER)
        .queryParam("from", "yesterday")
        .queryParam("rule", "\u0000")
        .get(STATISTICS)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?from"));
    for (String interval : List.of("day", "week", "month", "year")) {
      SignedIn.as(Role.VIEWER)
          .queryParam("interval", interval)
          .queryParam("from", "2026-01-01")
          .get(STATISTICS)
          .then()
          .statusCode(200);
    }
  }

  /** Catches: a description without the shape of the answer, which is all that a reader has. */
  @Test
  void theInterfaceIsDescribed() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .body(containsString("overrideRate"))
        .body("paths.'/cds-services/{id}/feedback'.post.operationId", is("cdsFeedback"));
  }

  /** Catches: two mappings of settings below one prefix, one of which hides the other. */
  @Test
  void settingsOfFetchingAreRead() {
    assertThat(fetch.maxPages()).isEqualTo(7);
    assertThat(fetch.maxBodySize()).isEqualTo(4_194_304);
  }
}
