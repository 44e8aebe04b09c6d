package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Both services, each with its own PostgreSQL, answer every request with the same status, headers
 * and bytes.
 */
class ServiceIT {
  private static final String EVALUATIONS = "/api/evaluations";
  private static final String NOBODY = "00000000-0000-8000-8000-000000000000";

  private static ServicePair services;

  @BeforeAll
  static void start() throws Exception {
    BothRuntimes.executable();
    services = ServicePair.start(List.of(), List.of());
  }

  @AfterAll
  static void stop() throws Exception {
    if (services != null) {
      services.close();
    }
  }

  /** What the jar answered; fails where the executable answers anything else. */
  private static List<HttpResponse<byte[]>> same(List<Exchange> exchanges) {
    return same(exchanges, UnaryOperator.identity());
  }

  private static List<HttpResponse<byte[]>> same(
      List<Exchange> exchanges, UnaryOperator<String> normalised) {
    int jar = services.jar().port();
    int executable = services.executable().port();
    record Pair(Exchange asked, HttpResponse<byte[]> jar, HttpResponse<byte[]> executable) {}
    List<Pair> pairs = Parallel.map(exchanges, e -> new Pair(e, e.send(jar), e.send(executable)));
    for (Pair pair : pairs) {
      assertThat(normalised.apply(text(pair.executable(), executable)))
          .as("%s", pair.asked())
          .isEqualTo(normalised.apply(text(pair.jar(), jar)));
    }
    return pairs.stream().map(Pair::jar).toList();
  }

  /** Some headers name the address that was asked. */
  private static String text(HttpResponse<byte[]> answer, int port) {
    return Exchange.text(answer).replace("http://localhost:" + port, "http://localhost:PORT");
  }

  private static List<Exchange> inBothLanguages(List<Input> inputs) {
    return inputs.stream()
        .flatMap(
            input -> Stream.of(Exchange.evaluate(input, "en"), Exchange.evaluate(input, "zh-CN")))
        .toList();
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(Path.of("docs/examples/breast-cancer.json"));
  }

  /** Each is evaluated, found again under its id and replayed. */
  @Test
  void goodInput() throws IOException {
    List<Input> inputs =
        Stream.of(Inputs.files(), Inputs.mcode(), Inputs.generated())
            .flatMap(List::stream)
            .toList();
    List<HttpResponse<byte[]>> answers = same(inBothLanguages(inputs));
    List<Exchange> found = new ArrayList<>();
    List<Exchange> replayed = new ArrayList<>();
    for (HttpResponse<byte[]> answer : answers) {
      if (answer.statusCode() == 200) {
        String id = new ObjectMapper().readTree(answer.body()).path("id").asText();
        found.add(Exchange.get(EVALUATIONS + "/" + id));
        replayed.add(Exchange.post(EVALUATIONS + "/" + id + "/replay", new byte[0]));
      }
    }
    assertThat(found).hasSizeGreaterThan(200);
    same(found);
    List<HttpResponse<byte[]>> replays =
        same(
            replayed,
            text ->
                text.replaceAll("\"recordedAt\":\"[^\"]*\"", "")
                    .replaceAll("content-length: .*", ""));
    for (HttpResponse<byte[]> replay : replays) {
      JsonNode json = new ObjectMapper().readTree(replay.body());
      assertThat(json.path("identical").asBoolean()).isTrue();
      assertThat(json.path("replayed")).isEqualTo(json.path("recorded"));
    }
  }

