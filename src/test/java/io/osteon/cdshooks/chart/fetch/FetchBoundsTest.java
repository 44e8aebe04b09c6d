package io.osteon.cdshooks.chart.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cdshooks.chart.Chart.Reason;
import io.osteon.cdshooks.request.FhirAuthorization;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are slow, endless, broken or hostile: an answer comes in time all the same. */
class FetchBoundsTest extends ReaderTestBase {
  /** Milliseconds that a query may take. */
  private static final long LIMIT = 300;

  /** Milliseconds that a query may take where time is not what is tested. */
  private static final long AMPLE = 30_000;

  /** Milliseconds after which a slow server would answer: so long that a busy machine is none. */
  private static final long UNTIL_THE_SERVER_ANSWERS = 60_000;

  private static long milliseconds(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private void failsInTime(FetchResult expected) throws Exception {
    HttpFhirServerReader reader = reader(FetchLimits.USUAL);
    fetch(reader, "Patient/warm-up", LIMIT);
    long start = System.nanoTime();
    assertThat(fetch(reader, "Patient/123", LIMIT)).isEqualTo(expected);
    assertThat(milliseconds(start)).isLessThan(UNTIL_THE_SERVER_ANSWERS);
  }

  @Test
  void aServerThatDoesNotAnswerIsCutOff() throws Exception {
    server.answers(exchange -> Thread.sleep(UNTIL_THE_SERVER_ANSWERS));
    failsInTime(FetchResult.failed(Reason.TOO_SLOW));
  }

  /** Catches: a time limit that ends with the headers, and a connection that is held on to. */
  @Test
  void aDribblingBodyIsCutOffAndItsConnectionGivenUp() throws Exception {
    CountDownLatch broken = new CountDownLatch(1);
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            for (int i = 0; i < 4_000; i++) {
              body.write(' ');
              body.flush();
              Thread.sleep(25);
            }
          } catch (IOException e) {
            broken.countDown();
          }
        });
    failsInTime(FetchResult.failed(Reason.TOO_SLOW));
    assertThat(broken.await(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Catches: a connection attempt that outlives the time limit. */
  @Test
  void aConnectionThatIsNeverAcceptedIsCutOff() throws Exception {
    List<Socket> fillers = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort());
      boolean hangs = false;
      for (int i = 0; i < 20 && !hangs; i++) {
        Socket filler = new Socket();
        fillers.add(filler);
        try {
          filler.connect(address, 200);
        } catch (IOException e) {
          hangs = true;
        }
      }
      assertThat(hangs).as("the backlog is full").isTrue();
      URI base = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/fhir");
      long start = System.nanoTime();
      assertThat(fetch(reader(FetchLimits.USUAL), client(base), base, "Patient/123", LIMIT))
          .isEqualTo(FetchResult.failed(Reason.TOO_SLOW));
      assertThat(milliseconds(start)).isLessThan(UNTIL_THE_SERVER_ANSWERS);
    } finally {
      for (Socket filler : fillers) {
        filler.close();
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsTooSlow() throws Exception {
    URI base = server.base();
    server.close();
    assertThat(fetch(reader(FetchLimits.USUAL), client(base), base, "Patient/123", LIMIT))
        .isEqualTo(FetchResult.failed(Reason.TOO_SLOW));
  }

  @Test
  void anUnknownHostIsTooSlow() throws Exception {
    URI base = URI.create("https://fhir.invalid/r4");
    assertThat(fetch(reader(FetchLimits.USUAL), client(base), base, "Patient/123", AMPLE))
        .isEqualTo(FetchResult.failed(Reason.TOO_SLOW));
  }

  /** Catches: a deadline that has passed being taken for endless time. */
  @Test
  void afterTheDeadlineNothingIsAsked() throws Exception {
    FetchResult result =
        reader(FetchLimits.USUAL)
            .fetch(
                client(server.base()),
                server.base(),
                AUTHORIZATION,
                "Patient/123",
                System.nanoTime() - 1)
            .toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
    assertThat(result).isEqualTo(FetchResult.failed(Reason.TOO_SLOW));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aBodyDeclaredTooLargeIsNotRead() throws Exception {
    AtomicInteger written = new AtomicInteger();
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
          exchange.sendResponseHeaders(200, 1_000_000_000);
          byte[] block = " ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write(block);
            written.addAndGet(block.length);
          }
        });
    assertThat(fetch("Patient/123")).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(written.get()).isLessThan(50_000_000);
  }

  /** Catches: a limit that trusts the declared length. */
  @Test
  void anEndlessBodyIsUnusable() throws Exception {
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
          exchange.sendResponseHeaders(200, 0);
          byte[] block = " ".repeat(10_000).getBytes(StandardCharsets.UTF_8);
          while (true) {
            exchange.getResponseBody().write(block);
          }
        });
    assertThat(fetch("Patient/123")).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
  }

  /** Catches: a first page that is thrown away because the second is slow. */
  @Test
  void whatWasReadBeforeTheDeadlineIsKept() throws Exception {
    server.answers(
        exchange -> {
          if (exchange.getRequestURI().getQuery().contains("page")) {
            Thread.sleep(UNTIL_THE_SERVER_ANSWERS);
          }
          FhirServerStub.send(
              exchange,
              200,
              "application/json",
              "{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\""
                  + server.base()
                  + "?page=2\"}]}");
        });
    FetchResult result = fetch(reader(FetchLimits.USUAL), "Observation?patient=1", 4_000);
    assertThat(result.failure()).isEqualTo(Reason.INCOMPLETE);
    assertThat(result.resource()).isNotNull();
  }

  /** Catches: a server in trouble that is asked again and again. */
  @Test
  void aServerThatFailsAgainAndAgainIsLeftAlone() throws Exception {
    HttpFhirServerReader reader = reader(FetchLimits.USUAL.pausingAfter(4, Duration.ofMinutes(10)));
    server.answers(500, "");
    for (int i = 0; i < 4; i++) {
      assertThat(fetch(reader, "Patient/123", AMPLE))
          .isEqualTo(FetchResult.failed(Reason.UNUSABLE));
    }
    assertThat(server.asked()).hasSize(4);
    server.answers(200, PATIENT);
    for (int i = 0; i < 4; i++) {
      assertThat(fetch(reader, "Patient/123", AMPLE))
          .isEqualTo(FetchResult.failed(Reason.TOO_SLOW));
    }
    assertThat(server.asked()).as("left alone").hasSize(4);
  }

  /** Catches: a server that is never asked again. */
  @Test
  void aServerThatWasLeftAloneIsTriedAgain() throws Exception {
    HttpFhirServerReader reader = reader(FetchLimits.USUAL.pausingAfter(2, Duration.ofMillis(200)));
    server.answers(500, "");
    for (int i = 0; i < 4; i++) {
      fetch(reader, "Patient/123", AMPLE);
    }
    server.answers(200, PATIENT);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(AMPLE);
    while (fetch(reader, "Patient/123", AMPLE).failure() != null && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    for (int i = 0; i < 4; i++) {
      assertThat(fetch(reader, "Patient/123", AMPLE).failure()).isNull();
    }
  }

  /** Catches: time-outs that do not count as failures. */
  @Test
  void timeOutsCountAsFailures() throws Exception {
    HttpFhirServerReader reader = reader(FetchLimits.USUAL.pausingAfter(3, Duration.ofMinutes(10)));
    server.answers(exchange -> Thread.sleep(UNTIL_THE_SERVER_ANSWERS));
    for (int i = 0; i < 3; i++) {
      fetch(reader, "Patient/123", LIMIT);
    }
    int asked = server.asked().size();
    server.answers(200, PATIENT);
    assertThat(fetch(reader, "Patient/123", AMPLE)).isEqualTo(FetchResult.failed(Reason.TOO_SLOW));
    assertThat(server.asked()).as("left alone").hasSize(asked);
  }

  /** Catches: patients that do not exist making a healthy server look broken. */
  @Test
  void refusalsAreNoFailures() throws Exception {
    HttpFhirServerReader reader = reader(FetchLimits.USUAL.pausingAfter(3, Duration.ofSeconds(30)));
    for (int status : new int[] {404, 403, 401, 400, 410, 404}) {
      server.answers(status, "");
      fetch(reader, "Patient/123", AMPLE);
    }
    server.answers(200, PATIENT);
    assertThat(fetch(reader, "Patient/123", AMPLE).failure()).isNull();
  }

  /** Catches: the trouble of one client's server spreading to another's. */
  @Test
  void oneServersTroubleIsNotAnothers() throws Exception {
    HttpFhirServerReader reader = reader(FetchLimits.USUAL.pausingAfter(2, Duration.ofSeconds(30)));
    server.answers(500, "");
    for (int i = 0; i < 3; i++) {
      fetch(reader, "Patient/123", AMPLE);
    }
    try (FhirServerStub other = FhirServerStub.start()) {
      other.answers(200, PATIENT);
      assertThat(
              fetch(reader, client(server.base(), other.base()), other.base(), "Patient/123", AMPLE)
                  .failure())
          .isNull();
    }
  }

  /** Catches: a burst of calls that opens a connection each. */
  @Test
  void onlySoManyQueriesRunAtATime() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch allAsked = new CountDownLatch(1);
    server.answers(
        exchange -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          allAsked.await();
          running.decrementAndGet();
          FhirServerStub.send(exchange, 200, "application/json", PATIENT);
        });
    HttpFhirServerReader reader = reader(FetchLimits.USUAL.concurrent(2, 4));
    List<CompletableFuture<FetchResult>> asked =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    reader
                        .fetch(
                            client(server.base()),
                            server.base(),
                            AUTHORIZATION,
                            "Patient/123",
                            System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(AMPLE))
                        .toCompletableFuture())
            .toList();
    allAsked.countDown();
    List<FetchResult> results = asked.stream().map(CompletableFuture::join).toList();
    assertThat(most.get()).isLessThanOrEqualTo(2);
    assertThat(results).filteredOn(result -> result.failure() == null).hasSize(6);
    assertThat(results).filteredOn(result -> result.failure() == Reason.TOO_SLOW).hasSize(6);
  }

  /** Catches: a certificate that nobody vouches for being accepted. */
  @Test
  void aServerOverTlsIsReadWhenItsCertificateIsTrusted(@TempDir Path folder) throws Exception {
    TestCertificate certificate = TestCertificate.create(folder);
    try (FhirServerStub secure = FhirServerStub.start(certificate.server())) {
      secure.answers(200, PATIENT);
      HttpFhirServerReader trusting =
          new HttpFhirServerReader(
              FetchLimits.USUAL,
              metrics,
              HttpClient.newBuilder().sslContext(certificate.trusting()));
      assertThat(
              fetch(trusting, client(secure.base()), secure.base(), "Patient/123", AMPLE).failure())
          .isNull();
      int asked = secure.asked().size();
      assertThat(
              fetch(
                  reader(FetchLimits.USUAL),
                  client(secure.base()),
                  secure.base(),
                  "Patient/123",
                  AMPLE))
          .isEqualTo(FetchResult.failed(Reason.TOO_SLOW));
      assertThat(secure.asked()).hasSize(asked);
    }
  }

  /** Catches: a token, or what a server says of a patient, in a log at any level. */
  @Test
  void neitherTokenNorPatientReachesALog() throws Exception {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = new Recorder(logged);
    handler.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    try {
      HttpFhirServerReader reader = reader(FetchLimits.USUAL);
      server.answers(200, "{\"resourceType\":\"Patient\",\"id\":\"123\",\"name\":broken Wang}");
      fetch(reader, "Patient/123", AMPLE);
      server.answers(500, "Wang");
      fetch(reader, "Patient/123", AMPLE);
      server.answers(exchange -> Thread.sleep(2_000));
      fetch(reader, "Patient/123", 100);
      FetchResult illegal =
          reader
              .fetch(
                  client(server.base()),
                  server.base(),
                  new FhirAuthorization(TOKEN + "\r\nX: y", "", null),
                  "Patient/123",
                  System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(AMPLE))
              .toCompletableFuture()
              .get();
      assertThat(illegal).isEqualTo(FetchResult.failed(Reason.REFUSED));
    } finally {
      root.setLevel(before);
      root.removeHandler(handler);
    }
    assertThat(logged).noneMatch(line -> line.contains(TOKEN) || line.contains("Wang"));
  }

  /** Keeps what is logged as text. */
  private static final class Recorder extends Handler {
    private final List<String> logged;

    Recorder(List<String> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord record) {
      logged.add(
          record.getMessage()
              + " "
              + Arrays.toString(record.getParameters())
              + " "
              + record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
