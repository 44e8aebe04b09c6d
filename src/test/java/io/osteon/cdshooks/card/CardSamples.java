package io.osteon.cdshooks.card;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.cdshooks.chart.Chart;
import io.osteon.cdshooks.chart.DraftOrder;
import io.osteon.cdshooks.request.CdsHooksRequest;
import io.osteon.cdshooks.request.Hook;
import io.osteon.cdshooks.request.HookContext;
import io.osteon.cdshooks.trust.CdsClient;
import io.osteon.evaluation.Evaluation;
import io.osteon.intake.ScenarioReader;
import io.osteon.intake.fhir.FhirBundleReader;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Calls of CDS services to make cards of. */
final class CardSamples {
  static final LocalDate AT = LocalDate.of(2026, 11, 23);
  static final UUID HOOK_INSTANCE = UUID.fromString("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
  static final CardSettings SETTINGS =
      new CardSettings(
          URI.create("https://osteon.example.org/base"),
          URI.create("https://osteon.example.org/launch"));
  static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private CardSamples() {}

  /** A test patient of the rule base. */
  record Scenario(String id, JsonNode json) {}

  /** All test patients of the rule base. */
  static List<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>();
    try (Stream<Path> files = Files.list(ShippedRules.FOLDER.resolve("scenarios"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode json = MAPPER.readTree(line);
          scenarios.add(new Scenario(json.path("id").asText(), json));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scenarios;
  }

  static Evaluation evaluation(Scenario scenario, Language language) {
    return ShippedRules.evaluator()
        .evaluate(
            ScenarioReader.read(scenario.json(), AT, ShippedRules.ruleBase().terminology()),
            language);
  }

  /** A call of which everything that the rules say is shown. */
  static CardContext context(Evaluation evaluation, Hook hook, List<DraftOrder> drafts) {
    // HL7's models are those of 2.0.1: nothing of 3.0.
    return context(evaluation, hook, drafts, EnumSet.of(CdsClient.Capability.SMART_LINKS));
  }

  static CardContext context(
      Evaluation evaluation,
      Hook hook,
      List<DraftOrder> drafts,
      Set<CdsClient.Capability> capabilities) {
    CdsHooksRequest request =
        new CdsHooksRequest(
            hook,
            HOOK_INSTANCE,
            null,
            null,
            new HookContext(
                "Practitioner/example",
                "p1",
                "e1",
                drafts.stream().map(DraftOrder::resource).toList(),
                List.of()),
            Map.of());
    return new CardContext(
        "osteon-" + hook.id(),
        request,
        new Chart(new byte[0], drafts, List.of()),
        evaluation,
        evaluation.recommendations(),
        evaluation.missing(),
        new CdsClient("test", evaluation.language(), List.of(), capabilities),
        ShippedRules.ruleBase(),
        Optional.empty());
  }

  static List<Card> cards(CardContext context) {
    return new CardComposer(SETTINGS).compose(context);
  }

  /** Cards for a chart of FHIR resources at the signing of drafts that are among them. */
  static List<Card> signing(Language language, List<String> chart, List<String> drafts) {
    return cards(signingContext(language, chart, drafts));
  }

  static CardContext signingContext(Language language, List<String> chart, List<String> drafts) {
    List<String> all = new ArrayList<>(chart);
    all.addAll(drafts);
    List<DraftOrder> orders = drafts.stream().map(CardSamples::draft).toList();
    return context(evaluate(language, all), Hook.ORDER_SIGN, orders);
  }

  static Evaluation evaluate(Language language, List<String> resources) {
    StringBuilder entries = new StringBuilder();
    resources.forEach(
        resource ->
            entries
                .append(entries.isEmpty() ? "" : ",")
                .append("{\"resource\":")
                .append(resource)
                .append('}'));
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}";
    return ShippedRules.evaluator()
        .evaluate(
            FhirBundleReader.read(
                json(bundle).getBytes(StandardCharsets.UTF_8),
                AT,
                ShippedRules.ruleBase().terminology()),
            language);
  }

  static DraftOrder draft(String resource) {
    JsonNode json = tree(json(resource));
    return new DraftOrder(
        json.path("resourceType").asText() + "/" + json.path("id").asText(), json, true);
  }

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"');
  }
}
