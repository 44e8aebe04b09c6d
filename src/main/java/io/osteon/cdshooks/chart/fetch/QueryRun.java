package io.osteon.cdshooks.chart.fetch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.fetch.LimitedBody.TooLargeException;
import io.osteon.platform.FetchConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One query, page after page. Its future completes with a result when the server did its part, and
 * with a {@link ServerFailureException} when it did not; at the deadline at the latest, with the
 * connection given up.
 */
final class QueryRun {
  private static final int OK = 200;

  private final HttpClient http;
  private final Executor executor;
  private final FetchConfiguration settings;
  private final ServerAddress base;
  private final FhirQuery query;
  private final String token;
  private final long deadline;
  private final CompletableFuture<FetchResult> result = new CompletableFuture<>();
  private volatile SearchPages pages = SearchPages.NONE;
  private volatile CompletableFuture<HttpResponse<byte[]>> exchange;
  private int bytesLeft;

  /**
   * A query that has not begun.
   *
   * @param token bearer token, or {@code null}
   * @param deadline {@link System#nanoTime()} at which it ends
   */
  QueryRun(
      HttpClient http,
      Executor executor,
      FetchConfiguration settings,
      ServerAddress base,
      FhirQuery query,
      String token,
      long deadline) {
    this.http = http;
    this.executor = executor;
    this.settings = settings;
    this.base = base;
    this.query = query;
    this.token = token;
    this.deadline = deadline;
    this.bytesLeft = settings.maxBodySize();
  }

  /** Begins. */
  CompletableFuture<FetchResult> start() {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return CompletableFuture.failedFuture(new ServerFailureException(Chart.Reason.TOO_SLOW));
    }
    executor.execute(this::begin);
    return result
        .orTimeout(left, TimeUnit.NANOSECONDS)
        .handle(
            (answer, problem) -> {
              if (problem == null) {
                return answer;
              }
              executor.execute(this::abort); // not on the thread that keeps everybody's time
              return lateAnswer(problem);
            });
  }

  private void begin() {
    try {
      for (InetAddress address : InetAddress.getAllByName(base.host())) {
        if (!base.mayConnectTo(address)) {
          result.complete(FetchResult.failed(Chart.Reason.NOT_SUPPLIED));
          return;
        }
      }
      ask(base.resolve(query.relative()));
    } catch (UnknownHostException e) {
      result.completeExceptionally(new ServerFailureException(Chart.Reason.TOO_SLOW));
    } catch (RuntimeException e) {
      result.complete(FetchResult.failed(Chart.Reason.UNUSABLE));
    }
  }

  private void abort() {
    CompletableFuture<HttpResponse<byte[]>> running = exchange;
    if (running != null) {
      running.cancel(true);
    }
  }

  private void ask(URI uri) {
    CompletableFuture<HttpResponse<byte[]>> asked = http.sendAsync(request(uri), body());
    exchange = asked;
    var unused =
        asked.whenComplete(
            (response, problem) -> {
              try {
                if (problem == null) {
                  answered(response);
                } else {
                  broken(problem);
                }
              } catch (RuntimeException e) {
                result.complete(FetchResult.failed(Chart.Reason.UNUSABLE));
              }
            });
  }

  private HttpRequest request(URI uri) {
    long left = Math.max(1, deadline - System.nanoTime());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            // over plain HTTP the client would ask each time whether HTTP/2 is spoken
            .version(
                base.scheme().equals("https")
                    ? HttpClient.Version.HTTP_2
                    : HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofNanos(left))
            .header("Accept", "application/fhir+json")
            .header("User-Agent", "osteon");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private BodyHandler<byte[]> body() {
    return response -> {
      if (response.statusCode() != OK) {
        return LimitedBody.unread();
      }
      long declared = response.headers().firstValueAsLong("Content-Length").orElse(0);
      return declared > bytesLeft ? LimitedBody.tooLarge() : new LimitedBody(bytesLeft);
    };
  }

  private void answered(HttpResponse<byte[]> response) {
    Optional<ObjectNode> resource = Optional.empty();
    if (response.statusCode() == OK) {
      bytesLeft -= response.body().length;
      resource = FhirAnswer.read(query, response.headers(), response.body());
    }
    if (resource.isEmpty()) {
      refused(response.statusCode());
    } else if (query.isRead()) {
      result.complete(FetchResult.of(resource.get()));
    } else {
      page(resource.get());
    }
  }

  private void page(ObjectNode page) {
    pages = pages.plus(page);
    Optional<String> link = SearchPages.next(page);
    if (link.isEmpty()) {
      result.complete(pages.whole());
      return;
    }
    Optional<URI> next = SearchPages.follow(link.get(), base);
    if (next.isEmpty() || pages.count() >= settings.maxPages()) {
      result.complete(pages.incomplete());
    } else {
      ask(next.get());
    }
  }

  /** An answer without a resource. Once there are pages, the first ones are kept. */
  private void refused(int status) {
    if (!pages.isEmpty()) {
      result.complete(pages.incomplete());
      return;
    }
    switch (status) {
      case 401, 403 -> result.complete(FetchResult.failed(Chart.Reason.REFUSED));
      case 408, 429, 502, 503, 504 ->
          result.completeExceptionally(new ServerFailureException(Chart.Reason.TOO_SLOW));
      default -> {
        if (status >= 500) {
          result.completeExceptionally(new ServerFailureException(Chart.Reason.UNUSABLE));
        } else {
          result.complete(FetchResult.failed(Chart.Reason.UNUSABLE));
        }
      }
    }
  }

  private void broken(Throwable problem) {
    if (!pages.isEmpty()) {
      result.complete(pages.incomplete());
    } else if (cause(problem) instanceof TooLargeException) {
      result.complete(FetchResult.failed(Chart.Reason.UNUSABLE));
    } else {
      result.completeExceptionally(new ServerFailureException(Chart.Reason.TOO_SLOW));
    }
  }

  /** What is there at the deadline or after a failure. */
  private FetchResult lateAnswer(Throwable problem) {
    if (!pages.isEmpty()) {
      return pages.incomplete();
    }
    throw cause(problem) instanceof ServerFailureException known
        ? known
        : new ServerFailureException(Chart.Reason.TOO_SLOW);
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null
        && (cause instanceof CompletionException || cause.getClass().equals(IOException.class))) {
      cause = cause.getCause();
    }
    return cause;
  }
}
