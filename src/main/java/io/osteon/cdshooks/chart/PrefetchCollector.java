package io.osteon.cdshooks.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.cdshooks.chart.Chart.Reason;
import io.osteon.cdshooks.chart.fetch.FetchResult;
import io.osteon.cdshooks.chart.fetch.FhirServerReader;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.service.PrefetchTemplate;
import io.osteon.cdshooks.trust.CdsClient;
import java.net.URI;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Answers the queries of one call: from its prefetch, and what is not there from its FHIR server.
 */
final class PrefetchCollector {
  /** Pages that are read of one search, the first one included. */
  static final int MOST_PAGES = 10;

  private final FhirServerReader reader;
  private final CdsHooksRequest request;
  private final CdsClient client;
  private final LocalDate at;
  private final long deadline;

  PrefetchCollector(
      FhirServerReader reader,
      CdsHooksRequest request,
      CdsClient client,
      LocalDate at,
      long deadline) {
    this.reader = reader;
    this.request = request;
    this.client = client;
    this.at = at;
    this.deadline = deadline;
  }

  /** What the prefetch says, without fetching. */
  Answer sent(PrefetchTemplate template) {
    JsonNode value = request.prefetch().get(template.key());
    return value == null
        ? Answer.none(Reason.NOT_SUPPLIED)
        : Answer.of(value, pointer(template.key()), !template.isRead());
  }

  static String pointer(String key) {
    return "/prefetch/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** Fetches what was not sent, and further pages of what was sent. */
  CompletionStage<Answer> complete(PrefetchTemplate template, Answer sent) {
    if (sent.answered()) {
      return pages(template, sent, 1);
    }
    if (request.fhirServer() == null) {
      return CompletableFuture.completedStage(sent);
    }
    return fetch(template.query(request.context().patientId(), at))
        .thenCompose(result -> fetched(template, result));
  }

  private CompletionStage<Answer> fetched(PrefetchTemplate template, FetchResult result) {
    if (result.resource() == null) {
      return CompletableFuture.completedStage(Answer.none(result.failure()));
    }
    Answer answer = Answer.of(result.resource(), template.key(), !template.isRead());
    if (result.failure() != null) {
      answer.pageFailed();
    }
    return pages(template, answer, 1);
  }

  private CompletionStage<Answer> pages(PrefetchTemplate template, Answer answer, int read) {
    String query = answer.next() == null ? null : relative(answer.next(), request.fhirServer());
    if (query == null || read >= MOST_PAGES) {
      answer.close();
      return CompletableFuture.completedStage(answer);
    }
    return fetch(query)
        .thenCompose(
            result -> {
              if (result.resource() == null) {
                answer.pageFailed();
                return CompletableFuture.completedStage(answer);
              }
              answer.addPage(result.resource(), template.key());
              return pages(template, answer, read + 1);
            });
  }

  /** The part of a page's address behind the server's; {@code null} when it leads elsewhere. */
  static String relative(String url, URI server) {
    if (server == null) {
      return null;
    }
    String base = server.toString();
    String plain = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    if (url.startsWith(plain + "/")) {
      return url.substring(plain.length() + 1);
    }
    if (url.startsWith(plain + "?")) {
      return url.substring(plain.length());
    }
    boolean absolute = url.contains("://") || url.startsWith("/") || url.startsWith("\\");
    return absolute || url.isEmpty() ? null : url;
  }

  /** A reader that breaks its promise must not hold up the answer. */
  private CompletionStage<FetchResult> fetch(String query) {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return CompletableFuture.completedStage(FetchResult.failed(Reason.TOO_SLOW));
    }
    return reader
        .fetch(client, request.fhirServer(), request.authorization(), query, deadline)
        .toCompletableFuture()
        .copy()
        .exceptionally(failure -> FetchResult.failed(Reason.UNUSABLE))
        .completeOnTimeout(FetchResult.failed(Reason.TOO_SLOW), left, TimeUnit.NANOSECONDS);
  }
}
