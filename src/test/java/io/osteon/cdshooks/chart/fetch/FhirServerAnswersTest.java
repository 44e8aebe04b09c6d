package io.osteon.cdshooks.chart.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.cdshooks.chart.Chart.Reason;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may answer, and what is made of it. */
class FhirServerAnswersTest extends ReaderTestBase {

  /** Catches: a token that is not presented, a wrong Accept header, a query that loses a part. */
  @Test
  void aReadPresentsTheTokenAndBringsTheResource() throws Exception {
    server.answers(200, PATIENT);
    FetchResult result = fetch("Patient/123");
    assertThat(result.failure()).isNull();
    assertThat(result.resource().path("id").asText()).isEqualTo("123");
    assertThat(server.asked())
        .containsExactly(
            new FhirServerStub.Asked(
                "/fhir/r4/Patient/123", "Bearer " + TOKEN, "application/fhir+json"));
  }

  @Test
  void withoutAuthorizationNoTokenIsSent() throws Exception {
    server.answers(200, PATIENT);
    FetchResult result =
        reader(FetchLimits.USUAL)
            .fetch(
                client(server.base()),
                server.base(),
                null,
                "Patient/123",
                System.nanoTime() + 30_000_000_000L)
            .toCompletableFuture()
            .get();
    assertThat(result.failure()).isNull();
    assertThat(server.asked().get(0).authorization()).isNull();
  }

  /** Catches: a bar or a plus sign in a query that reaches the server as something else. */
  @Test
  void aSearchIsEscaped() throws Exception {
    server.answers(200, "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}");
    FetchResult result =
        fetch(
            "Observation?patient=123&code=http://loinc.org|17861-6,http://loinc.org|1751-7&x=a+b&_count=50");
    assertThat(result.failure()).isNull();
    assertThat(server.asked().get(0).uri())
        .isEqualTo(
            "/fhir/r4/Observation?patient=123&code=http://loinc.org%7C17861-6,http://loinc.org%7C1751-7&x=a%2Bb&_count=50");
  }

  private static String page(int number, String next) {
    String link =
        next == null ? "" : ",\"link\":[{\"relation\":\"next\",\"url\":\"" + next + "\"}]";
    return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"o"
        + number
        + "\"}}]"
        + link
        + "}";
  }

