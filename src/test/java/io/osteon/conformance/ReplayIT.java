package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.platform.EmbeddedDatabase;
import io.osteon.testing.Folders;
import io.osteon.testing.ServiceProcess;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What one runtime has journaled, the other replays byte for byte: both services share a database,
 * and each has a rule base that the other knows from the archive alone.
 */
class ReplayIT {
  private static Path folder;
  private static EmbeddedDatabase database;
  private static ServicePair services;

  @BeforeAll
  static void start() throws Exception {
    BothRuntimes.executable();
    folder = Files.createTempDirectory("osteon-replay");
    database = EmbeddedDatabase.start(folder);
    services =
        ServicePair.start(
            settings(EditedRules.withAnotherThreshold(folder.resolve("threshold"))),
            settings(EditedRules.withAnotherRule(folder.resolve("added"))));
  }

  @AfterAll
  static void stop() throws Exception {
    if (services != null) {
      services.close();
    }
    if (database != null) {
      database.close();
      Folders.delete(folder);
    }
  }

  private static List<String> settings(Path rules) {
    return List.of(
        "quarkus.datasource.jdbc.url=" + database.url(),
        "quarkus.datasource.username=" + database.user(),
        "osteon.rules=" + rules);
  }

  @Test
  void theExecutableReplaysWhatTheJarJournaled() throws Exception {
    replays(services.jar(), services.executable());
  }

  @Test
  void theJarReplaysWhatTheExecutableJournaled() throws Exception {
    replays(services.executable(), services.jar());
  }

  private static void replays(ServiceProcess journals, ServiceProcess replays) throws Exception {
    List<Input> inputs = new ArrayList<>(Inputs.files());
    inputs.addAll(Inputs.generated().subList(0, 40));
    int replayed = 0;
    for (Input input : inputs) {
      for (String language : List.of("en", "zh")) {
        HttpResponse<byte[]> answer = Exchange.evaluate(input, language).send(journals.port());
        if (answer.statusCode() == 200) {
          String id = new ObjectMapper().readTree(answer.body()).path("id").asText();
          JsonNode replay = new ObjectMapper().readTree(replay(id, replays));
          assertThat(replay.path("identical").asBoolean()).as("%s: %s", input, replay).isTrue();
          assertThat(replay.path("recorded")).isEqualTo(new ObjectMapper().readTree(answer.body()));
          replayed++;
        }
      }
    }
    assertThat(replayed).isGreaterThan(50);
  }

  /** Entries reach the database a moment after the answer. */
  private static byte[] replay(String id, ServiceProcess service) throws InterruptedException {
    Exchange exchange = Exchange.post("/api/evaluations/" + id + "/replay", new byte[0]);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    HttpResponse<byte[]> answer = exchange.send(service.port());
    while (answer.statusCode() == 404 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
      answer = exchange.send(service.port());
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
