package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.cdshooks.request.Hook;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Recommendation;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import io.osteon.testing.CdsHooksModels;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.SharedMaterial;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cards of all test patients of the rule base, in both languages. */
class ScenarioCardsTest {
  private static final Map<String, List<Card>> CARDS = new HashMap<>();
  private static final Map<String, Evaluation> EVALUATIONS = new HashMap<>();

  @BeforeAll
  static void compose() {
    for (CardSamples.Scenario scenario : CardSamples.scenarios()) {
      for (Language language : Language.values()) {
        String key = scenario.id() + " " + language;
        Evaluation evaluation = CardSamples.evaluation(scenario, language);
        EVALUATIONS.put(key, evaluation);
        CARDS.put(
            key, CardSamples.cards(CardSamples.context(evaluation, Hook.PATIENT_VIEW, List.of())));
      }
    }
    assertThat(CARDS).hasSizeGreaterThan(1800);
  }

  private static Stream<Card> all() {
    return CARDS.values().stream().flatMap(List::stream);
  }

  @Test
  void oneCardForEachRecommendationTheMostUrgentFirst() {
    CARDS.forEach(
        (key, cards) -> {
          List<String> rules =
              EVALUATIONS.get(key).recommendations().stream().map(Recommendation::id).toList();
          assertThat(cards.stream().map(Card::rule).filter(r -> !r.equals(Card.DATA_GAPS)))
              .as(key)
              .containsExactlyInAnyOrderElementsOf(rules);
          assertThat(cards.stream().map(Card::urgency)).as(key).isSorted();
        });
  }

  @Test
  void summariesAreShortAndWhole() {
    assertThat(all())
        .allSatisfy(
            card -> {
              assertThat(card.summary().length()).isLessThan(140);
              assertThat(card.summary()).isNotBlank().doesNotContain("\n").doesNotEndWith("…");
            });
  }

  @Test
  void deferredStartsSayThatTheyWait() {
    int deferred = 0;
    for (Map.Entry<String, List<Card>> entry : CARDS.entrySet()) {
      for (Recommendation each : EVALUATIONS.get(entry.getKey()).recommendations()) {
        if (!each.deferredBecause().isEmpty()) {
          deferred++;
          Card card =
              entry.getValue().stream().filter(c -> c.rule().equals(each.id())).findFirst().get();
          assertThat(card.summary()).isNotEqualTo(each.title()).contains(each.title());
          assertThat(card.detail()).contains(each.deferredBecause().get(0).id());
        }
      }
    }
    assertThat(deferred).isPositive();
  }

  @Test
  void detailIsOfReadableLengthWithAdviceAndFooter() {
    CARDS.forEach(
        (key, cards) -> {
          Evaluation evaluation = EVALUATIONS.get(key);
          for (Card card : cards) {
            assertThat(card.detail().length()).as(key + card.rule()).isLessThanOrEqualTo(4000);
            assertThat(card.detail()).endsWith(Markdown.text(evaluation.footer()));
            evaluation.recommendations().stream()
                .filter(each -> each.id().equals(card.rule()))
                .flatMap(each -> each.text().lines())
                .forEach(line -> assertThat(card.detail()).contains(Markdown.text(line)));
          }
        });
  }

  @Test
  void criticalOnlyForCriticalAdvice() throws Exception {
    for (Map.Entry<String, List<Card>> entry : CARDS.entrySet()) {
      JsonNode json = CardSamples.MAPPER.readTree(CardsJson.bytes(entry.getValue()));
      Map<String, Urgency> urgency = new HashMap<>();
      EVALUATIONS
          .get(entry.getKey())
          .recommendations()
          .forEach(each -> urgency.put(each.id(), each.urgency()));
      for (JsonNode card : json.path("cards")) {
        String rule = card.at("/source/topic/code").asText();
        assertThat(card.path("indicator").asText().equals("critical"))
            .as(entry.getKey() + rule)
            .isEqualTo(urgency.get(rule) == Urgency.CRITICAL);
      }
    }
  }

  @Test
  void nothingIsEmptyAndNoSystemActions() throws Exception {
    for (List<Card> cards : CARDS.values()) {
      JsonNode json = CardSamples.MAPPER.readTree(CardsJson.bytes(cards));
      assertThat(json.fieldNames()).toIterable().containsExactly("cards");
      json.path("cards").forEach(ScenarioCardsTest::assertNotEmpty);
    }
  }

  @Test
  void noFindingsNoCards() {
    assertThat(new String(CardsJson.bytes(List.of()), StandardCharsets.UTF_8))
        .isEqualTo("{\"cards\":[]}");
  }

  static void assertNotEmpty(JsonNode node) {
    assertThat(node.isNull()).isFalse();
    assertThat(node.isTextual() && node.textValue().isBlank()).isFalse();
    assertThat(node.isContainerNode() && node.isEmpty()).as(node.toString()).isFalse();
    node.forEach(ScenarioCardsTest::assertNotEmpty);
  }

  @Test
  void idsAreUniqueWithinAnAnswerAndTheSameWhenRepeated() {
    CARDS.forEach(
        (key, cards) -> {
          List<Object> ids = new ArrayList<>();
          for (Card card : cards) {
            ids.add(card.uuid());
            ids.addAll(card.suggestionIds());
            for (Card.Suggestion suggestion : card.suggestions()) {
              for (Card.Action action : suggestion.actions()) {
                ids.add(((Card.Create) action).resource().path("id").asText());
              }
            }
          }
          assertThat(ids).as(key).doesNotHaveDuplicates();
          List<Card> again =
              CardSamples.cards(
                  CardSamples.context(EVALUATIONS.get(key), Hook.PATIENT_VIEW, List.of()));
          assertThat(again).as(key).isEqualTo(cards);
        });
  }

