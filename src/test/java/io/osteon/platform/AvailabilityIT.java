package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.cdshooks.SampleCalls;
import io.osteon.testing.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was acknowledged while the database was away reaches it when it is back. */
class AvailabilityIT {
  private static final String CASE =
      """
      {"patient": {"age": %d, "sex": "female"}, "medications": [],
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-01-05"}]}
      """;
  private static final String COMMENT = "Wang Fang declined";

  private Path data;
  private Path databaseFolder;
  private int databasePort;
  private EmbeddedDatabase database;

  @BeforeEach
  void startDatabase() throws IOException {
    data = Files.createTempDirectory("osteon-availability");
    databaseFolder = Files.createDirectory(data.resolve("site"));
    databasePort = ServiceProcess.freePort();
    database = EmbeddedDatabase.start(databaseFolder, databasePort);
  }

  @AfterEach
  void stopDatabase() throws IOException {
    database.close();
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private ServiceProcess service() throws Exception {
    return ServiceProcess.launch(
            data,
            "quarkus.datasource.jdbc.url=" + database.url(),
            "quarkus.datasource.username=" + database.user(),
            "quarkus.datasource.jdbc.acquisition-timeout=1S",
            "osteon.cds-hooks.open-access=true")
        .ready();
  }

  private void restartDatabase() throws IOException {
    database = EmbeddedDatabase.start(databaseFolder, databasePort);
  }

  private static String evaluate(ServiceProcess service, int age) throws Exception {
    HttpResponse<String> answer =
        service.post("/api/evaluations?at=2026-01-12", CASE.formatted(age));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).path("id").asText();
  }

  private static UUID report(ServiceProcess service) throws Exception {
    UUID card = UUID.randomUUID();
    HttpResponse<String> answer =
        service.post(
            "/cds-services/osteon-patient-view/feedback",
            """
            {"feedback": [{"card": "%s", "outcome": "overridden", "overrideReason": {"userComment": "%s"},
                           "outcomeTimestamp": "2026-01-12T10:00:00Z"}]}
            """
                .formatted(card, COMMENT));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return card;
  }

  private long stored(String query, Object key) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        PreparedStatement count = connection.prepareStatement(query)) {
      count.setObject(1, key);
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private void awaitStored(List<String> evaluations, List<UUID> cards) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end && missing(evaluations, cards) > 0) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(missing(evaluations, cards)).as("not stored").isZero();
    for (UUID card : cards) {
      assertThat(stored("select count(*) from cds_feedback where card = ?", card)).isEqualTo(1);
    }
  }

  private int missing(List<String> evaluations, List<UUID> cards) throws SQLException {
    int missing = 0;
    for (String id : evaluations) {
      if (stored("select count(*) from evaluation_journal where evaluation_id = ?", id) == 0) {
        missing++;
      }
    }
    for (UUID card : cards) {
      if (stored("select count(*) from cds_feedback where card = ?", card) == 0) {
        missing++;
      }
    }
    return missing;
  }

  /**
   * Stands for: the database goes away, and then the service is killed while its disk holds all.
   */
  @Test
  void whatWaitsOnDiskSurvivesAnOutageAndAKill() throws Exception {
    List<String> evaluations = new ArrayList<>();
    List<UUID> cards = new ArrayList<>();
    String password;
    try (ServiceProcess first = service()) {
      password = first.firstPassword("viewer");
      database.close();
      for (int i = 0; i < 5; i++) {
        evaluations.add(evaluate(first, 40 + i));
        cards.add(report(first));
      }
      assertThat(statistics(first, "", password).statusCode()).isEqualTo(503);
      first.kill();
      assertThat(first.output()).doesNotContain(COMMENT);
    }
    restartDatabase();
    try (ServiceProcess second = service()) {
      awaitStored(evaluations, cards);
      assertThat(statistics(second, "?from=2026-01-12&to=2026-01-12", password).body())
          .contains("\"unlinked\":5");
      assertThat(second.get("/q/metrics").body()).doesNotContain(COMMENT);
    }
  }

  private static HttpResponse<String> statistics(
      ServiceProcess service, String query, String password) throws Exception {
    return service.get("/api/cds-hooks/feedback/statistics" + query, "viewer", password);
  }

  /** Stands for: the database goes away while clinicians work. */
  @Test
  void callsAreAnsweredWhileTheDatabaseIsAway() throws Exception {
    try (ServiceProcess service = service()) {
      database.close();
      assertThat(service.get("/cds-services").statusCode()).isEqualTo(200);
      for (int i = 0; i < 5; i++) {
        HttpResponse<String> answer =
            service.post("/cds-services/osteon-order-sign", SampleCalls.orderSign().toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("MedicationRequest/draft-denosumab");
      }
    }
    restartDatabase();
  }

  /**
   * Stands for: the database server is restarted under a running service, whose pool is full of
   * connections that no longer lead anywhere.
   */
  @Test
  void theJournalIsStoredAgainAfterTheDatabaseWasRestarted() throws Exception {
    List<String> evaluations = new ArrayList<>();
    List<UUID> cards = new ArrayList<>();
    try (ServiceProcess service = service()) {
      for (int round = 0; round < 3; round++) {
        fillPool(service);
        evaluations.add(evaluate(service, 50 + round));
        cards.add(report(service));
        database.close();
        evaluations.add(evaluate(service, 60 + round));
        cards.add(report(service));
        restartDatabase();
        awaitStored(evaluations, cards);
      }
      evaluations.add(evaluate(service, 70));
      awaitStored(evaluations, cards);
      assertThat(service.get("/q/health/well").statusCode()).isEqualTo(200);
      assertThat(service.get("/api/evaluations/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
  }

  /** Many readers at once, so that there are many connections. */
  private static void fillPool(ServiceProcess service) {
    List<CompletableFuture<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      readers.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return service.get("/api/evaluations/" + UUID.randomUUID()).statusCode();
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isIn(404, 503));
  }
}
