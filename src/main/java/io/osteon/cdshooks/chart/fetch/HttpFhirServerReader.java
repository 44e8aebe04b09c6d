package io.osteon.cdshooks.chart.fetch;

import io.micrometer.core.instrument.MeterRegistry;
import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.request.FhirAuthorization;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.platform.FetchConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Reads over HTTP: only from servers that the client's allow-list names, without following
 * redirects, within limits of time, size and pages. A server that fails again and again is left
 * alone for a while. Tokens and what servers send are neither logged nor put into an exception.
 */
@ApplicationScoped
public class HttpFhirServerReader implements FhirServerReader {
  /** What may stand in a header field. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  /** Time before the deadline in which what has been read is handed over. */
  private static final long HAND_OVER = TimeUnit.MILLISECONDS.toNanos(10);

  private final FetchConfiguration settings;
  private final MeterRegistry metrics;
  private final ExecutorService executor;
  private final HttpClient http;
  private final Map<String, ServerGuard> guards = new ConcurrentHashMap<>();

  /** A reader with the settings of the service and the certificates of the platform. */
  @Inject
  public HttpFhirServerReader(FetchConfiguration settings, MeterRegistry metrics) {
    this(settings, metrics, HttpClient.newBuilder());
  }

  HttpFhirServerReader(
      FetchConfiguration settings, MeterRegistry metrics, HttpClient.Builder builder) {
    this.settings = settings;
    this.metrics = metrics;
    this.executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fhir-server-reader");
              thread.setDaemon(true);
              return thread;
            });
    this.http =
        builder
            .followRedirects(HttpClient.Redirect.NEVER)
            // a proxy would look up names where they cannot be checked
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(settings.connectTimeout())
            .executor(executor)
            .build();
  }

  @Override
  public CompletionStage<FetchResult> fetch(
      CdsClient client, URI server, FhirAuthorization authorization, String query, long deadline) {
    long start = System.nanoTime();
    CompletableFuture<FetchResult> result;
    try {
      result = read(client, server, authorization, query, deadline);
    } catch (RuntimeException e) {
      result = failed(Chart.Reason.UNUSABLE); // its message may repeat what is nobody's business
    }
    return result
        .exceptionally(HttpFhirServerReader::failure)
        .thenApply(done -> counted(client, done, System.nanoTime() - start));
  }

  private CompletableFuture<FetchResult> read(
      CdsClient client, URI server, FhirAuthorization authorization, String query, long deadline) {
    Optional<ServerAddress> base = ServerAddress.of(server);
    Optional<ServerAddress> allowed =
        base.flatMap(address -> ServerAddress.allowedBy(client.fhirServers(), address));
    if (allowed.isEmpty()) {
      return failed(Chart.Reason.NOT_SUPPLIED);
    }
    Optional<FhirQuery> parsed = FhirQuery.parse(query);
    if (parsed.isEmpty()) {
      return failed(Chart.Reason.UNUSABLE);
    }
    String token = authorization == null ? null : authorization.accessToken();
    if (token != null
        && !(TOKEN.matcher(token).matches()
            && GrantedScopes.permit(authorization.scope(), parsed.get()))) {
      return failed(Chart.Reason.REFUSED);
    }
    QueryRun run =
        new QueryRun(
            http, executor, settings, base.get(), parsed.get(), token, deadline - HAND_OVER);
    return guard(client, allowed.get())
        .run(run::start)
        .thenApply(result -> result) // a future of our own, which may be ended
        .toCompletableFuture()
        .orTimeout(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }

  /** One guard for each entry of an allow-list, so that their number is bounded. */
  private ServerGuard guard(CdsClient client, ServerAddress allowed) {
    return guards.computeIfAbsent(
        client.id() + " " + allowed,
        key -> new ServerGuard("FHIR server of " + client.id(), settings));
  }

  private static CompletableFuture<FetchResult> failed(Chart.Reason reason) {
    return CompletableFuture.completedFuture(FetchResult.failed(reason));
  }

  /** Whatever is no failure that was foreseen came from the guard or the time limit. */
  private static FetchResult failure(Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException && problem.getCause() != null
            ? problem.getCause()
            : problem;
    return FetchResult.failed(
        cause instanceof ServerFailureException known ? known.reason() : Chart.Reason.TOO_SLOW);
  }

  private FetchResult counted(CdsClient client, FetchResult result, long nanoseconds) {
    String outcome =
        result.failure() == null ? "whole" : result.failure().name().toLowerCase(Locale.ROOT);
    metrics
        .timer("osteon.cds.fhir.reads", "client", client.id(), "outcome", outcome)
        .record(nanoseconds, TimeUnit.NANOSECONDS);
    return result;
  }
}
