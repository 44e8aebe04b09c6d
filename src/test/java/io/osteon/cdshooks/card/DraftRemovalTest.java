package io.osteon.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.osteon.cdshooks.chart.DraftOrder;
import io.osteon.cdshooks.request.Hook;
import io.osteon.evaluation.Evaluation;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import io.osteon.testing.FhirValidation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Draft orders are taken away or changed only where the advice is about them. */
class DraftRemovalTest {
  private static final String PATIENT =
      "{'resourceType':'Patient','id':'p1','gender':'female','birthDate':'1968-04-02'}";
  private static final String BREAST_CANCER = condition("c1", "C50.9");
  private static final String BONE_METASTASIS = condition("c2", "C79.5");
  private static final String LOW_CALCIUM = laboratory("o1", "1995-0", "0.95", "mmol/L");
  private static final String HIGH_CALCIUM = laboratory("o1", "1995-0", "1.75", "mmol/L");
  private static final String NORMAL_CALCIUM = laboratory("o1", "1995-0", "1.20", "mmol/L");
  private static final String WEIGHT = laboratory("o2", "29463-7", "60", "kg");
  private static final String PREGNANT =
      "{'resourceType':'Observation','id':'o9','status':'final','code':{'coding':[{'system':"
          + "'http://loinc.org','code':'82810-3'}]},'subject':{'reference':'Patient/p1'},"
          + "'effectiveDateTime':'2026-11-20','valueCodeableConcept':{'coding':[{'system':"
          + "'http://loinc.org','code':'LA15173-0'}]}}";

  private static final String DENOSUMAB_120 = draft("denosumab120", "M05BX04", "120");
  private static final String DENOSUMAB_60 = draft("denosumab60", "M05BX04", "60");
  private static final String ZOLEDRONATE = draft("zoledronate", "M05BA08", "4");
  private static final String PAMIDRONATE = draft("pamidronate", "M05BA03", "90");

  /** A list of current medication: without one it is not known what is taken. */
  private static final String LIST = order("taken", "active", "B01AC06", "100", "");

  private static final String CALCIUM = draft("calcium", "A12AA04", "1250");
  private static final String VITAMIN_D = draft("vitaminD", "A11CC05", null);
  private static final String TERIPARATIDE = draft("teriparatide", "H05AA02", null);
  private static final String RADIUM = draft("radium", "V10XX03", null);
  private static final String ASPIRIN = draft("aspirin", "B01AC06", "100");
  private static final String ALENDRONATE_WITH_CALCIUM = draft("combination", "M05BB05", null);

  private static String condition(String id, String code) {
    return "{'resourceType':'Condition','id':'"
        + id
        + "','clinicalStatus':{'coding':[{'system':"
        + "'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},"
        + "'verificationStatus':{'coding':[{'system':"
        + "'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'confirmed'}]},"
        + "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'"
        + code
        + "'}]},'subject':{'reference':'Patient/p1'},'recordedDate':'2026-01-05'}";
  }

  private static String laboratory(String id, String loinc, String value, String unit) {
    return "{'resourceType':'Observation','id':'"
        + id
        + "','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'"
        + loinc
        + "'}]},'subject':{'reference':'Patient/p1'},'effectiveDateTime':'2026-11-20',"
        + "'valueQuantity':{'value':"
        + value
        + ",'unit':'"
        + unit
        + "','system':'http://unitsofmeasure.org','code':'"
        + unit
        + "'}}";
  }

  private static String draft(String id, String atc, String milligrams) {
    return order(id, "draft", atc, milligrams, "");
  }

  private static String order(
      String id, String status, String atc, String milligrams, String dosageFields) {
    String dosage =
        milligrams == null
            ? ""
            : ",'dosageInstruction':[{"
                + dosageFields
                + "'doseAndRate':[{'doseQuantity':{'value':"
                + milligrams
                + ",'unit':'mg','system':'http://unitsofmeasure.org','code':'mg'}}]}]";
    return "{'resourceType':'MedicationRequest','id':'"
        + id
        + "','status':'"
        + status
        + "','intent':'order','subject':{'reference':'Patient/p1'},'authoredOn':'2026-11-23',"
        + "'medicationCodeableConcept':{'coding':[{'system':'http://www.whocc.no/atc','code':'"
        + atc
        + "'}]}"
        + dosage
        + "}";
  }

  private static List<Card> signing(List<String> chart, String... drafts) {
    return CardSamples.signing(Language.EN, chart, List.of(drafts));
  }

  private static List<String> chart(String... more) {
    List<String> chart = new ArrayList<>(List.of(PATIENT, BREAST_CANCER, BONE_METASTASIS));
    chart.addAll(List.of(more));
    return chart;
  }