  /** Two cards that ask for the same thing must not lead to the same order twice. */
  @Test
  void noOrderIsOfferedTwice() {
    CARDS.forEach(
        (key, cards) -> {
          Set<String> texts = new HashSet<>();
          for (Card card : cards) {
            for (Card.Suggestion suggestion : card.suggestions()) {
              for (Card.Action action : suggestion.actions()) {
                JsonNode resource = ((Card.Create) action).resource();
                String what =
                    resource.has("code")
                        ? resource.path("code").path("text").asText()
                        : resource.at("/medicationCodeableConcept/coding/0/code").asText();
                assertThat(texts.add(what)).as(key + ": " + what).isTrue();
              }
            }
          }
        });
  }

  @Test
  void ordersAreDraftsForThePatientAndEncounterOfTheCall() {
    assertThat(all().flatMap(card -> card.suggestions().stream()))
        .isNotEmpty()
        .flatExtracting(Card.Suggestion::actions)
        .allSatisfy(
            action -> {
              JsonNode resource = ((Card.Create) action).resource();
              assertThat(resource.path("status").asText()).isEqualTo("draft");
              assertThat(resource.at("/subject/reference").asText()).isEqualTo("Patient/p1");
              assertThat(resource.at("/encounter/reference").asText()).isEqualTo("Encounter/e1");
              assertThat(resource.at("/requester/reference").asText())
                  .isEqualTo("Practitioner/example");
              assertThat(resource.path("authoredOn").asText()).isEqualTo("2026-11-23");
            });
  }

  /** A start is the physician's choice of drug: cards order tests and supplements, no agent. */
  @Test
  void onlyCalciumAndVitaminDAreEverPrescribed() {
    Set<String> drugs = new TreeSet<>();
    all()
        .flatMap(card -> card.suggestions().stream())
        .flatMap(suggestion -> suggestion.actions().stream())
        .map(action -> ((Card.Create) action).resource())
        .filter(resource -> resource.has("medicationCodeableConcept"))
        .forEach(r -> drugs.add(r.at("/medicationCodeableConcept/coding/0/code").asText()));
    assertThat(drugs).containsExactly("A11CC05", "A12AA");
  }

  /** Everything that is suggested is FHIR, by HAPI's strict parser. */
  @Test
  void eachResourceIsParsedStrictly() {
    Set<String> parsed = new HashSet<>();
    all()
        .flatMap(card -> card.suggestions().stream())
        .flatMap(suggestion -> suggestion.actions().stream())
        .map(action -> ((Card.Create) action).resource().deepCopy())
        .forEach(
            resource -> {
              resource.put("id", "same");
              if (parsed.add(resource.toString())) {
                FhirValidation.parse(resource.toString());
              }
            });
    assertThat(parsed).hasSizeGreaterThan(100);
  }

  @Test
  void eachCardHasTopicAndReasonsAndLinks() {
    assertThat(all())
        .allSatisfy(
            card -> {
              assertThat(card.source().topic().code()).isEqualTo(card.rule());
              assertThat(card.overrideReasons()).isNotEmpty();
              assertThat(card.links()).hasSize(2);
              assertThat(card.links().get(0).url().toString())
                  .startsWith("https://osteon.example.org/base/evaluations/");
            });
  }

  /** HL7's validator, on one answer for each rule in each language, and each resource by itself. */
  @Test
  void answersAreValidByHl7sModels() {
    Optional<Path> shared = SharedMaterial.folder();
    Assumptions.assumeTrue(shared.isPresent(), "the shared material is not there");
    CdsHooksModels models = CdsHooksModels.in(shared.get());
    Set<String> covered = new HashSet<>();
    Set<String> resources = new HashSet<>();
    List<String> errors = new ArrayList<>();
    for (Map.Entry<String, List<Card>> entry : new java.util.TreeMap<>(CARDS).entrySet()) {
      String language = entry.getKey().substring(entry.getKey().indexOf(' '));
      // Validation is slow: each rule's card in each urgency and language once.
      List<Card> unseen =
          entry.getValue().stream()
              .filter(card -> covered.add(card.rule() + card.urgency() + language))
              .toList();
      if (!unseen.isEmpty()) {
        String json = new String(CardsJson.bytes(unseen), StandardCharsets.UTF_8);
        models.responseErrors(json).forEach(error -> errors.add(entry.getKey() + " " + error));
      }
      for (Card card : unseen) {
        for (Card.Suggestion suggestion : card.suggestions()) {
          for (Card.Action action : suggestion.actions()) {
            JsonNode resource = ((Card.Create) action).resource();
            if (resources.add(resource.at("/code/text").asText() + language)) {
              FhirValidation.errors(resource.toString())
                  .forEach(error -> errors.add(entry.getKey() + " " + error));
            }
          }
        }
      }
    }
    assertThat(errors).isEmpty();
    assertThat(covered.size()).isGreaterThan(160);
  }

  /** A validator that finds nothing wrong with anything would let all answers pass. */
  @Test
  void theValidatorFindsWhatIsWrong() {
    Optional<Path> shared = SharedMaterial.folder();
    Assumptions.assumeTrue(shared.isPresent(), "the shared material is not there");
    CdsHooksModels models = CdsHooksModels.in(shared.get());
    assertThat(models.responseErrors("{\"cards\":[{\"indicator\":\"info\"}]}")).isNotEmpty();
    assertThat(
            models.responseErrors(
                "{\"cards\":[{\"summary\":\"s\",\"indicator\":\"loud\","
                    + "\"source\":{\"label\":\"l\"}}]}"))
        .isNotEmpty();
  }
}
