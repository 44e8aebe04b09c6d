package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A change of the rules from the idea to the answer of a call and back, on the jar and on the
 * executable: the upper limit of calcium in mg/dL moves by one step.
 */
class LifeCycleIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long WAIT = TimeUnit.MINUTES.toNanos(4);
  private static final String PARAMETERS = "parameters.yaml";
  private static final String SCENARIOS = "scenarios/calcium.jsonl";
  private static final String LIMIT =
      "  - id: calcium.upper-limit.mg-per-decilitre\n    value: 10.1";

  /** Hypercalcaemia by the shipped limit of 10.1 mg/dL, none by 10.2. */
  private static final String CASE =
      """
      {"patient": {"birthDate": "1968-03-14", "sex": "female"},
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-05-10"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 10.2, "unit": "mg/dL", "date": "2026-11-18"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-11-18"}],
       "medications": []}
      """;

  private ServiceProcess service;
  private final Map<String, String> passwords = new HashMap<>();
  private String draft;

  static Stream<Program> programs() {
    return Program.all().stream();
  }

  private record Answer(int status, String version, JsonNode body) {}

  private Answer call(String account, String method, String path, String body, String... headers)
      throws Exception {
    String password =
        passwords.computeIfAbsent(
            account,
            name -> {
              try {
                return service.firstPassword(name);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    if (!all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    HttpResponse<byte[]> answer =
        new Exchange(method, path, all, body.getBytes(StandardCharsets.UTF_8)).send(service.port());
    JsonNode json = null;
    if (answer.headers().firstValue("content-type").orElse("").contains("json")) {
      json = JSON.readTree(answer.body());
    } else if (answer.body().length > 0) {
      json = JSON.getNodeFactory().textNode(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return new Answer(answer.statusCode(), answer.headers().firstValue("etag").orElse(""), json);
  }

  private Answer get(String account, String path) throws Exception {
    return call(account, "GET", path, "");
  }

  private Answer post(String account, String path, Object body) throws Exception {
    return call(account, "POST", path, JSON.writeValueAsString(body));
  }

  private Answer await(String account, String path, Predicate<Answer> condition) throws Exception {
    long end = System.nanoTime() + WAIT;
    Answer answer = get(account, path);
    while (!condition.test(answer) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(100);
      answer = get(account, path);
    }
    assertThat(condition.test(answer)).as("%s %s", path, answer).isTrue();
    return answer;
  }

  /** Saves a file of the draft and returns the problems that the answer tells of. */
  private JsonNode save(String path, String text) throws Exception {
    String address = "/api/drafts/" + draft + "/files/" + path;
    Answer before = call("author", "GET", address, "", "Accept", "application/json");
    Answer saved =
        call(
            "author",
            "PUT",
            address,
            text,
            "If-Match",
            before.version(),
            "Content-Type",
            "text/plain");
    assertThat(saved.status()).as("%s", saved).isEqualTo(200);
    return saved.body().path("problems");
  }

  private String file(String path) throws Exception {
    Answer file =
        call(
            "author", "GET", "/api/drafts/" + draft + "/files/" + path, "", "Accept", "text/plain");
    assertThat(file.status()).isEqualTo(200);
    return file.body().textValue();
  }

  /** The ids of the rules that the service shows, and the release that showed them. */
  private record Shown(String release, List<String> rules) {}

  private Shown evaluate() throws Exception {
    HttpResponse<byte[]> answer =
        Exchange.post(
                "/api/evaluations?at=2026-11-20",
                CASE.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json")
            .send(service.port());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode json = JSON.readTree(answer.body());
    return new Shown(
        json.at("/release/version").asText(), json.path("recommendations").findValuesAsText("id"));
  }

  private Shown awaitRelease(String version) throws Exception {
    long end = System.nanoTime() + WAIT;
    Shown shown = evaluate();
    while (!shown.release().equals(version) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
      shown = evaluate();
    }
    assertThat(shown.release()).isEqualTo(version);
    return shown;
  }

  /** Catches: a step of the life of a rule change that one of the two programs cannot do. */
  @ParameterizedTest
  @MethodSource("programs")
  void aThresholdChangesTheAnswerAndBack(Program program) throws Exception {
    Path data = Files.createTempDirectory("osteon-life-cycle");
    try (ServiceProcess process = ServiceProcess.launch(program, data).ready()) {
      service = process;
      assertThat(evaluate().rules()).contains("SAF-08");
      edit();
      review();
      release();
      shadow();
      activate();
      rollBack();
      audit();
    } finally {
      Folders.delete(data);
    }
  }

  private void edit() throws Exception {
    Answer begun =
        post(
            "author",
            "/api/drafts",
            Map.of(
                "name",
                "Calcium in mg/dL",
                "reason",
                "Our laboratory's limit",
                "clinicalOwner",
                "Dr Li Na",
                "basedOn",
                "1.0.0"));
    assertThat(begun.status()).as("%s", begun).isEqualTo(201);
    draft = begun.body().path("id").asText();
    String parameters = file(PARAMETERS);
    assertThat(parameters).contains(LIMIT);
    String changed = parameters.replace(LIMIT, LIMIT.replace("10.1", "10.2"));

    int unit = changed.indexOf("unit: \"mg/dL\"", changed.indexOf(LIMIT.replace("10.1", "10.2")));
    JsonNode wrong =
        save(
            PARAMETERS,
            changed.substring(0, unit) + "unit: \"mg/dl\"" + changed.substring(unit + 13));
    assertThat(wrong).as("the error for a wrong unit").isNotEmpty();
    assertThat(wrong.get(0).path("severity").asText()).isEqualTo("error");
    assertThat(wrong.get(0).path("line").asInt()).isPositive();
    assertThat(save(PARAMETERS, changed)).isEmpty();

    assertThat(assess("impact").at("/result/affected").asInt())
        .as("the test patients that change")
        .isGreaterThanOrEqualTo(2);
    Answer tooEarly =
        call(
            "author",
            "POST",
            "/api/drafts/" + draft + "/submission",
            "{\"note\":\"early\"}",
            "If-Match",
            get("author", "/api/drafts/" + draft).version());
    assertThat(tooEarly.status()).as("two test patients fail: %s", tooEarly).isEqualTo(409);
    StringBuilder mended = new StringBuilder();
    for (String line : file(SCENARIOS).split("\n")) {
      boolean atLimit =
          Stream.of("total-10.1-mg", "reported-10.1-mg", "total-10.2-mg", "reported-10.2-mg")
              .anyMatch(id -> line.contains(id + "\""));
      mended
          .append(atLimit ? line.replace("10.2", "10.3").replace("10.1", "10.2") : line)
          .append('\n');
    }
    assertThat(save(SCENARIOS, mended.toString())).isEmpty();
    assertThat(assess("scenarios").at("/result/failed").asInt()).isZero();
  }

  private JsonNode assess(String kind) throws Exception {
    String path = "/api/drafts/" + draft + "/assessments/" + kind;
    assertThat(call("author", "POST", path, "").status()).isEqualTo(202);
    return await("author", path, answer -> answer.body().path("state").asText().equals("done"))
        .body();
  }

  private void review() throws Exception {
    String path = "/api/drafts/" + draft;
    long end = System.nanoTime() + WAIT;
    Answer submitted;
    do {
      submitted =
          call(
              "author",
              "POST",
              path + "/submission",
              "{\"note\":\"please look\"}",
              "If-Match",
              get("author", path).version());
      TimeUnit.MILLISECONDS.sleep(200);
    } while (submitted.body().path("code").asText().equals("assessments-running")
        && System.nanoTime() < end);
    assertThat(submitted.status()).as("%s", submitted).isEqualTo(200);
    String hash = submitted.body().path("contentHash").asText();
    assertThat(approve("author", "clinical", hash).status()).as("own change").isIn(403, 409);
    assertThat(approve("clinical-reviewer", "clinical", hash).status()).isEqualTo(201);
    assertThat(approve("technical-reviewer", "technical", hash).status()).isEqualTo(201);
    assertThat(get("viewer", path).body().path("state").asText()).isEqualTo("approved");
  }

  private Answer approve(String account, String capacity, String hash) throws Exception {
    return post(
        account,
        "/api/drafts/" + draft + "/reviews",
        Map.of(
            "capacity",
            capacity,
            "decision",
            "approved",
            "contentHash",
            hash,
            "comment",
            "agreed"));
  }

  private void release() throws Exception {
    Map<String, String> asked =
        Map.of(
            "draft",
            draft,
            "version",
            "1.1.0",
            "notes",
            "Limit of our laboratory",
            "nextReviewOn",
            LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
    assertThat(post("author", "/api/releases", asked).status()).isEqualTo(403);
    Answer made = post("release-manager", "/api/releases", asked);
    assertThat(made.status()).as("%s", made).isEqualTo(201);
    assertThat(evaluate().release()).as("released is not active").isEqualTo("1.0.0");
  }

  private void shadow() throws Exception {
    Answer shadow =
        post(
            "release-manager",
            "/api/activations",
            Map.of("release", "1.1.0", "mode", "shadow", "reason", "look first"));
    assertThat(shadow.status()).as("%s", shadow).isEqualTo(201);
    String path = "/api/activations/shadow/" + shadow.body().path("id").asText() + "/outcomes";
    long end = System.nanoTime() + WAIT;
    JsonNode outcomes;
    do {
      assertThat(evaluate()).isEqualTo(new Shown("1.0.0", evaluate().rules()));
      outcomes = get("viewer", path).body();
      TimeUnit.MILLISECONDS.sleep(200);
    } while (!outcomes.toString().contains("SAF-08") && System.nanoTime() < end);
    assertThat(outcomes.toString()).as("the shadow would not show it").contains("SAF-08");
  }

  private void activate() throws Exception {
    Answer live =
        post(
            "release-manager",
            "/api/activations",
            Map.of("release", "1.1.0", "mode", "live", "reason", "agreed by the board"));
    assertThat(live.status()).as("%s", live).isEqualTo(201);
    assertThat(awaitRelease("1.1.0").rules()).doesNotContain("SAF-08");
  }

  private void rollBack() throws Exception {
    Answer back =
        post("release-manager", "/api/rollbacks", Map.of("reason", "the laboratory was wrong"));
    assertThat(back.status()).as("%s", back).isEqualTo(201);
    assertThat(awaitRelease("1.0.0").rules()).contains("SAF-08");
  }

  private void audit() throws Exception {
    JsonNode entries = get("auditor", "/api/audit?limit=500").body();
    assertThat(entries.findValuesAsText("action"))
        .contains(
            "draft-created",
            "draft-edited",
            "draft-submitted",
            "review-approved",
            "release-created",
            "activation-requested",
            "rolled-back");
    JsonNode verified = get("auditor", "/api/audit/verification").body();
    assertThat(verified.path("valid").asBoolean()).as("%s", verified).isTrue();
  }
}
