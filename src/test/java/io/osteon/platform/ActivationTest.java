package io.osteon.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cdshooks.OpenAccess;
import io.osteon.cdshooks.SampleCalls;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls go on while one release after another is put in force. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(OpenAccess.class)
class ActivationTest {
  private static final String CASE =
      """
      {"patient": {"age": 58, "sex": "female"}, "medications": [],
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-01-05"}]}
      """;
  private static final int ACTIVATIONS = 6;
  private static final int CALLERS = 3;

  @Inject RuleBaseService rules;
  @Inject TestReleases releases;

  @AfterEach
  void shippedRules() {
    releases.first();
  }

  /** The shipped rules with another content hash: a comment is added. */
  private static RuleBaseFiles release(int number) {
    RuleBaseFiles shipped = RuleBaseFiles.shipped();
    Map<String, byte[]> content = new TreeMap<>();
    shipped.paths().forEach(path -> content.put(path, shipped.bytes(path)));
    String parameters = new String(shipped.bytes(RuleBaseFiles.PARAMETERS), StandardCharsets.UTF_8);
    content.put(
        RuleBaseFiles.PARAMETERS,
        (parameters + "\n# release " + number + "\n").getBytes(StandardCharsets.UTF_8));
    return RuleBaseFiles.of(content);
  }

  /** What one caller saw. */
  private record Seen(int calls, Set<Integer> statuses, Set<String> releases) {}

  private static Seen call(AtomicBoolean done) {
    Set<Integer> statuses = new HashSet<>();
    Set<String> releases = new HashSet<>();
    int calls = 0;
    while (!done.get()) {
      Response answer =
          given()
              .contentType("application/json")
              .queryParam("at", "2026-01-12")
              .body(CASE)
              .post("/api/evaluations");
      statuses.add(answer.statusCode());
      releases.add(answer.path("release.hash"));
      Response cards =
          given()
              .contentType("application/json")
              .body(SampleCalls.orderSign().toString())
              .post("/cds-services/osteon-order-sign");
      statuses.add(cards.statusCode());
      assertThat(cards.asString()).contains("MedicationRequest/draft-denosumab");
      calls++;
    }
    return new Seen(calls, statuses, releases);
  }

  /** Catches: a call that finds no rules, half of a release, or one that was never in force. */
  @Test
  void everyCallIsAnsweredWhileReleasesAreActivated() {
    AtomicBoolean done = new AtomicBoolean();
    Set<String> hashes = new HashSet<>(Set.of(rules.active().ruleBase().hash()));
    List<CompletableFuture<Seen>> callers = new ArrayList<>();
    try {
      for (int i = 0; i < CALLERS; i++) {
        callers.add(
            CompletableFuture.supplyAsync(() -> call(done), task -> new Thread(task).start()));
      }
      for (int i = 0; i < ACTIVATIONS; i++) {
        RuleBaseFiles release = release(i);
        hashes.add(releases.activate(release).hash());
      }
    } finally {
      done.set(true);
    }
    Set<String> seen = new HashSet<>();
    for (CompletableFuture<Seen> caller : callers) {
      assertThat(caller.join().statuses()).containsExactly(200);
      assertThat(caller.join().calls()).isPositive();
      seen.addAll(caller.join().releases());
    }
    assertThat(hashes).containsAll(seen);
    assertThat(seen).as("calls fell into several releases").hasSizeGreaterThan(2);
  }
}
