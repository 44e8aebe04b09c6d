package io.osteon.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.osteon.accounts.Role;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.Activations;
import io.osteon.governance.release.Release;
import io.osteon.platform.TestReleases;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /api/activations} refuses, and what it does once although it is asked twice. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ActivationResourceTest {
  private static final String ACTIVATIONS = "/api/activations";

  @Inject TestReleases releases;
  @Inject Activations activations;

  private Release release;

  private Activation live() {
    UUID id = activations.state().plan().orElseThrow().live().activation();
    return activations.activations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static RequestSpecification manager() {
    return SignedIn.as(Role.RELEASE_MANAGER).contentType("application/json");
  }

  @BeforeEach
  void anotherRelease() {
    releases.first();
    RuleBaseFiles shipped = RuleBaseFiles.shipped();
    Map<String, byte[]> content = new TreeMap<>();
    shipped.paths().forEach(path -> content.put(path, shipped.bytes(path)));
    String parameters = new String(shipped.bytes(RuleBaseFiles.PARAMETERS), StandardCharsets.UTF_8);
    content.put(
        RuleBaseFiles.PARAMETERS,
        (parameters + "\n# " + UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8));
    release = releases.release(RuleBaseFiles.of(content));
  }

  /** Others count on the first release, with nothing beside it. */
  @AfterEach
  void nothingBesideTheFirst() {
    for (Activation each : activations.activations()) {
      boolean over = each.endedAt().isPresent() || !each.release().equals(release.version());
      if (!over) {
        manager()
            .header("If-Match", "\"" + each.version() + "\"")
            .delete(ACTIVATIONS + "/" + each.id() + "?reason=tested");
      }
    }
    releases.first();
    releases.awaitGeneration();
  }

  private String order(String mode) {
    return "{\"release\": \"%s\", \"mode\": \"%s\", \"reason\": \"for a test\"}"
        .formatted(release.version(), mode);
  }

  private String tomorrow(String mode) {
    String at = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0).toString();
    return order(mode).replace("}", ", \"startsAt\": \"" + at + "\"}");
  }

  /** Catches a body that is half understood, and put in force all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"release\": \"R\", \"mode\": \"alive\", \"reason\": \"r\"}",
        "{\"release\": \"R\", \"mode\": \"live\"}",
        "{\"release\": \"R\", \"mode\": \"live\", \"reason\": \" \"}",
        "{\"release\": \"R\", \"mode\": \"share\", \"reason\": \"r\"}",
        "{\"release\": \"R\", \"mode\": \"share\", \"sharePercent\": 100, \"reason\": \"r\"}",
        "{\"release\": \"R\", \"mode\": \"live\", \"sharePercent\": 10, \"reason\": \"r\"}",
        "{\"release\": \"R\", \"mode\": \"live\", \"startsAt\": \"tomorrow\", \"reason\": \"r\"}",
        "{\"release\": \"R\", \"mode\": \"live\", \"startsAt\": \"2999-01-01T00:00:00Z\", \"reason\": \"r\"}",
        "{\"release\": \"R\", \"mode\": \"live\", \"when\": \"now\", \"reason\": \"r\"}"
      })
  void whatCannotBeUnderstoodIsRefused(String body) {
    int before = activations.activations().size();
    Response answer =
        manager().body(body.replace("\"R\"", "\"" + release.version() + "\"")).post(ACTIVATIONS);
    answer.then().statusCode(400).contentType("application/problem+json");
    assertThat(activations.activations()).hasSize(before);
  }

  /** Catches an activation that is ended by somebody who has not seen it as it is. */
  @Test
  void theVersionThatWasSeenIsAskedFor() {
    String address = manager().body(order("shadow")).post(ACTIVATIONS).header("Location");
    String tag = manager().get(address).then().statusCode(200).extract().header("ETag");
    manager()
        .delete(address + "?reason=r")
        .then()
        .statusCode(428)
        .body("code", equalTo("version-required"));
    manager().header("If-Match", "*").delete(address + "?reason=r").then().statusCode(400);
    manager()
        .header("If-Match", "\"77\"")
        .delete(address + "?reason=r")
        .then()
        .statusCode(412)
        .header("ETag", tag)
        .body("code", equalTo("stale-version"));
    manager().get(address).then().body("status", equalTo("running"));
    String ended =
        manager()
            .header("If-Match", tag)
            .delete(address + "?reason=r")
            .then()
            .statusCode(200)
            .body("status", equalTo("ended"))
            .extract()
            .header("ETag");
    assertThat(ended).isNotEqualTo(tag);
    manager().header("If-Match", tag).delete(address + "?reason=r").then().statusCode(412);
    manager()
        .header("If-Match", ended)
        .delete(address + "?reason=r")
        .then()
        .statusCode(409)
        .body("code", equalTo("activation-over"));
  }

  /** Catches an act that the state of things, or the account, does not allow. */
  @Test
  void whatIsNotAllowedIsRefused() {
    String live = live().release();
    manager()
        .body(order("live").replace(release.version(), live))
        .post(ACTIVATIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("already-live"));
    manager()
        .body(order("live").replace(release.version(), "77.0.0"))
        .post(ACTIVATIONS)
        .then()
        .statusCode(404);
    for (Role role : List.of(Role.AUTHOR, Role.AUDITOR, Role.OPERATOR, Role.VIEWER)) {
      SignedIn.as(role)
          .contentType("application/json")
          .body(order("live"))
          .post(ACTIVATIONS)
          .then()
          .statusCode(403);
    }
    Activation running = live();
    manager()
        .header("If-Match", "\"" + running.version() + "\"")
        .delete(ACTIVATIONS + "/" + running.id() + "?reason=r")
        .then()
        .statusCode(409)
        .body("code", equalTo("live-release"));
    manager()
        .body("{\"reason\": \"not wanted\"}")
        .post("/api/releases/" + release.version() + "/retirement")
        .then()
        .statusCode(200);
    manager()
        .body(order("live"))
        .post(ACTIVATIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("release-retired"));
    assertThat(live().id()).isEqualTo(running.id());
  }

  /** Catches a repeated call that counts twice, or gets another answer than the first time. */
  @Test
  void aRepeatedCallCountsOnce() {
    String key = UUID.randomUUID().toString();
    String body = tomorrow("live");
    int before = activations.activations().size();
    Response first = manager().header("Idempotency-Key", key).body(body).post(ACTIVATIONS);
    first.then().statusCode(201).body("status", equalTo("scheduled"));
    Response again = manager().header("Idempotency-Key", key).body(body).post(ACTIVATIONS);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(activations.activations()).hasSize(before + 1);

    manager()
        .header("Idempotency-Key", key)
        .body(body.replace("for a test", "for another"))
        .post(ACTIVATIONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-in-use"));
    manager()
        .header("Idempotency-Key", "k".repeat(201))
        .body(body)
        .post(ACTIVATIONS)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("Idempotency-Key"));
    assertThat(activations.activations()).hasSize(before + 1);

    // a key is the caller's own: another person may use the same
    SignedIn.person("other-manager", Role.RELEASE_MANAGER)
        .request()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post(ACTIVATIONS)
        .then()
        .statusCode(201);
    assertThat(activations.activations()).hasSize(before + 2);
  }

  /** Catches a key that is kept for a call that was refused, so that it can never be made. */
  @Test
  void aRefusedCallCanBeMadeLaterWithItsKey() {
    String key = UUID.randomUUID().toString();
    String live = live().release();
    String body = order("live").replace(release.version(), live);
    manager().header("Idempotency-Key", key).body(body).post(ACTIVATIONS).then().statusCode(409);
    releases.activate(release);
    manager().header("Idempotency-Key", key).body(body).post(ACTIVATIONS).then().statusCode(201);
  }

  /** Catches a rollback that goes back twice, since the answer was lost on its way. */
  @Test
  void aRepeatedRollbackGoesBackOnce() {
    String first = live().release();
    releases.activate(release);
    String key = UUID.randomUUID().toString();
    String body = "{\"reason\": \"for a test\"}";
    Response back = manager().header("Idempotency-Key", key).body(body).post("/api/rollbacks");
    back.then().statusCode(201).body("release", equalTo(first));
    Response again = manager().header("Idempotency-Key", key).body(body).post("/api/rollbacks");
    assertThat(again.asByteArray()).isEqualTo(back.asByteArray());
    assertThat(live().release()).isEqualTo(first);
  }
}
