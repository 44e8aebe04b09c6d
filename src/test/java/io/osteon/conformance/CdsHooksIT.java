package io.osteon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.SampleCalls;
import io.osteon.cdshooks.trust.TestKeys;
import io.osteon.cdshooks.trust.TestToken;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;

/** The CDS Hooks door of the jar and of the executable: the same answers, the same refusals. */
class CdsHooksIT {
  private static final String SERVICES = "/cds-services";
  private static final List<String> HOOKS =
      List.of("patient-view", "encounter-start", "encounter-discharge");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Exchange call(ObjectNode call, String language) {
    return Exchange.post(
        SERVICES + "/osteon-" + call.get("hook").textValue(),
        call.toString().getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Accept-Language",
        language);
  }

  private static List<HttpResponse<byte[]>> same(ServicePair services, List<Exchange> exchanges) {
    List<HttpResponse<byte[]>> answers = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      HttpResponse<byte[]> jar = exchange.send(services.jar().port());
      HttpResponse<byte[]> executable = exchange.send(services.executable().port());
      assertThat(Exchange.text(executable)).as("%s", exchange).isEqualTo(Exchange.text(jar));
      answers.add(jar);
    }
    return answers;
  }

  /** Catches code of this door that only the JVM can run. */
  @Test
  void callsFeedbackAndPages() throws Exception {
    List<String> settings =
        List.of(
            "osteon.cds-hooks.open-access=true",
            "osteon.public-url=https://osteon.example.org",
            "osteon.cds-hooks.origins=https://sandbox.example.org");
    BothRuntimes.executable();
    try (ServicePair services = ServicePair.start(settings, settings)) {
      List<Exchange> exchanges = new ArrayList<>();
      for (String language : List.of("en", "zh-CN", "de")) {
        exchanges.add(Exchange.get(SERVICES, "Accept-Language", language));
        exchanges.add(call(SampleCalls.orderSign(), language));
        exchanges.add(call(SampleCalls.orderSelect(), language));
        HOOKS.forEach(hook -> exchanges.add(call(SampleCalls.call(hook), language)));
      }
      List<HttpResponse<byte[]>> answers = same(services, exchanges);
      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
      JsonNode card = JSON.readTree(answers.get(1).body()).at("/cards/0");
      assertThat(card.get("indicator").textValue()).isEqualTo("critical");
      refusals(services);
      feedback(services, card.get("uuid").textValue());
      String link = card.at("/links/0/url").textValue();
      String page = link.substring(link.indexOf("/evaluations"));
      assertThat(same(services, List.of(Exchange.get(page), Exchange.get(page + "?language=zh"))))
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);
    }
  }

  private static void refusals(ServicePair services) {
    ObjectNode incomplete = SampleCalls.call("patient-view");
    ((ObjectNode) incomplete.get("prefetch")).remove("conditions");
    ObjectNode unreachable = SampleCalls.call("patient-view");
    ((ObjectNode) unreachable.get("prefetch")).remove("conditions");
    unreachable.put("fhirServer", "https://fhir.example.org/r4");
    ObjectNode other = SampleCalls.orderSign();
    ((ObjectNode) other.get("context")).put("patientId", "p2");
    List<HttpResponse<byte[]>> answers =
        same(
            services,
            List.of(
                call(incomplete, "en"),
                call(unreachable, "en"),
                call(other, "en"),
                Exchange.post(SERVICES + "/none", new byte[0], "Content-Type", "application/json"),
                Exchange.post(
                    SERVICES + "/osteon-order-sign",
                    new byte[] {'{'},
                    "Content-Type",
                    "text/plain"),
                new Exchange(
                    "OPTIONS",
                    SERVICES,
                    List.of(
                        "Origin",
                        "https://sandbox.example.org",
                        "Access-Control-Request-Method",
                        "GET"),
                    new byte[0])));
    assertThat(answers).extracting(HttpResponse::statusCode).startsWith(412, 412, 400, 404, 415);
  }

  private static void feedback(ServicePair services, String card) {
    String body =
        "{\"feedback\":[{\"card\":\"%s\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-01-31T10:05:31Z\"}]}"
            .formatted(card);
    assertThat(
            same(
                    services,
                    List.of(
                        Exchange.post(
                            SERVICES + "/osteon-order-sign/feedback",
                            body.getBytes(StandardCharsets.UTF_8),
                            "Content-Type",
                            "application/json")))
                .get(0)
                .statusCode())
        .isEqualTo(200);
  }

  /** Catches signatures that only one of the runtimes can check. */
  @Test
  void tokens() throws Exception {
    Path keys = TestKeys.keptPublicSet("conformance").toAbsolutePath();
    List<String> settings =
        List.of(
            "osteon.cds-hooks.clients.ehr.issuer=https://ehr.example.org",
            "osteon.cds-hooks.clients.ehr.jwks-file=" + keys);
    BothRuntimes.executable();
    try (ServicePair services = ServicePair.start(settings, settings)) {
      for (int port : List.of(services.jar().port(), services.executable().port())) {
        String address = "http://localhost:" + port + SERVICES;
        PublicJsonWebKey key = TestKeys.kept("conformance");
        String good = token(address).signed(key);
        assertThat(discovery(port, good)).isEqualTo(200);
        assertThat(discovery(port, good)).as("replayed").isEqualTo(401);
        assertThat(discovery(port, token(address).signed(TestKeys.elliptic("conformance"))))
            .as("another key")
            .isEqualTo(401);
        assertThat(discovery(port, token("https://elsewhere.example").signed(key)))
            .as("another audience")
            .isEqualTo(401);
        assertThat(Exchange.get(SERVICES).send(port).statusCode()).isEqualTo(401);
      }
    }
  }

  private static TestToken token(String audience) {
    return new TestToken("https://ehr.example.org", "conformance", audience, Instant.now());
  }

  private static int discovery(int port, String token) throws IOException {
    return Exchange.get(SERVICES, "Authorization", "Bearer " + token).send(port).statusCode();
  }
}
