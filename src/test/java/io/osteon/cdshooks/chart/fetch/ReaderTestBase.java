package io.osteon.cdshooks.chart.fetch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.osteon.cdshooks.request.FhirAuthorization;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.rulebase.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server, a client that may have it asked, and a way to ask. */
abstract class ReaderTestBase {
  static final String TOKEN = "s3cr3t-t0ken.abc~def";
  static final FhirAuthorization AUTHORIZATION =
      new FhirAuthorization(TOKEN, "patient/*.read", "123");
  static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"123\"}";

  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  FhirServerStub server;

  /**
   * Tests of the running service, in the same process, leave their class loader behind, from which
   * the guards would take parts of a service that has been stopped.
   */
  @BeforeEach
  void useOwnClassLoader() {
    Thread.currentThread().setContextClassLoader(ReaderTestBase.class.getClassLoader());
  }

  @BeforeEach
  void startServer() throws IOException {
    server = FhirServerStub.start();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  static CdsClient client(URI... servers) {
    return new CdsClient("hospital", Language.EN, List.of(servers), Set.of());
  }

  HttpFhirServerReader reader(FetchLimits limits) {
    return new HttpFhirServerReader(limits, metrics, HttpClient.newBuilder());
  }

  /** Asks with half a minute of time. */
  FetchResult fetch(String query) throws Exception {
    return fetch(reader(FetchLimits.USUAL), query, 30_000);
  }

  FetchResult fetch(HttpFhirServerReader reader, String query, long milliseconds) throws Exception {
    return fetch(reader, client(server.base()), server.base(), query, milliseconds);
  }

  static FetchResult fetch(
      HttpFhirServerReader reader, CdsClient client, URI base, String query, long milliseconds)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    return reader
        .fetch(client, base, AUTHORIZATION, query, deadline)
        .toCompletableFuture()
        .get(milliseconds + 30_000, TimeUnit.MILLISECONDS);
  }
}
