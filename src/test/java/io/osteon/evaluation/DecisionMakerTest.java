package io.osteon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.osteon.engine.Firing;
import io.osteon.facts.RecordedLists;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.AdviceCatalogue;
import io.osteon.rulebase.AdviceSamples;
import io.osteon.rulebase.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionMakerTest {
  private static final PatientCase CASE =
      new PatientCase(
          LocalDate.of(2026, 11, 23), List.of(new RecordedLists(true, true, true)), List.of());

  @Test
  void hiddenRuleDoesNotHideAnotherOne() {
    Decision decision =
        decide(
            """
            - {id: MDT-01, hides: [MDT-02]}
            - {id: MDT-02, hides: [MDT-03]}
            - {id: MDT-03}
            """,
            recommend("MDT-03"),
            recommend("MDT-02"),
            recommend("MDT-01"));

    assertThat(decision.shown()).extracting(DecidedRule::id).containsExactly("MDT-01", "MDT-03");
    assertThat(decision.hidden()).extracting(HiddenRule::id).containsExactly("MDT-02");
  }

  @Test
  void ruleThatDidNotFireHidesNothing() {
    Decision decision =
        decide("- {id: MDT-01, hides: [MDT-02]}\n- {id: MDT-02}", recommend("MDT-02"));

    assertThat(decision.shown()).extracting(DecidedRule::id).containsExactly("MDT-02");
    assertThat(decision.hidden()).isEmpty();
  }

  @Test
  void everyRuleThatHidesAnotherIsNamedOnBothSides() {
    Decision decision =
        decide(
            """
            - {id: MDT-08}
            - {id: MDT-05, hides: [MDT-08]}
            - {id: MDT-01, hides: [MDT-08]}
            """,
            recommend("MDT-08"),
            recommend("MDT-05"),
            recommend("MDT-01"));

    assertThat(decision.hidden().get(0).hiddenBy()).containsExactly("MDT-01", "MDT-05");
    assertThat(decision.shown()).allSatisfy(r -> assertThat(r.hides()).containsExactly("MDT-08"));
  }

  @Test
  void conditionalPrecedenceNeedsItsVariant() {
    String rules =
        """
        - {id: BTA-06, variants: [{key: nothing-planned, note: {en: n, zh: 无}}],
           hidesWhen: [{variant: nothing-planned, rules: [MON-04]}]}
        - {id: MON-04}
        """;

    assertThat(decide(rules, recommend("BTA-06"), recommend("MON-04")).hidden()).isEmpty();
    assertThat(
            decide(
                    rules,
                    recommend("BTA-06"),
                    refine("BTA-06/nothing-planned"),
                    recommend("MON-04"))
                .hidden())
        .extracting(HiddenRule::id)
        .containsExactly("MON-04");
  }

  @Test
  void refinementAloneShowsNothing() {
    Decision decision =
        decide(
            "- {id: BTA-08, variants: [{key: hypercalcaemia, urgency: warning}]}",
            refine("BTA-08/hypercalcaemia"));

    assertThat(decision.shown()).isEmpty();
  }

  @Test
  void recommendedVariantImpliesItsRule() {
    Decision decision =
        decide(
            "- {id: MON-07, urgency: warning, variants: [{key: low, urgency: info}]}",
            recommend("MON-07/low"));

    assertThat(decision.shown()).extracting(DecidedRule::id).containsExactly("MON-07");
    assertThat(decision.shown().get(0).urgency()).isEqualTo(Urgency.INFO);
  }

  @Test
  void lessUrgentRecommendationBesideAMoreUrgentOneDoesNotLowerIt() {
    Decision decision =
        decide(
            "- {id: SAF-01, urgency: critical, variants: [{key: replacement, urgency: warning}]}",
            recommend("SAF-01/replacement"),
            recommend("SAF-01"));

    assertThat(decision.shown().get(0).urgency()).isEqualTo(Urgency.CRITICAL);
  }

  @Test
  void refinementReplacesTheUrgencyInBothDirections() {
    String rules =
        """
        - {id: BTA-08, urgency: critical, variants: [{key: lower, urgency: warning}]}
        - {id: BTA-07, urgency: warning, variants: [{key: higher, urgency: critical}]}
        """;
    Decision decision =
        decide(
            rules,
            recommend("BTA-08"),
            refine("BTA-08/lower"),
            recommend("BTA-07"),
            refine("BTA-07/higher"));

    assertThat(decision.shown())
        .extracting(DecidedRule::id, DecidedRule::urgency)
        .containsExactly(tuple("BTA-07", Urgency.CRITICAL), tuple("BTA-08", Urgency.WARNING));
  }

  @Test
  void startIsDeferredWithEveryReasonInDisplayOrder() {
    Decision decision =
        decide(
            """
            - {id: BTA-01, startRule: true}
            - {id: BTA-10}
            - {id: SAF-07, defers: true}
            - {id: MON-04, defers: true}
            """,
            recommend("SAF-07"),
            recommend("BTA-01"),
            recommend("BTA-10"),
            recommend("MON-04"));

    DecidedRule start = rule(decision, "BTA-01");
    assertThat(start.status()).isEqualTo(Status.DEFERRED);
    assertThat(start.deferredBecause()).containsExactly("MON-04", "SAF-07");
    assertThat(rule(decision, "BTA-10").status()).isEqualTo(Status.RECOMMENDED);
  }

  @Test
  void startWithoutADeferringRuleIsRecommended() {
    Decision decision =
        decide(
            "- {id: BTA-01, startRule: true}\n- {id: MON-04, defers: true}", recommend("BTA-01"));

    assertThat(rule(decision, "BTA-01").status()).isEqualTo(Status.RECOMMENDED);
    assertThat(rule(decision, "BTA-01").deferredBecause()).isEmpty();
  }

  @Test
  void shownRulesStandByUrgencyThenGroupThenId() {
    Decision decision =
        decide(
            """
            - {id: DQ-01, urgency: warning}
            - {id: SAF-02, urgency: warning}
            - {id: MON-10, urgency: warning}
            - {id: MON-02, urgency: warning}
            - {id: MDT-01, urgency: info}
            - {id: SAF-07, urgency: critical}
            """,
            recommend("DQ-01"),
            recommend("SAF-02"),
            recommend("MON-10"),
            recommend("MON-02"),
            recommend("MDT-01"),
            recommend("SAF-07"));

    assertThat(decision.shown())
        .extracting(DecidedRule::id)
        .containsExactly("SAF-07", "MON-02", "MON-10", "SAF-02", "DQ-01", "MDT-01");
  }

  @Test
  void orderOfFiringsDoesNotMatter() {
    String rules =
        """
        - {id: MDT-01, hides: [MDT-02]}
        - {id: MDT-02}
        - {id: BTA-01, startRule: true}
        - {id: MON-04, defers: true}
        """;
    Firing[] firings = {
      recommend("MDT-01"), recommend("MDT-02"), recommend("BTA-01"), recommend("MON-04")
    };
    Firing[] reversed = {firings[3], firings[2], firings[1], firings[0]};

    assertThat(decide(rules, reversed).shown()).isEqualTo(decide(rules, firings).shown());
    assertThat(decide(rules, reversed).hidden()).isEqualTo(decide(rules, firings).hidden());
  }

  @Test
  void adviceWithoutWordsIsAnErrorNotASilence() {
    assertThatThrownBy(() -> decide("- {id: MDT-01}", recommend("MDT-99")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MDT-99");
  }

  private static Decision decide(String rules, Firing... firings) {
    AdviceCatalogue catalogue = AdviceSamples.catalogue(rules);
    return new DecisionMaker(catalogue).decide(CASE, CASE.facts(), List.of(firings));
  }

  private static DecidedRule rule(Decision decision, String id) {
    return decision.shown().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private static Firing recommend(String id) {
    return new Firing("rule of " + id, Firing.Kind.RECOMMEND, id, Map.of(), List.of());
  }

  private static Firing refine(String id) {
    return new Firing("rule of " + id, Firing.Kind.REFINE, id, Map.of(), List.of());
  }
}