  /** Answers page after page; {@code last} has no next link. */
  private void answerPages(int last, String next) {
    server.answers(
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          int number = query.contains("page=") ? Integer.parseInt(query.split("page=")[1]) : 1;
          String link = number == last ? null : next.formatted(number + 1);
          FhirServerStub.send(exchange, 200, "application/json", page(number, link));
        });
  }

  private static List<String> ids(FetchResult result) {
    return result.resource().path("entry").findValuesAsText("id");
  }

  @Test
  void pagesAreFollowedAndPutTogether() throws Exception {
    answerPages(3, server.base() + "?page=%d");
    FetchResult result = fetch("Observation?patient=123");
    assertThat(result.failure()).isNull();
    assertThat(ids(result)).containsExactly("o1", "o2", "o3");
    assertThat(result.resource().has("link")).isFalse();
    assertThat(server.asked()).allMatch(asked -> asked.authorization().equals("Bearer " + TOKEN));
  }

  @Test
  void aRelativeNextLinkIsFollowed() throws Exception {
    answerPages(2, "Observation?page=%d");
    assertThat(ids(fetch("Observation?patient=123"))).containsExactly("o1", "o2");
    assertThat(server.asked().get(1).uri()).isEqualTo("/fhir/r4/Observation?page=2");
  }

  /** Catches: a server without end that holds the call, or a cut that is not told. */
  @Test
  void pagesBeyondTheBoundAreSaidToBeMissing() throws Exception {
    answerPages(1_000, server.base() + "?page=%d");
    FetchResult result = fetch("Observation?patient=123");
    assertThat(result.failure()).isEqualTo(Reason.INCOMPLETE);
    assertThat(ids(result)).containsExactly("o1", "o2", "o3");
    assertThat(server.asked()).hasSize(3);
  }

  /** Catches: all limits of size counted a page instead of together. */
  @Test
  void aPageBeyondTheSizeOfAllPagesIsSaidToBeMissing() throws Exception {
    String padding = " ".repeat(60_000);
    server.answers(
        exchange ->
            FhirServerStub.send(
                exchange, 200, "application/json", page(1, server.base() + "?page=2") + padding));
    FetchResult result = fetch("Observation?patient=123");
    assertThat(result.failure()).isEqualTo(Reason.INCOMPLETE);
    assertThat(ids(result)).containsExactly("o1");
  }

  @Test
  void aFailingSecondPageLeavesTheFirst() throws Exception {
    server.answers(
        exchange -> {
          boolean first = !exchange.getRequestURI().getQuery().contains("page=");
          FhirServerStub.send(
              exchange,
              first ? 200 : 500,
              "application/json",
              first ? page(1, server.base() + "?page=2") : "");
        });
    FetchResult result = fetch("Observation?patient=123");
    assertThat(result.failure()).isEqualTo(Reason.INCOMPLETE);
    assertThat(ids(result)).containsExactly("o1");
  }

  /** Catches: a next link as a way to make the service ask, with its token, whatever one likes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:%d/other",
        "http://127.0.0.1:%d/fhir/r4?page=2",
        "https://localhost:%d/fhir/r4?page=2",
        "http://localhost:1/fhir/r4?page=2#%d",
        "http://user@localhost:%d/fhir/r4?page=2",
        "http://localhost:%d/fhir/r4/../admin",
        "http://localhost:%d/fhir/r4/%%2e%%2e/admin",
        "http://localhost:%d/fhir/r4-internal",
        "//evil.example.org/fhir/r4?p=%d",
        "/admin?%d",
        "file:///etc/passwd?%d",
        "jar:http://localhost:%d!/x",
        "\\\\\\\\evil\\\\%d"
      })
  void aNextLinkElsewhereIsNotFollowed(String link) throws Exception {
    server.answers(200, page(1, link.formatted(server.port())));
    FetchResult result = fetch("Observation?patient=123");
    assertThat(result.failure()).isEqualTo(Reason.INCOMPLETE);
    assertThat(ids(result)).containsExactly("o1");
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "204, UNUSABLE", "301, UNUSABLE", "304, UNUSABLE", "400, UNUSABLE", "401, REFUSED",
    "403, REFUSED", "404, UNUSABLE", "408, TOO_SLOW", "410, UNUSABLE", "429, TOO_SLOW",
    "500, UNUSABLE", "501, UNUSABLE", "502, TOO_SLOW", "503, TOO_SLOW", "504, TOO_SLOW"
  })
  void aStatusSaysWhyThereIsNoResource(int status, Reason reason) throws Exception {
    server.answers(status, "");
    assertThat(fetch("Patient/123")).isEqualTo(FetchResult.failed(reason));
  }

  /** Catches: a redirect that carries the token, or the question, to another server. */
  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (FhirServerStub elsewhere = FhirServerStub.start()) {
      elsewhere.answers(200, PATIENT);
      for (int status : new int[] {301, 302, 303, 307, 308}) {
        server.answers(
            exchange -> {
              exchange.getResponseHeaders().add("Location", elsewhere.base() + "/Patient/123");
              FhirServerStub.send(exchange, status, "application/fhir+json", PATIENT);
            });
        assertThat(fetch("Patient/123")).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
      }
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  /** Catches: something that is not the resource asked for being taken for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"Patient\"",
        "{",
        "{}",
        "{\"resourceType\":\"Patient\",\"id\":\"123\"} {}",
        "{\"resourceType\":\"Patient\",\"id\":\"123\",\"id\":\"123\"}",
        "{\"resourceType\":\"Patient\",\"id\":\"124\"}",
        "{\"resourceType\":\"Observation\",\"id\":\"123\"}",
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}",
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"exception\"}]}",
        "<Patient xmlns='http://hl7.org/fhir'/>"
      })
  void anotherAnswerToAReadIsUnusable(String body) throws Exception {
    server.answers(200, body);
    assertThat(fetch("Patient/123")).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"exception\"}]}",
        "{\"resourceType\":\"Observation\",\"id\":\"1\"}",
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"fatal\"}]}}]}"
      })
  void anotherAnswerToASearchIsUnusable(String body) throws Exception {
    server.answers(200, body);
    assertThat(fetch("Observation?patient=123")).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
  }

  /** Catches: a server's remark on a search being taken for its failure. */
  @Test
  void aRemarkAmongTheMatchesIsNoFailure() throws Exception {
    server.answers(
        200,
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"search\":{\"mode\":\"outcome\"},\"resource\":{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"information\"}]}}]}");
    assertThat(fetch("Observation?patient=123").failure()).isNull();
  }

  /** Catches: nesting that would end in a stack overflow. */
  @Test
  void deepNestingIsUnusable() throws Exception {
    server.answers(
        200,
        "{\"resourceType\":\"Patient\",\"id\":\"123\",\"x\":"
            + "[".repeat(20_000)
            + "]".repeat(20_000)
            + "}");
    assertThat(fetch("Patient/123")).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "application/fhir+xml", "text/plain", "application/octet-stream"})
  void anotherMediaTypeIsUnusable(String mediaType) throws Exception {
    server.answers(exchange -> FhirServerStub.send(exchange, 200, mediaType, PATIENT));
    assertThat(fetch("Patient/123")).isEqualTo(FetchResult.failed(Reason.UNUSABLE));
  }

  /** Catches: a measure without its outcome, or with more than the client's name. */
  @Test
  void readsAreCountedByClientAndOutcome() throws Exception {
    server.answers(200, PATIENT);
    fetch("Patient/123");
    server.answers(403, "");
    fetch("Patient/123");
    assertThat(
            metrics
                .get("osteon.cds.fhir.reads")
                .tags("client", "hospital", "outcome", "whole")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(
            metrics
                .get("osteon.cds.fhir.reads")
                .tags("client", "hospital", "outcome", "refused")
                .timer()
                .count())
        .isEqualTo(1);
  }

  /** Catches: queries that wait for one another. */
  @Test
  void queriesRunInParallel() throws Exception {
    CountDownLatch all = new CountDownLatch(8);
    server.answers(
        exchange -> {
          all.countDown();
          all.await();
          FhirServerStub.send(exchange, 200, "application/json", PATIENT);
        });
    HttpFhirServerReader reader = reader(FetchLimits.USUAL);
    long start = System.nanoTime();
    List<JsonNode> resources =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    reader
                        .fetch(
                            client(URI.create(server.base() + "/")),
                            server.base(),
                            AUTHORIZATION,
                            "Patient/123",
                            start + 30_000_000_000L)
                        .toCompletableFuture())
            .toList()
            .stream()
            .map(future -> future.join().resource())
            .toList();
    assertThat(resources).hasSize(8).doesNotContainNull();
  }
}
