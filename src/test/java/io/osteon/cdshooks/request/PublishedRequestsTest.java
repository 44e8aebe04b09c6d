package io.osteon.cdshooks.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.osteon.cdshooks.Call;
import io.osteon.cdshooks.chart.ChartAssembler;
import io.osteon.cdshooks.chart.MissingDataException;
import io.osteon.cdshooks.service.MomentFilter;
import io.osteon.intake.InvalidInputException;
import io.osteon.rulebase.Language;
import io.osteon.testing.SharedMaterial;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The requests and contexts that the specification and its library of hooks publish. */
class PublishedRequestsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Path fixtures() {
    Optional<Path> shared = SharedMaterial.folder();
    assumeTrue(shared.isPresent(), "the published examples are not there");
    return shared.get().resolve("fixtures");
  }

  private static byte[] request(Hook hook, JsonNode context) throws IOException {
    ObjectNode request = MAPPER.createObjectNode();
    request.put("hook", hook.id());
    request.put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    request.set("context", context);
    ObjectNode prefetch = request.putObject("prefetch");
    ObjectNode patient = prefetch.putObject("patient");
    patient.put("resourceType", "Patient").put("id", context.path("patientId").asText());
    prefetch.putNull("conditions");
    return MAPPER.writeValueAsBytes(request);
  }

  private static String outcome(Hook hook, byte[] body) {
    try {
      CdsHooksRequest request = CdsHooksRequestReader.read(body, hook);
      MomentFilter.judge(
          ShippedRules.evaluator(),
          Call.service(hook),
          new ChartAssembler(Call.NO_SERVER, Duration.ofMillis(400))
              .assemble(Call.service(hook), request, Call.client(), Call.AT)
              .toCompletableFuture()
              .join(),
          Call.AT,
          Language.EN);
      return "answered";
    } catch (InvalidInputException e) {
      return "refused " + e.violations().get(0).pointer();
    } catch (CompletionException e) {
      return e.getCause() instanceof MissingDataException
          ? "lacks data"
          : "refused " + ((InvalidInputException) e.getCause()).violations().get(0).pointer();
    }
  }

  /** The library's examples of contexts, the deprecated and unknown hooks left out. */
  @Test
  void contextsOfTheLibraryAreAnsweredOrRefusedAsTheyDeserve() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    try (Stream<Path> files = Files.list(fixtures().resolve("cds-hooks-library-examples"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        Optional<Hook> hook = Hook.of(name.substring(0, name.lastIndexOf('-')));
        if (hook.isPresent()) {
          JsonNode context = MAPPER.readTree(Files.readAllBytes(file)).get("context");
          outcomes.put(name, outcome(hook.get(), request(hook.get(), context)));
        }
      }
    }
    assertThat(outcomes)
        .containsEntry("patient-view-0", "answered")
        .containsEntry("patient-view-1", "answered")
        .containsEntry("encounter-start-0", "answered")
        .containsEntry("encounter-discharge-0", "answered")
        // doseAndRate as an object is no R4, where it is a list
        .containsEntry(
            "order-select-0",
            "refused /context/draftOrders/entry/1/resource/dosageInstruction/0/doseAndRate")
        .containsEntry("order-select-1", "answered")
        .containsEntry("order-select-2", "answered")
        .containsEntry("order-sign-0", "answered")
        .containsEntry(
            "order-sign-1",
            "refused /context/draftOrders/entry/1/resource/dosageInstruction/0/doseAndRate")
        .containsEntry("order-sign-2", "answered")
        .containsEntry("medication-refill-0", "answered")
        .containsEntry("medication-refill-1", "answered")
        .containsEntry("problem-list-item-create-0", "answered")
        // clinicalStatus as a plain code is DSTU2 and STU3, not R4
        .containsEntry(
            "problem-list-item-create-1",
            "refused /context/conditions/entry/0/resource/clinicalStatus")
        .containsEntry(
            "problem-list-item-create-2",
            "refused /context/conditions/entry/0/resource/clinicalStatus")
        // its participants are another patient than the context's
        .containsEntry("appointment-book-0", "refused /context/appointments/entry/0/resource")
        .containsEntry("appointment-book-1", "refused /context/appointments/entry/0/resource")
        .hasSize(17);
  }

  @Test
  void requestsOfTheSpecificationAreAnsweredOrRefusedAsTheyDeserve() throws IOException {
    Path examples = fixtures().resolve("cds-hooks-spec-examples");
    // a prefetch under another service's key, and a server that nobody may read from
    assertThat(outcome(Hook.PATIENT_VIEW, Files.readAllBytes(examples.resolve("spec-01.json"))))
        .isEqualTo("lacks data");
    // what the example leaves out
    assertThat(outcome(Hook.ORDER_SIGN, Files.readAllBytes(examples.resolve("spec-03.json"))))
        .isIn("lacks data", "answered");
    for (String other : List.of("spec-08.json", "spec-12.json", "spec-32.json")) {
      assertThat(outcome(Hook.PATIENT_VIEW, Files.readAllBytes(examples.resolve(other))))
          .startsWith("refused");
    }
    assertThat(
            outcome(
                Hook.PATIENT_VIEW,
                Files.readAllBytes(
                    fixtures()
                        .resolve("cds-hooks-logical-models/binary-examples")
                        .resolve("binary-CDSHooksRequestPV.json"))))
        .isEqualTo("lacks data");
  }
}