  /** Ids of the drafts that any card would take away, by the rule of the card. */
  private static Map<String, String> removed(List<Card> cards) {
    Map<String, String> removed = new HashMap<>();
    for (Card card : cards) {
      for (Card.Suggestion suggestion : card.suggestions()) {
        for (Card.Action action : suggestion.actions()) {
          if (action instanceof Card.Delete delete) {
            String id = delete.resourceId().substring("MedicationRequest/".length());
            assertThat(removed.put(id, card.rule())).as("offered twice: " + id).isNull();
          }
        }
      }
    }
    return removed;
  }

  private static Card card(List<Card> cards, String rule) {
    return cards.stream().filter(card -> card.rule().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void hypocalcaemiaTakesTheAntiresorptiveAwayAndLeavesCalcium() {
    List<Card> cards =
        signing(chart(LOW_CALCIUM), DENOSUMAB_120, CALCIUM, VITAMIN_D, ASPIRIN, TERIPARATIDE);
    Map<String, String> removed = removed(cards);
    assertThat(removed).containsKey("denosumab120").doesNotContainKeys("calcium", "vitaminD");
    assertThat(removed).doesNotContainKey("aspirin");
    Card card = card(cards, removed.get("denosumab120"));
    assertThat(card.urgency()).isEqualTo(Urgency.CRITICAL);
    assertThat(card.suggestions().get(0).recommended()).isTrue();
    assertThat(card.suggestions().get(0).label()).contains("denosumab");
  }

  @Test
  void normalCalciumTakesNothingAway() {
    assertThat(removed(signing(chart(NORMAL_CALCIUM), DENOSUMAB_120, CALCIUM, VITAMIN_D)))
        .isEmpty();
  }

  @Test
  void unknownCalciumTakesNothingAway() {
    assertThat(removed(signing(chart(), DENOSUMAB_120, CALCIUM, VITAMIN_D))).isEmpty();
  }

  @Test
  void onlyWhileOrdersAreWritten() {
    List<DraftOrder> drafts = List.of(CardSamples.draft(DENOSUMAB_120));
    List<String> all = chart(LOW_CALCIUM);
    all.add(DENOSUMAB_120);
    Evaluation evaluation = CardSamples.evaluate(Language.EN, all);
    for (Hook hook : Hook.values()) {
      boolean orders = hook == Hook.ORDER_SIGN || hook == Hook.ORDER_SELECT;
      assertThat(removed(CardSamples.cards(CardSamples.context(evaluation, hook, drafts))).size())
          .as(hook.id())
          .isEqualTo(orders ? 1 : 0);
    }
  }

  @Test
  void anOrderThatIsNoDraftOfTheCallStays() {
    List<String> chart = chart(LOW_CALCIUM, order("running", "active", "M05BX04", "120", ""));
    assertThat(removed(signing(chart, CALCIUM))).isEmpty();
  }

  @Test
  void hypercalcaemiaTakesCalciumAndVitaminDAwayAndLeavesTheAntiresorptive() {
    Map<String, String> removed =
        removed(signing(chart(HIGH_CALCIUM), DENOSUMAB_120, ZOLEDRONATE, CALCIUM, VITAMIN_D));
    assertThat(removed).containsKeys("calcium", "vitaminD");
    // One of the two antiresorptives may go because they are two, never because of the calcium.
    removed.remove("calcium");
    removed.remove("vitaminD");
    assertThat(removed.values()).allMatch(rule -> rule.equals("SAF-03"));
  }

  @Test
  void aCombinationGoesOnlyIfAllOfItIsMeant() {
    assertThat(removed(signing(chart(HIGH_CALCIUM), ALENDRONATE_WITH_CALCIUM))).isEmpty();
  }

  @Test
  void severeRenalImpairmentTakesZoledronateAwayAndLeavesDenosumab() {
    String creatinine = laboratory("o3", "14682-9", "400", "umol/L");
    Map<String, String> removed =
        removed(signing(chart(NORMAL_CALCIUM, WEIGHT, creatinine), ZOLEDRONATE, CALCIUM));
    assertThat(removed).containsOnlyKeys("zoledronate").containsValue("BTA-08");
    assertThat(removed(signing(chart(NORMAL_CALCIUM, WEIGHT, creatinine), DENOSUMAB_120)))
        .isEmpty();
  }

  /** In hypercalcaemia that needs treatment zoledronate may be right all the same. */
  @Test
  void theLabelsExceptionIsNotTakenAway() {
    String creatinine = laboratory("o3", "14682-9", "300", "umol/L");
    List<Card> cards = signing(chart(HIGH_CALCIUM, WEIGHT, creatinine), ZOLEDRONATE);
    assertThat(cards).anyMatch(card -> card.rule().equals("BTA-08"));
    assertThat(removed(cards)).isEmpty();
  }

  @Test
  void ofTwoStrengthsOfDenosumabTheSmallOneGoes() {
    assertThat(removed(signing(chart(NORMAL_CALCIUM), DENOSUMAB_60, DENOSUMAB_120)))
        .containsOnlyKeys("denosumab60");
  }

  @Test
  void pregnancyTakesAllAntiresorptivesAway() {
    assertThat(removed(signing(chart(NORMAL_CALCIUM, PREGNANT), ZOLEDRONATE, CALCIUM, PAMIDRONATE)))
        .containsOnlyKeys("zoledronate", "pamidronate");
  }

  @Test
  void allergyToDenosumabLeavesBisphosphonates() {
    String allergy =
        "{'resourceType':'AllergyIntolerance','id':'a1','clinicalStatus':{'coding':[{'system':"
            + "'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical','code':"
            + "'active'}]},'code':{'coding':[{'system':'http://www.whocc.no/atc','code':"
            + "'M05BX04'}]},'patient':{'reference':'Patient/p1'}}";
    Map<String, String> removed =
        removed(signing(chart(NORMAL_CALCIUM, allergy), DENOSUMAB_120, ZOLEDRONATE));
    assertThat(removed.get("denosumab120")).isEqualTo("SAF-12");
    assertThat(removed.get("zoledronate")).isIn(null, "SAF-03");
  }

  @Test
  void oneOfTwoAntiresorptivesIsForTheClinicianToChoose() {
    List<Card> cards = signing(chart(NORMAL_CALCIUM), DENOSUMAB_120, ZOLEDRONATE);
    Card card = card(cards, "SAF-03");
    assertThat(card.selection()).isEqualTo(Card.SelectionBehavior.AT_MOST_ONE);
    assertThat(card.suggestions()).hasSize(2).noneMatch(Card.Suggestion::recommended);
  }

  @Test
  void skeletalMalignancyTakesTheParathyroidHormoneAnalogueAway() {
    assertThat(removed(signing(chart(NORMAL_CALCIUM), TERIPARATIDE, CALCIUM, VITAMIN_D)))
        .containsOnlyKeys("teriparatide")
        .containsValue("SAF-01");
  }

  @Test
  void radiumWaitsForBoneProtection() {
    assertThat(removed(signing(chart(NORMAL_CALCIUM), RADIUM, CALCIUM))).containsOnlyKeys("radium");
  }

  /** Two drafts of one name: nobody knows which would go. */
  @Test
  void draftsOfTheSameNameAreLeftAlone() {
    List<DraftOrder> drafts =
        List.of(
            CardSamples.draft(draft("same", "M05BX04", "120")),
            CardSamples.draft(draft("same", "A12AA04", "1250")));
    List<String> all = chart(LOW_CALCIUM);
    all.add(draft("same", "M05BX04", "120"));
    CardContext context =
        CardSamples.context(CardSamples.evaluate(Language.EN, all), Hook.ORDER_SIGN, drafts);
    assertThat(removed(CardSamples.cards(context))).isEmpty();
  }

  /** Every pair of drafts in every chart: only drugs that the rule's text names go. */
  @Test
  void noRuleTakesAwayWhatItDoesNotName() {
    Set<String> antiresorptives =
        Set.of("denosumab120", "denosumab60", "zoledronate", "pamidronate", "combination");
    Map<String, Set<String>> allowed =
        Map.of(
            "BTA-08",
            Set.of("zoledronate", "pamidronate"),
            "BTA-15",
            Set.of("radium"),
            "MON-01",
            antiresorptives,
            "MON-02",
            antiresorptives,
            "MON-03",
            antiresorptives,
            "MON-09",
            Set.of("calcium", "vitaminD"),
            "SAF-01",
            Set.of("teriparatide"),
            "SAF-02",
            Set.of("denosumab60"),
            "SAF-03",
            antiresorptives,
            "SAF-09",
            antiresorptives);
    Map<String, Set<String>> also =
        Map.of("SAF-07", Set.of("calcium", "vitaminD"), "SAF-08", Set.of("calcium", "vitaminD"));
    List<String> drafts =
        List.of(
            DENOSUMAB_120,
            DENOSUMAB_60,
            ZOLEDRONATE,
            PAMIDRONATE,
            CALCIUM,
            VITAMIN_D,
            TERIPARATIDE,
            RADIUM,
            ASPIRIN,
            ALENDRONATE_WITH_CALCIUM);
    List<List<String>> charts =
        List.of(
            chart(),
            chart(NORMAL_CALCIUM),
            chart(LOW_CALCIUM),
            chart(HIGH_CALCIUM),
            chart(NORMAL_CALCIUM, PREGNANT),
            chart(NORMAL_CALCIUM, WEIGHT, laboratory("o3", "14682-9", "400", "umol/L")),
            List.of(PATIENT, LOW_CALCIUM));
    Set<String> rules = new TreeSet<>();
    for (List<String> chart : charts) {
      for (String one : drafts) {
        for (String other : drafts) {
          if (one.compareTo(other) < 0) {
            removed(signing(chart, one, other))
                .forEach(
                    (id, rule) -> {
                      rules.add(rule);
                      assertThat(allowed.getOrDefault(rule, also.getOrDefault(rule, Set.of())))
                          .as(rule)
                          .contains(id);
                    });
          }
        }
      }
    }
    assertThat(rules)
        .contains("BTA-08", "BTA-15", "MON-01", "SAF-01", "SAF-02", "SAF-03", "SAF-09");
  }

  @Test
  void theReducedDoseOfZoledronateIsPutIntoTheDraft() throws Exception {
    String creatinine = laboratory("o3", "14682-9", "110", "umol/L");
    List<Card> cards = signing(chart(NORMAL_CALCIUM, WEIGHT, creatinine), ZOLEDRONATE);
    Card card = card(cards, "BTA-09");
    Card.Update update = (Card.Update) card.suggestions().get(0).actions().get(0);
    JsonNode dose = update.resource().at("/dosageInstruction/0/doseAndRate/0/doseQuantity/value");
    assertThat(dose.decimalValue()).isBetween(new BigDecimal("3.0"), new BigDecimal("3.5"));
    assertThat(update.resource().path("id").asText()).isEqualTo("zoledronate");
    assertThat(card.summary() + card.detail()).contains(dose.decimalValue().toPlainString());
    assertThat(FhirValidation.errors(update.resource().toString())).isEmpty();
    ScenarioCardsTest.assertNotEmpty(
        CardSamples.MAPPER.readTree(CardsJson.bytes(cards)).path("cards"));
  }

  /** Words that state the old dose would remain beside the new one. */
  @Test
  void aDoseInWordsIsNotContradicted() {
    String creatinine = laboratory("o3", "14682-9", "110", "umol/L");
    String draft = order("zoledronate", "draft", "M05BA08", "4", "'text':'4 mg i.v.',");
    List<Card> cards = signing(chart(NORMAL_CALCIUM, WEIGHT, creatinine), draft);
    assertThat(card(cards, "BTA-09").suggestions()).isEmpty();
  }

  @Test
  void aDoseThatIsLowEnoughStays() {
    String creatinine = laboratory("o3", "14682-9", "110", "umol/L");
    String draft = draft("zoledronate", "M05BA08", "3.0");
    List<Card> cards = signing(chart(NORMAL_CALCIUM, WEIGHT, creatinine), draft);
    assertThat(cards)
        .flatExtracting(Card::suggestions)
        .flatExtracting(Card.Suggestion::actions)
        .noneMatch(Card.Update.class::isInstance);
  }

  /** Calcium is on the list, or being ordered: no second order of it. */
  @Test
  void noSecondOrderOfASupplement() {
    assertThat(prescribed(signing(chart(NORMAL_CALCIUM, LIST), DENOSUMAB_120)))
        .containsExactlyInAnyOrder("A12AA", "A11CC05");
    assertThat(prescribed(signing(chart(NORMAL_CALCIUM, LIST), DENOSUMAB_120, CALCIUM)))
        .containsExactly("A11CC05");
    assertThat(prescribed(signing(chart(HIGH_CALCIUM, LIST), DENOSUMAB_120))).isEmpty();
  }

  private static List<String> prescribed(List<Card> cards) {
    return cards.stream()
        .flatMap(card -> card.suggestions().stream())
        .flatMap(suggestion -> suggestion.actions().stream())
        .filter(Card.Create.class::isInstance)
        .map(action -> ((Card.Create) action).resource())
        .filter(resource -> resource.has("medicationCodeableConcept"))
        .map(r -> r.at("/medicationCodeableConcept/coding/0/code").asText())
        .toList();
  }

  /** The laboratory order is being written already. */
  @Test
  void aDraftedTestIsNotOrderedAgain() {
    String draft =
        "{'resourceType':'ServiceRequest','id':'s1','status':'draft','intent':'order','code':"
            + "{'coding':[{'system':'http://loinc.org','code':'2000-8'}]},"
            + "'subject':{'reference':'Patient/p1'}}";
    List<Card> without = signing(chart(), DENOSUMAB_120);
    List<Card> with = signing(chart(), DENOSUMAB_120, draft);
    assertThat(ordered(without)).contains("Calcium, total", "Albumin");
    assertThat(ordered(with)).doesNotContain("Calcium, total").contains("Albumin");
  }

  private static List<String> ordered(List<Card> cards) {
    return cards.stream()
        .flatMap(card -> card.suggestions().stream())
        .flatMap(suggestion -> suggestion.actions().stream())
        .filter(Card.Create.class::isInstance)
        .map(action -> ((Card.Create) action).resource().at("/code/text").asText())
        .toList();
  }
}