  /** Problem documents and OperationOutcomes; never a 5xx. */
  @Test
  void badInput() {
    List<Input> inputs =
        Stream.concat(BadInputs.all().stream(), Inputs.mutated().stream()).toList();
    List<HttpResponse<byte[]>> answers = same(inBothLanguages(inputs));
    assertThat(answers).filteredOn(a -> a.statusCode() == 400).hasSizeGreaterThan(300);
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 400);
  }

  @Test
  void whatIsAskedInAnotherWay() throws IOException {
    byte[] body = example();
    List<Exchange> exchanges = new ArrayList<>();
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=gbk",
            "application/json; charset=UTF-8",
            "application/fhir+json; charset=utf-8",
            "application/fhir+xml",
            "nonsense")) {
      exchanges.add(Exchange.post(EVALUATIONS, body, "Content-Type", type));
    }
    for (String language :
        List.of("en", "zh", "zh-Hans-CN", "de", "de, zh;q=0.5", "*", "zh;q=0, en", "!!", "")) {
      exchanges.add(
          Exchange.post(
              EVALUATIONS + "?at=2026-11-23",
              body,
              "Content-Type",
              Input.CASE,
              "Accept-Language",
              language));
    }
    for (String at :
        List.of("2026-02-30", "tomorrow", "", "+12026-01-01", "2020-01-01", "x".repeat(300))) {
      exchanges.add(Exchange.post(EVALUATIONS + "?at=" + at, body, "Content-Type", Input.CASE));
    }
    exchanges.add(Exchange.post(EVALUATIONS, body));
    exchanges.add(Exchange.post(EVALUATIONS, new byte[0], "Content-Type", Input.CASE));
    exchanges.add(Exchange.post(EVALUATIONS, new byte[0], "Content-Type", Input.FHIR));
    exchanges.add(
        Exchange.post(EVALUATIONS, body, "Content-Type", Input.CASE, "Accept", "text/xml"));
    List<HttpResponse<byte[]>> answers = same(exchanges);
    assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 400, 415);
    assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isLessThan(500));
  }

  @Test
  void aBodyThatIsTooLarge() {
    byte[] body = " ".repeat(17 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    List<HttpResponse<byte[]>> answers =
        same(List.of(Exchange.post(EVALUATIONS, body, "Content-Type", Input.CASE)));
    assertThat(answers.get(0).statusCode()).isEqualTo(413);
  }

  @Test
  void whatIsNotThere() {
    List<HttpResponse<byte[]>> answers =
        same(
            List.of(
                Exchange.get(EVALUATIONS + "/" + NOBODY),
                Exchange.get(EVALUATIONS + "/nothing"),
                Exchange.post(EVALUATIONS + "/" + NOBODY + "/replay", new byte[0]),
                Exchange.get("/api/nothing"),
                Exchange.get("/nothing?patient=1"),
                new Exchange("DELETE", EVALUATIONS + "/" + NOBODY, List.of(), new byte[0]),
                new Exchange("PUT", EVALUATIONS, List.of(), new byte[0]),
                Exchange.get(EVALUATIONS)));
    assertThat(answers).extracting(HttpResponse::statusCode).contains(404, 405);
  }

  @Test
  void whatTheServiceSaysOfItself() {
    List<HttpResponse<byte[]>> answers =
        same(
            List.of(
                Exchange.get("/"),
                Exchange.get("/api/schemas/case"),
                Exchange.get("/q/openapi"),
                Exchange.get("/q/openapi?format=json"),
                Exchange.get("/q/health/live"),
                Exchange.get("/q/health/ready"),
                Exchange.get("/q/swagger-ui/")));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 401);
  }

  /** The checks are the same; which one is told first differs from build to build. */
  @Test
  void health() {
    List<HttpResponse<byte[]>> answers =
        same(
            List.of(Exchange.get("/q/health"), Exchange.get("/q/health/well")),
            text -> text.lines().map(String::strip).sorted().toList().toString().replace(",", ""));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
  }

  /** The runtimes have figures of their own; the service's are the same. */
  @Test
  void ownMetrics() throws IOException {
    same(List.of(Exchange.evaluate(new Input("example", Input.CASE, example()), "en")));
    Exchange metrics = Exchange.get("/q/metrics");
    assertThat(ownNames(metrics.send(services.executable().port())))
        .isEqualTo(ownNames(metrics.send(services.jar().port())))
        .isNotEmpty();
  }

  private static List<String> ownNames(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("# TYPE osteon_"))
        .sorted()
        .toList();
  }
}
