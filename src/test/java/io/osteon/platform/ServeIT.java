package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.testing.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service through crashes and outages. */
class ServeIT {
  private static final String CASE =
      """
      {"patient": {"age": 58, "sex": "female"}, "medications": [],
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-01-05"}]}
      """;
  private static final String EVALUATE = "/api/evaluations?at=2026-01-12";

  private Path data;

  @BeforeEach
  void createDataFolder() throws IOException {
    data = Files.createTempDirectory("osteon-serve");
  }

  /** By hand: a server that has just been stopped may still remove files of its own. */
  @AfterEach
  void removeDataFolder() throws IOException {
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static String id(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).path("id").asText();
  }

  /**
   * Stands for: the process is killed right after an answer, and its PostgreSQL lives on without
   * it.
   */
  @Test
  void anAnswerSurvivesTheKillOfTheProcess() throws Exception {
    HttpResponse<String> answer;
    try (ServiceProcess first =
        ServiceProcess.launch(data, "osteon.journal.drain-interval=PT1H").ready()) {
      answer = first.post(EVALUATE, CASE);
      first.kill();
    }
    try (ServiceProcess second = ServiceProcess.launch(data).ready()) {
      assertThat(second.get("/api/evaluations/" + id(answer)).body()).isEqualTo(answer.body());
      assertThat(second.post("/api/evaluations/" + id(answer) + "/replay", "").body())
          .contains("\"identical\":true");
    }
  }

  /** Stands for: the database server goes away under a running service. */
  @Test
  void casesAreAnsweredWhileTheDatabaseIsAway() throws Exception {
    Path databaseFolder = Files.createDirectory(data.resolve("site"));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(databaseFolder);
        ServiceProcess service =
            ServiceProcess.launch(
                    data,
                    "quarkus.datasource.jdbc.url=" + database.url(),
                    "quarkus.datasource.username=" + database.user(),
                    "quarkus.datasource.jdbc.acquisition-timeout=1S")
                .ready()) {
      database.close();
      HttpResponse<String> answer = service.post(EVALUATE, CASE);
      String id = id(answer);
      assertThat(service.get("/api/evaluations/" + id).body()).isEqualTo(answer.body());
      assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(service.get("/q/health/well").statusCode()).isEqualTo(503);
      assertThat(service.get("/api/evaluations/00000000-0000-8000-8000-000000000000").statusCode())
          .isEqualTo(503);
    }
  }

  @Test
  void ctrlCStopsTheServiceAndItsDatabase() throws Exception {
    ServiceProcess service = ServiceProcess.launch(data).ready();
    service.close();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    Path pid = data.resolve("postgresql/postmaster.pid");
    while (Files.exists(pid) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(pid).doesNotExist();
  }
}
