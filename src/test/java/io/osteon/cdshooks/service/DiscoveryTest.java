package io.osteon.cdshooks.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.cdshooks.Call;
import io.osteon.cdshooks.request.Hook;
import io.osteon.facts.LaboratoryItem;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.RuleBaseVerification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final int LONGEST_URL = 2000;

  /** The search parameters of FHIR R4 that the templates may use, by type, and their kinds. */
  private static final Map<String, Map<String, String>> R4 =
      Map.of(
          "Condition", Map.of(),
          "Observation", Map.of("code", "token", "date", "date"),
          "MedicationRequest", Map.of("status", "token", "authoredon", "date"),
          "MedicationAdministration", Map.of("code", "token", "effective-time", "date"),
          "MedicationStatement", Map.of("status", "token"),
          "AllergyIntolerance", Map.of(),
          "Procedure", Map.of("code", "token", "date", "date"),
          "ServiceRequest", Map.of("status", "token", "authored", "date"),
          "Appointment", Map.of("date", "date"));

  private static JsonNode discovery(Language language, boolean fhirPath, LocalDate day) {
    try {
      return new ObjectMapper().readTree(Call.services().discovery(language, fhirPath, day));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> templates(boolean fhirPath) {
    List<String> templates = new ArrayList<>();
    for (JsonNode service : discovery(Language.EN, fhirPath, Call.AT).path("services")) {
      service.path("prefetch").forEach(template -> templates.add(template.asText()));
    }
    return templates;
  }

  /** What the specification says of templates, as a parser that knows nothing else. */
  private static void requireRestrictedSyntax(String template, String date) {
    assertThat(template.length()).isLessThan(LONGEST_URL);
    assertThat(template).isPrintable().doesNotContain(" ");
    if (template.equals("Patient/{{context.patientId}}")) {
      return;
    }
    Matcher search =
        Pattern.compile("([A-Z][A-Za-z]+)\\?patient=\\{\\{context\\.patientId}}(.*)")
            .matcher(template);
    assertThat(search.matches()).as(template).isTrue();
    Map<String, String> parameters = R4.get(search.group(1));
    assertThat(parameters).as(template).isNotNull();
    for (String criterion : search.group(2).split("&", -1)) {
      if (criterion.isEmpty()) {
        continue;
      }
      String[] parts = criterion.split("=", 2);
      String kind = String.valueOf(parameters.get(parts[0]));
      switch (kind) {
        case "token" -> {
          for (String token : parts[1].split(",", -1)) {
            assertThat(token).matches("[a-z-]+|([a-z]+:[A-Za-z0-9:/.-]+\\|)?[A-Za-z0-9.-]*");
          }
        }
        case "date" -> assertThat(parts[1]).matches(date);
        default -> throw new AssertionError(parts[0] + " in " + template);
      }
    }
  }

  @Test
  void templatesKeepToTheRestrictedSyntax() {
    assertThat(templates(false)).isNotEmpty();
    templates(false).forEach(t -> requireRestrictedSyntax(t, "ge20[0-9]{2}-[0-9]{2}-[0-9]{2}"));
  }

  @Test
  void clientsThatComputeDatesAreToldHow() {
    String today = "today() - ";
    List<String> dated =
        templates(true).stream().filter(template -> template.contains(today)).toList();
    assertThat(dated).isNotEmpty();
    templates(true)
        .forEach(
            t ->
                requireRestrictedSyntax(
                    t.replaceAll("\\{\\{today\\(\\) - [0-9]+ days}}", "TODAY"), "geTODAY"));
    assertThat(templates(false)).noneMatch(template -> template.contains(today));
  }

  @Test
  void eachHookHasAServiceWithAllThatTheSpecificationAsksFor() {
    JsonNode services = discovery(Language.EN, false, Call.AT).path("services");
    Set<String> hooks = new HashSet<>();
    for (JsonNode service : services) {
      hooks.add(service.path("hook").asText());
      for (String field : List.of("id", "hook", "title", "description", "usageRequirements")) {
        assertThat(service.path(field).asText("")).as(field).isNotBlank();
      }
      assertThat(service.path("version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
      assertThat(service.path("prefetch").size()).isPositive();
    }
    assertThat(hooks)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Hook.values()).map(Hook::id).toList());
  }

  @Test
  void theKeysAreTheSameForAllServices() {
    Set<List<String>> keys = new HashSet<>();
    for (ServiceDefinition service : Call.services().all()) {
      keys.add(service.templates().stream().map(PrefetchTemplate::key).toList());
      assertThat(keys.iterator().next()).containsAll(service.requires());
    }
    assertThat(keys).hasSize(1);
  }

  @Test
  void wordsAreInTheLanguageThatIsAskedFor() {
    JsonNode chinese = discovery(Language.ZH, false, Call.AT).path("services").path(0);
    JsonNode english = discovery(Language.EN, false, Call.AT).path("services").path(0);
    assertThat(chinese.path("title").asText()).contains("骨转移");
    assertThat(english.path("title").asText()).contains("Bone metastases");
    assertThat(chinese.path("prefetch")).isEqualTo(english.path("prefetch"));
  }

  @Test
  void theBytesAreMadeOnceADay() {
    byte[] first = Call.services().discovery(Language.EN, false, Call.AT);
    assertThat(Call.services().discovery(Language.EN, false, Call.AT)).isSameAs(first);
    assertThat(Call.services().discovery(Language.EN, false, Call.AT.plusDays(1)))
        .isNotEqualTo(first);
    for (int day = 0; day < 100; day++) {
      Call.services().discovery(Language.EN, false, Call.AT.plusDays(day)); // must not grow
    }
  }

  /** What a rule reads and no template asks for would always be unknown to it. */
  @Test
  void everyLaboratoryCodeOfARulesItemIsAskedFor() {
    EnumSet<LaboratoryItem> unread =
        EnumSet.of(
            LaboratoryItem.CREATININE_BASELINE, // own code
            LaboratoryItem.ALKALINE_PHOSPHATASE_RATIO, // own code
            LaboratoryItem.PROSTATE_SPECIFIC_ANTIGEN, // no rule
            LaboratoryItem.HAEMOGLOBIN, // no rule
            LaboratoryItem.QTC_INTERVAL); // no rule
    String all = String.join(" ", templates(false)) + ",";
    assertThat(all).contains("urn:osteon:clinical-items|,");
    EnumSet<LaboratoryItem> read = EnumSet.complementOf(unread);
    for (String code : ShippedRules.ruleBase().terminology().loincCodes(read)) {
      assertThat(all).containsPattern("loinc\\.org\\|" + code + "[,&]");
    }
  }

  /** A site that lengthens a window gets the data for it. */
  @Test
  void theWindowsAreThoseOfTheParameters() {
    RuleBaseFiles changed =
        ShippedRules.changed(
            "parameters.yaml",
            text ->
                text.replace(
                    "id: weight.validity\n    value: 90", "id: weight.validity\n    value: 100"));
    ServiceCatalogue services =
        ServiceCatalogue.of(RuleBaseVerification.of(changed).evaluator().orElseThrow().ruleBase());
    PrefetchTemplate weight =
        services.find("osteon-patient-view").orElseThrow().templates().stream()
            .filter(template -> template.key().equals("weight-and-scores"))
            .findFirst()
            .orElseThrow();
    assertThat(weight.query("p1", Call.AT))
        .endsWith("&date=ge" + Call.AT.minusDays(101))
        .startsWith("Observation?patient=p1&code=");
  }

  @Test
  void aRuleBaseWithoutServicesOffersNone() throws IOException {
    RuleBaseFiles none = ShippedRules.changed("cds-services.yaml", text -> null);
    ServiceCatalogue services =
        ServiceCatalogue.of(RuleBaseVerification.of(none).evaluator().orElseThrow().ruleBase());
    assertThat(new String(services.discovery(Language.EN, false, Call.AT), "UTF-8"))
        .isEqualTo("{\"services\":[]}");
  }
}
