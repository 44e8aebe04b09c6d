package io.osteon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.Firing;
import io.osteon.engine.vocabulary.Vocabulary;
import io.osteon.facts.CalciumBasis;
import io.osteon.facts.CalciumCandidate;
import io.osteon.facts.EventName;
import io.osteon.facts.IntravenousBisphosphonateTherapy;
import io.osteon.facts.PastEvent;
import io.osteon.facts.RenalFunction;
import io.osteon.facts.Unit;
import io.osteon.rulebase.AdviceSamples;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceWordingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  private static final String BASE_AND_VARIANTS =
      """
      - id: BTA-08
        text: {en: "Base {drug.drug}.", zh: "基本{drug.drug}。"}
        variants:
          - {key: own, text: {en: "Own text.", zh: "自有文字。"}}
          - {key: replacing, text: {en: "Replaced {drug.drug}.", zh: "替换{drug.drug}。"}}
          - {key: first-note, note: {en: "First note.", zh: "第一注。"}}
          - {key: second-note, note: {en: "Second note.", zh: "第二注。"}}
      """;

  @Test
  void recommendationsThatDifferHaveALineEachAndEqualOnesOne() {
    assertThat(
            text(
                BASE_AND_VARIANTS,
                Language.EN,
                recommend("BTA-08", Map.of("drug", bisphosphonate("zoledronate"))),
                recommend("BTA-08", Map.of("drug", bisphosphonate("pamidronate"))),
                recommend("BTA-08", Map.of("drug", bisphosphonate("zoledronate"))),
                recommend("BTA-08/own", Map.of())))
        .isEqualTo("Base zoledronic acid.\nBase pamidronic acid.\nOwn text.");
  }

  @Test
  void refinementWithATextReplacesTheTextOfEachRecommendation() {
    assertThat(
            text(
                BASE_AND_VARIANTS,
                Language.EN,
                recommend("BTA-08", Map.of("drug", bisphosphonate("zoledronate"))),
                recommend("BTA-08", Map.of("drug", bisphosphonate("pamidronate"))),
                refine("BTA-08/replacing", Map.of())))
        .isEqualTo("Replaced zoledronic acid.\nReplaced pamidronic acid.");
  }

  @Test
  void notesFollowInTheOrderOfTheCatalogueWhateverTheOrderOfFirings() {
    Firing[] firings = {
      recommend("BTA-08/own", Map.of()),
      refine("BTA-08/second-note", Map.of()),
      refine("BTA-08/first-note", Map.of()),
      refine("BTA-08/first-note", Map.of())
    };

    assertThat(text(BASE_AND_VARIANTS, Language.EN, firings))
        .isEqualTo("Own text. First note. Second note.");
    assertThat(text(BASE_AND_VARIANTS, Language.ZH, firings)).isEqualTo("自有文字。第一注。第二注。");
  }

  @Test
  void reasonsOfAllVariantsAreJoinedOnceEach() {
    String rules =
        """
        - id: MON-07
          text: {en: "High risk: {reasons}.", zh: "高危：{reasons}。"}
          variants:
            - {key: kidney, reason: {en: "kidney", zh: "肾"}}
            - {key: calcium, reason: {en: "calcium {calcium.value}", zh: "血钙{calcium.value}"}}
        """;
    Firing[] firings = {
      recommend("MON-07/calcium", Map.of("calcium", calcium("2.044", Unit.MILLIMOLE_PER_LITRE))),
      recommend("MON-07/kidney", Map.of()),
      recommend("MON-07/kidney", Map.of())
    };

    assertThat(text(rules, Language.EN, firings)).isEqualTo("High risk: kidney; calcium 2.04.");
    assertThat(text(rules, Language.ZH, firings)).isEqualTo("高危：肾；血钙2.04。");
  }

  @ParameterizedTest(name = "{0} {1} is shown as {2}")
  @CsvSource({
    "2.105, MILLIMOLE_PER_LITRE, 2.11",
    "2.104, MILLIMOLE_PER_LITRE, 2.10",
    "8.449, MILLIGRAM_PER_DECILITRE, 8.4",
    "8.450, MILLIGRAM_PER_DECILITRE, 8.5"
  })
  void calciumIsRoundedAsItsUnitIsReadAtTheBedside(String value, Unit unit, String shown) {
    String rules =
        "- {id: MON-01, text: {en: \"{c.value} {c.unit}\", zh: \"血钙{c.value} {c.unit}\"}}";

    assertThat(text(rules, Language.EN, recommend("MON-01", Map.of("c", calcium(value, unit)))))
        .isEqualTo(shown + " " + unit.ucum());
  }

  @Test
  void clearanceHasOneDecimalListsAreJoinedAndUnknownIsSaid() {
    String rules =
        """
        - id: DQ-03
          text:
            en: "{r.creatinineClearance}; {r.estimatedFiltrationRate}; {r.missingItems}; {r.severe}"
            zh: "值{r.creatinineClearance}；{r.estimatedFiltrationRate}；{r.missingItems}；{r.severe}"
        """;
    RenalFunction renal =
        new RenalFunction(
            new BigDecimal("29.96"), List.of("age", "weight"), null, false, false, true, List.of());
    Firing firing = recommend("DQ-03", Map.of("r", renal));

    assertThat(text(rules, Language.EN, firing)).isEqualTo("30.0; unknown; age, weight; yes");
    assertThat(text(rules, Language.ZH, firing)).isEqualTo("值30.0；未知；年龄、体重；是");
  }

  @Test
  void datesAreIsoDatesAndConstantsHaveTheirNames() {
    String rules = "- {id: MDT-11, text: {en: \"{e.name} {e.date}\", zh: \"{e.name}于{e.date}\"}}";
    Firing firing =
        recommend(
            "MDT-11", Map.of("e", new PastEvent(EventName.DENTAL_EXTRACTION, DAY, 3, List.of())));

    assertThat(text(rules, Language.EN, firing)).isEqualTo("dental extraction 2026-03-05");
    assertThat(text(rules, Language.ZH, firing)).isEqualTo("拔牙于2026-03-05");
  }

  private static String text(String rules, Language language, Firing... firings) {
    FiringIndex index =
        new FiringIndex(new AdviceIndex(AdviceSamples.catalogue(rules)), List.of(firings));
    ValueWording values = new ValueWording(new Names(ShippedRules.ruleBase(), language));
    return new AdviceWording(Vocabulary.clinical(), values, language)
        .text(index.recommended().values().iterator().next());
  }

  private static Firing recommend(String id, Map<String, Object> facts) {
    return new Firing("rule", Firing.Kind.RECOMMEND, id, facts, List.of());
  }

  private static Firing refine(String id, Map<String, Object> facts) {
    return new Firing("rule", Firing.Kind.REFINE, id, facts, List.of());
  }

  private static IntravenousBisphosphonateTherapy bisphosphonate(String drug) {
    return new IntravenousBisphosphonateTherapy(
        drug, true, false, false, 1, 1, null, null, true, List.of());
  }

  private static CalciumCandidate calcium(String value, Unit unit) {
    return new CalciumCandidate(
        CalciumBasis.REPORTED_CORRECTED, new BigDecimal(value), unit, DAY, 0, List.of());
  }
}
