package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.governance.release.Release;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ApprovedReleases;
import io.osteon.testing.Await;
import io.osteon.testing.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two replicas of the packaged service on one database, through activations, kills and outages. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActivationIT {
  private static final String CASE =
      """
      {"patient": {"age": 58, "sex": "female"}, "medications": [],
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-01-05"}]}
      """;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Path folder;
  private static Path key;
  private static EmbeddedDatabase database;
  private static int databasePort;
  private static ServiceProcess one;
  private static ServiceProcess two;
  private static String credentials;
  private static ApprovedReleases releases;
  private static int count;

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createTempDirectory("osteon-activation");
    key = folder.resolve("key.pem");
    SigningKey signing = SigningKey.readOrCreate(key);
    databasePort = ServiceProcess.freePort();
    database = EmbeddedDatabase.start(folder, databasePort);
    for (String replica : List.of("one", "two")) {
      Files.createDirectory(folder.resolve(replica));
    }
    one = launch("one").ready();
    two = launch("two").ready();
    String password = passwordOf(one, two);
    credentials =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("release-manager:" + password).getBytes(StandardCharsets.UTF_8));
    releases = new ApprovedReleases(new Transactions(Jdbi.create(database.url())), signing);
  }

  /** Whichever was first has made the accounts; both were launched one after the other. */
  private static String passwordOf(ServiceProcess first, ServiceProcess second) throws Exception {
    assertThat(second).isNotNull();
    return first.firstPassword("release-manager");
  }

  @AfterAll
  static void stop() throws Exception {
    for (ServiceProcess replica : new ServiceProcess[] {one, two}) {
      if (replica != null) {
        replica.close();
      }
    }
    database.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static ServiceProcess launch(String replica) throws IOException {
    return ServiceProcess.launch(
        folder.resolve(replica),
        "quarkus.datasource.jdbc.url=" + database.url(),
        "quarkus.datasource.username=" + database.user(),
        "quarkus.datasource.jdbc.acquisition-timeout=2S",
        "osteon.governance.signing-key=" + key);
  }

  /** The shipped rules with another content: a comment is added. */
  private static RuleBaseFiles edited() {
    RuleBaseFiles shipped = RuleBaseFiles.shipped();
    Map<String, byte[]> content = new TreeMap<>();
    shipped.paths().forEach(path -> content.put(path, shipped.bytes(path)));
    String parameters = new String(shipped.bytes(RuleBaseFiles.PARAMETERS), StandardCharsets.UTF_8);
    content.put(
        RuleBaseFiles.PARAMETERS,
        (parameters + "\n# edit " + count++ + "\n").getBytes(StandardCharsets.UTF_8));
    return RuleBaseFiles.of(content);
  }

  private static HttpRequest request(ServiceProcess replica, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + replica.port() + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", credentials)
            .header("Content-Type", "application/json");
    return body == null
        ? request.build()
        : request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private static JsonNode get(ServiceProcess replica, String path) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(request(replica, path, null), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String live(Release release, Instant startsAt) {
    return "{\"release\": \"%s\", \"mode\": \"live\", \"reason\": \"tested\"%s}"
        .formatted(
            release.version(), startsAt == null ? "" : ", \"startsAt\": \"" + startsAt + "\"");
  }

  private static void acknowledged(ServiceProcess replica, String path, String body)
      throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(request(replica, path, body), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String answeredBy(ServiceProcess replica) throws Exception {
    HttpResponse<String> answer = replica.post("/api/evaluations?at=2026-01-12", CASE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("release").path("hash").asText();
  }

  private static void awaitAnswersOf(Release release, ServiceProcess... replicas) {
    for (ServiceProcess replica : replicas) {
      Await.until(
          "release " + release.version() + " answers",
          () -> answeredBy(replica).equals(release.hash()));
    }
  }

  /** By the table in which the replicas say what they have carried out. */
  private static Duration awaitBothReport(ServiceProcess asked) {
    long begin = System.nanoTime();
    Await.until(
        "both replicas have carried it out",
        () -> {
          JsonNode replicas = get(asked, "/api/activations/replicas");
          return replicas.path("replicas").asInt() == 2 && replicas.path("upToDate").asInt() == 2;
        });
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** What one caller saw, in its order. */
  private static List<String> call(ServiceProcess replica, AtomicBoolean done) {
    List<String> seen = new ArrayList<>();
    try {
      while (!done.get()) {
        seen.add(answeredBy(replica));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return seen;
  }

  /**
   * Catches: an activation that reaches one replica only, a call that fails or waits for it, an
   * answer of a release that is neither, and a replica that goes back and forth.
   */
  @Test
  @Order(1)
  void bothReplicasChangeWhileTheyAnswer() throws Exception {
    Release release = releases.make(edited());
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<List<String>>> callers = new ArrayList<>();
    for (ServiceProcess replica : List.of(one, two)) {
      callers.add(
          CompletableFuture.supplyAsync(
              () -> call(replica, done), task -> new Thread(task).start()));
    }
    try {
      acknowledged(one, "/api/activations", live(release, null));
      System.out.println("Both replicas changed within " + awaitBothReport(one) + ".");
      awaitAnswersOf(release, one, two);
    } finally {
      done.set(true);
    }
    for (CompletableFuture<List<String>> caller : callers) {
      List<String> seen = caller.join();
      Set<String> releasesSeen = new HashSet<>(seen);
      assertThat(releasesSeen).hasSizeLessThanOrEqualTo(2);
      assertThat(seen.subList(Math.max(0, seen.indexOf(release.hash())), seen.size()))
          .as("once a replica has changed, it stays so")
          .containsOnly(release.hash());
    }

    acknowledged(two, "/api/rollbacks", "{\"reason\": \"tested\"}");
    System.out.println("Both replicas were rolled back within " + awaitBothReport(two) + ".");
    assertThat(answeredBy(one)).isEqualTo(RuleBaseFiles.shipped().hash());
    assertThat(answeredBy(two)).isEqualTo(RuleBaseFiles.shipped().hash());
  }

  /** Catches: a schedule that hangs on one replica's timer. */
  @Test
  @Order(2)
  void aScheduledActivationStartsOnBothThoughTheOneThatTookItIsGone() throws Exception {
    Release release = releases.make(edited());
    acknowledged(one, "/api/activations", live(release, Instant.now().plusSeconds(4)));
    one.kill();

    awaitAnswersOf(release, two);

    one = launch("one").ready();
    assertThat(answeredBy(one)).isEqualTo(release.hash());
  }

  /** Stands for: kill -9 right after the request was acknowledged, before anything was applied. */
  @Test
  @Order(3)
  void whatWasAcknowledgedIsLiveThoughTheReplicaIsKilledAtOnce() throws Exception {
    Release release = releases.make(edited());
    acknowledged(two, "/api/activations", live(release, null));
    two.kill();

    awaitAnswersOf(release, one);

    two = launch("two").ready();
    assertThat(answeredBy(two)).isEqualTo(release.hash());
    awaitBothReport(one);
  }

  /** Stands for: kill -9 in the middle of the request; it counts wholly or not at all. */
  @Test
  @Order(4)
  void whatWasNotAcknowledgedIsLiveOnAllOrOnNone() throws Exception {
    String before = answeredBy(one);
    Release release = releases.make(edited());
    CompletableFuture<HttpResponse<String>> request =
        CLIENT.sendAsync(
            request(two, "/api/activations", live(release, null)),
            HttpResponse.BodyHandlers.ofString());
    two.kill();
    boolean acknowledged =
        request.handle((answer, failure) -> failure == null && answer.statusCode() == 201).join();

    two = launch("two").ready();
    awaitBothReport(one);

    assertThat(answeredBy(one)).isIn(before, release.hash()).isEqualTo(answeredBy(two));
    if (acknowledged) {
      assertThat(answeredBy(one)).isEqualTo(release.hash());
    }
  }

  /** Catches: a replica that no longer hears of changes because its connection was cut. */
  @Test
  @Order(5)
  void aReplicaThatDoesNotHearLooksAndListensAgain() throws Exception {
    Jdbi jdbi = Jdbi.create(database.url());
    int cut =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where query = 'listen osteon_activation'")
                    .map((row, context) -> row.getInt(1))
                    .one());
    assertThat(cut).isEqualTo(2);

    Release release = releases.make(edited());
    acknowledged(one, "/api/activations", live(release, null));

    awaitAnswersOf(release, one, two);
    for (ServiceProcess replica : List.of(one, two)) {
      Await.until(
          "it listens again",
          () -> replica.get("/q/metrics").body().contains("osteon_activation_listening 1.0"));
    }
  }

  /** Catches: a release that was changed in the database by hand and answers all the same. */
  @Test
  @Order(6)
  void aReleaseThatWasTamperedWithLeavesTheLastGoodOne() throws Exception {
    String before = answeredBy(one);
    Release release = releases.make(edited());
    Jdbi.create(database.url())
        .useHandle(
            handle -> {
              handle.execute("alter table rule_base_archive disable trigger all");
              handle.execute(
                  "update rule_base_archive set content = (select content from rule_base_archive where hash = ?) where hash = ?",
                  before,
                  release.hash());
              handle.execute("alter table rule_base_archive enable trigger all");
            });

    acknowledged(one, "/api/activations", live(release, null));

    Await.until(
        "the activation has failed",
        () ->
            get(one, "/api/activations")
                .path("activations")
                .get(0)
                .path("status")
                .asText()
                .equals("failed"));
    awaitBothReport(two);
    assertThat(answeredBy(one)).isEqualTo(before);
    assertThat(answeredBy(two)).isEqualTo(before);
    assertThat(one.get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  /** Stands for: the database goes away; what is in force goes on, and changes follow later. */
  @Test
  @Order(7)
  void aReplicaGoesOnWhileTheDatabaseIsAwayAndCatchesUp() throws Exception {
    String before = answeredBy(one);
    Release release = releases.make(edited());
    database.close();
    assertThat(answeredBy(one)).isEqualTo(before);
    assertThat(one.get("/q/health/ready").statusCode()).isEqualTo(200);

    database = EmbeddedDatabase.start(folder, databasePort);
    Await.until(
        "it is acknowledged",
        () ->
            CLIENT
                    .send(
                        request(one, "/api/activations", live(release, null)),
                        HttpResponse.BodyHandlers.ofString())
                    .statusCode()
                == 201);
    awaitAnswersOf(release, one, two);
  }

  /** Stands for: a replica is restarted while the database is away. */
  @Test
  @Order(8)
  void aReplicaStartsWithItsLastPlanWhileTheDatabaseIsAway() throws Exception {
    String before = answeredBy(one);
    Await.until(
        "the plan is on disk",
        () -> Files.readString(folder.resolve("one/active-release/plan.json")).contains(before));
    one.kill();
    database.close();

    one = launch("one").ready();
    assertThat(answeredBy(one)).isEqualTo(before);

    database = EmbeddedDatabase.start(folder, databasePort);
    Release release = releases.make(edited());
    Await.until(
        "it is acknowledged",
        () ->
            CLIENT
                    .send(
                        request(one, "/api/activations", live(release, null)),
                        HttpResponse.BodyHandlers.ofString())
                    .statusCode()
                == 201);
    awaitAnswersOf(release, one, two);
  }
}
