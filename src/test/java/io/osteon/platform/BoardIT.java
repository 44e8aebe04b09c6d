package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.testing.Await;
import io.osteon.testing.Folders;
import io.osteon.testing.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The board on two replicas of the packaged service, through kills and stops. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardIT {
  private static final int KILLS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Path folder;
  private static Path key;
  private static EmbeddedDatabase database;
  private static Jdbi jdbi;
  private static ServiceProcess one;
  private static ServiceProcess two;
  private static String chair;
  private static String meeting;
  private static String patientCase;

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createTempDirectory("osteon-board");
    key = folder.resolve("key.pem");
    SigningKey.readOrCreate(key);
    database = EmbeddedDatabase.start(folder);
    jdbi = Jdbi.create(database.url());
    Files.createDirectory(folder.resolve("one"));
    Files.createDirectory(folder.resolve("two"));
    one = launch("one").ready();
    chair =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    ("mdt-chair:" + one.firstPassword("mdt-chair"))
                        .getBytes(StandardCharsets.UTF_8));
    two = launch("two").ready();
    String account =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select id::text from account where name = 'mdt-chair'")
                    .mapTo(String.class)
                    .one());
    meeting =
        made(
            "/api/meetings",
            "{\"name\": \"Board\", \"date\": \"2026-11-26\", \"quorum\": 1, \"chair\": \"%s\"}"
                .formatted(account));
    patientCase =
        made(
            "/api/cases",
            "{\"question\": \"Start?\", \"case\": {\"patient\": {\"age\": 58, \"sex\":"
                + " \"female\"}}}");
    assertThat(
            send(one, "POST", agenda(), "{\"case\": \"%s\"}".formatted(patientCase), null)
                .statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() throws Exception {
    for (ServiceProcess replica : new ServiceProcess[] {one, two}) {
      if (replica != null) {
        replica.close();
      }
    }
    database.close();
    Folders.delete(folder);
  }

  private static ServiceProcess launch(String replica) throws IOException {
    return ServiceProcess.launch(
        folder.resolve(replica),
        "quarkus.datasource.jdbc.url=" + database.url(),
        "quarkus.datasource.username=" + database.user(),
        "osteon.governance.signing-key=" + key);
  }

  private static String made(String path, String body) throws Exception {
    HttpResponse<String> answer = send(one, "POST", path, body, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).path("id").asText();
  }

  private static String agenda() {
    return "/api/meetings/" + meeting + "/agenda";
  }

  private static String decision() {
    return "/api/meetings/" + meeting + "/cases/" + patientCase + "/decision";
  }

  private static HttpResponse<String> send(
      ServiceProcess replica, String method, String path, String body, Long version)
      throws Exception {
    HttpRequest.Builder request =
        request(replica, path)
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (version != null) {
      request.header("If-Match", "\"" + version + "\"");
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(ServiceProcess replica, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + replica.port() + path))
        .header("Authorization", chair)
        .header("Content-Type", "application/json");
  }

  /** The lines of a stream of events; the last one is "end" when it has ended. */
  private static List<String> events(ServiceProcess replica) {
    List<String> lines = new CopyOnWriteArrayList<>();
    CLIENT
        .sendAsync(
            request(replica, "/meetings/" + meeting + "/events")
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofLines())
        .thenAcceptAsync(
            answer -> {
              try (Stream<String> body = answer.body()) {
                body.forEach(lines::add);
              } finally {
                lines.add("end");
              }
            },
            task -> new Thread(task, "events").start());
    Await.until("the stream is open", () -> !lines.isEmpty());
    return lines;
  }

  private static JsonNode read(ServiceProcess replica) throws Exception {
    return JSON.readTree(send(replica, "GET", decision(), null, null).body());
  }

  /** Catches: a page at one replica that does not hear of what was done at the other. */
  @Test
  @Order(1)
  void pagesHearOfWhatIsDoneAtAnotherReplica() throws Exception {
    List<String> lines = events(two);
    HttpResponse<String> written =
        send(one, "PUT", decision() + "/text", "{\"text\": \"first\"}", 0L);
    assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
    Await.until(
        "the other replica tells: " + lines,
        () -> lines.stream().anyMatch(line -> line.matches("event: ?text")));
    assertThat(read(two).at("/text/text").asText()).isEqualTo("first");
  }

  /**
   * One who writes until the service is gone; remembers what was acknowledged and what was asked.
   */
  private static final class Writer {
    final AtomicReference<String> acknowledged = new AtomicReference<>("");
    final AtomicReference<String> asked = new AtomicReference<>("");
    private int count;

    void write(long from, String prefix) {
      long version = from;
      try {
        while (true) {
          String text = (prefix + " " + count++ + " 地舒单抗 ").repeat(200).strip();
          asked.set(text);
          HttpResponse<String> answer =
              send(one, "PUT", decision() + "/text", "{\"text\": \"%s\"}".formatted(text), version);
          if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
          }
          version = JSON.readTree(answer.body()).at("/text/version").asLong();
          acknowledged.set(text);
        }
      } catch (Exception e) {
        // the service is gone
      }
    }
  }

  /**
   * Stands for: the power fails while a decision is being saved. Catches a decision that was
   * acknowledged and is lost, one that is there in part, and one without its row in the audit trail
   * or without its announcement.
   */
  @Test
  @Order(2)
  void aDecisionThatWasBeingSavedIsThereWholeOrNotAtAll() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      long version = read(one).at("/text/version").asLong();
      Writer writer = new Writer();
      String prefix = "round " + kill;
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> writer.write(version, prefix), task -> new Thread(task, "writer").start());
      Await.until("something was saved", () -> !writer.acknowledged.get().isEmpty());
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(150));
      one.kill();
      writing.join();
      one = launch("one").ready();

      String found = read(one).at("/text/text").asText();
      assertThat(found).isIn(writer.acknowledged.get(), writer.asked.get());
      HttpResponse<String> search =
          send(
              one,
              "POST",
              "/api/cases/decisions/search",
              "{\"text\": \"%s\"}".formatted(found.substring(0, 20)),
              null);
      assertThat(search.body()).as("the search knows it").contains(patientCase);
    }
    assertThat(count("select entries from agenda_item where patient_case = ?::uuid"))
        .as("each entry has its row in the audit trail")
        .isEqualTo(
            count(
                "select count(*) from audit_entry where object like '%/case/' || cast(? as text)"))
        .as("each entry is announced")
        .isEqualTo(count("select count(*) from board_change where patient_case = ?::uuid"));
    SigningKey signing = SigningKey.read(key);
    AuditTrail trail =
        new AuditTrail(
            new Transactions(jdbi),
            signing,
            new TrustedKeys(List.of(signing.verificationKey())),
            Clock.systemUTC());
    assertThat(trail.verify().valid()).isTrue();
  }

  private static long count(String sql) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind(0, patientCase).mapTo(Long.class).one());
  }

  /** Catches: a stop that waits for pages that are open, or complains about them. */
  @Test
  @Order(3)
  void aStopEndsTheStreamsOfPages() throws Exception {
    List<String> lines = events(two);
    two.signal("TERM");
    two.exitCode();
    Await.until("the stream has ended", () -> lines.contains("end"));
    assertThat(two.output()).doesNotContain(" WARN ", " ERROR ");
  }
}
