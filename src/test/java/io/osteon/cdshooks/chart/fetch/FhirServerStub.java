package io.osteon.cdshooks.chart.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real HTTP server that answers as a test says. */
final class FhirServerStub implements AutoCloseable {
  private final HttpServer server;
  private final String scheme;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Answer answer = exchange -> send(exchange, 404, "application/fhir+json", "");

  /** What a request brought. */
  record Asked(String uri, String authorization, String accept) {}

  /** How a request is answered. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private FhirServerStub(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  static FhirServerStub start() throws IOException {
    return new FhirServerStub(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http");
  }

  static FhirServerStub start(SSLContext context) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return new FhirServerStub(server, "https");
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(
        new Asked(
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Accept")));
    try (exchange) {
      answer.to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a whole answer. */
  static void send(HttpExchange exchange, int status, String contentType, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", contentType);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  void answers(Answer next) {
    this.answer = next;
  }

  void answers(int status, String body) {
    answers(exchange -> send(exchange, status, "application/fhir+json; charset=utf-8", body));
  }

  List<Asked> asked() {
    return asked;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The base URL of the FHIR server. */
  URI base() {
    return URI.create(scheme + "://localhost:" + port() + "/fhir/r4");
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
