package io.osteon.cdshooks.trust.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address of keys may be slow, endless or treacherous. */
@Timeout(60)
class UrlKeyLoaderTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(700);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger elsewhere = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/good", exchange -> send(exchange, 200, "{\"keys\":[]}"));
    server.createContext("/large", exchange -> send(exchange, 200, " ".repeat(300_000)));
    server.createContext("/failing", exchange -> send(exchange, 500, "{}"));
    server.createContext(
        "/redirect",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          send(exchange, 302, "");
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          send(exchange, 200, "{}");
        });
    server.createContext("/silent", exchange -> pause());
    server.createContext("/trickle", UrlKeyLoaderTest::trickle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(120);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100_000);
    for (int i = 0; i < 1_200; i++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private byte[] load(String path) throws IOException {
    return load(path, TIMEOUT);
  }

  private byte[] load(String path, Duration timeout) throws IOException {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    return new UrlKeyLoader(UrlKeyLoader.client(timeout), address, timeout).load();
  }

  @Test
  void aSetIsFetched() throws IOException {
    assertThat(load("/good")).asString(StandardCharsets.UTF_8).isEqualTo("{\"keys\":[]}");
  }

  @Test
  void anAnswerThatIsTooLargeIsRefused() {
    assertThatThrownBy(() -> load("/large")).hasMessageContaining("too large");
  }

  @Test
  void anErrorIsNoSet() {
    assertThatThrownBy(() -> load("/failing")).hasMessageContaining("500");
  }

  /** A redirect would lead to an address that nobody has allowed. */
  @Test
  void redirectsAreNotFollowed() {
    assertThatThrownBy(() -> load("/redirect")).hasMessageContaining("302");
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void aSilentServerIsGivenUp() {
    assertThatThrownBy(() -> load("/silent", SHORT)).isInstanceOf(IOException.class);
  }

  /** A server that sends a byte now and then must not hold the thread that reads keys. */
  @Test
  void aServerThatTricklesIsGivenUp() {
    long start = System.nanoTime();
    try {
      assertThat(load("/trickle", SHORT).length).isLessThan(1_000);
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
    "https://ehr.example.org/jwks, true",
    "http://ehr.example.org/jwks, false",
    "http://localhost:9000/jwks, true",
    "http://127.0.0.1/jwks, true",
    "http://[::1]:9000/jwks, true",
    "http://localhost.evil.example/jwks, false",
    "http://127.0.0.1.evil.example/jwks, false",
    "https://user:word@ehr.example.org/jwks, false",
    "file:///etc/passwd, false",
    "ftp://ehr.example.org/jwks, false",
    "/jwks, false"
  })
  void onlyProtectedAddressesAreAllowed(String address, boolean allowed) {
    assertThat(UrlKeyLoader.allowed(URI.create(address), false)).isEqualTo(allowed);
  }
}
