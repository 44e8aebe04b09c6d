package io.osteon.authoring.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.PatientCase;
import io.osteon.rulebase.ParameterDefinition;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.RuleBaseVerification;
import io.osteon.verification.ScenarioRunner;
import io.osteon.verification.impact.RecommendationChange;
import io.osteon.verification.impact.RecommendationChange.Kind;
import io.osteon.verification.impact.ShownRules;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleOverviewTest {

  /** Catches an advice rule that lost its logic, its test patients or its parameters. */
  @Test
  void aRuleKnowsWhatBelongsToIt() {
    RuleOverview overview = RuleOverview.of(ShippedRules.evaluator());
    assertThat(overview.rules()).hasSize(ShippedRules.ruleBase().advice().all().size());
    RuleEntry rule = overview.rule("MON-01").orElseThrow();
    assertThat(rule.drlRules()).hasSize(3).allMatch(drl -> drl.name().startsWith("MON-01"));
    assertThat(rule.parameters())
        .contains("denosumab-120.planned-window", "calcium.lower-limit.mmol-per-litre")
        // through the fact that a first dose is ahead
        .contains("bisphosphonate.planned-window");
    assertThat(rule.mustFire()).contains("MON-02.severe-on-denosumab");
    assertThat(rule.sources()).containsExactly("xgeva-label", "xgeva-smpc");
    assertThat(rule.toVerify()).isTrue();
    assertThat(overview.rules()).allMatch(each -> !each.drlRules().isEmpty());
    assertThat(overview.rule("MON-99")).isEmpty();
  }

  /** Catches a parameter whose rules are not found. */
  @Test
  void aParameterKnowsItsRules() {
    ParameterEntry sins =
        RuleOverview.of(ShippedRules.evaluator()).parameter("sins.unstable").orElseThrow();
    assertThat(sins.rules()).contains("MDT-03", "MDT-12");
    assertThat(sins.drlRules()).contains("MDT-03 SINS: unstable");
  }

  /** Catches effects that are computed with the value in force, or of another parameter. */
  @Test
  void testPatientsChangeAsAThresholdMoves() {
    ParameterEffects effects = ParameterEffects.of(ShippedRules.evaluator());
    List<ParameterEffect> pain = effects.of("pain.referral-score");
    BigDecimal inForce =
        ShippedRules.ruleBase().parameters().find("pain.referral-score").orElseThrow().value();
    assertThat(pain).hasSizeBetween(2, 12);
    assertThat(pain).extracting(ParameterEffect::value).isSorted().contains(inForce);
    for (ParameterEffect effect : pain) {
      if (effect.value().compareTo(inForce) > 0) {
        assertThat(effect.cases()).allMatch(each -> !each.rules(Kind.LOST).isEmpty());
      }
    }
    ParameterEffect highest = pain.get(pain.size() - 1);
    assertThat(highest.cases()).anyMatch(each -> each.rules(Kind.LOST).contains("MDT-08"));
    assertThat(effects.of("calcium.lower-limit.mmol-per-litre"))
        .anyMatch(effect -> !effect.cases().isEmpty());
    assertThatThrownBy(() -> effects.of("no.such")).isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Catches a short cut that overlooks somebody: what is said at the ends of a range is what the
   * whole rule base says when it is read with that value. A part of the parameters, of all kinds.
   */
  @Test
  void theShortWaySaysWhatTheWholeRuleBaseSays() {
    ParameterEffects effects = ParameterEffects.of(ShippedRules.evaluator());
    List<ParameterDefinition> all = List.copyOf(ShippedRules.ruleBase().parameters().all());
    int changed = 0;
    for (int i = 0; i < all.size(); i += 7) {
      ParameterDefinition definition = all.get(i);
      BigDecimal value =
          definition.value().equals(definition.maximum())
              ? definition.minimum()
              : definition.maximum();
      Map<String, List<RecommendationChange>> quick = new TreeMap<>();
      effects
          .of(definition.id(), value)
          .orElseThrow()
          .cases()
          .forEach(each -> quick.put(each.id(), each.changes()));
      assertThat(quick).as(definition.id()).isEqualTo(slow(definition.id(), value));
      changed += quick.size();
    }
    assertThat(changed).isPositive();
  }

  private static Map<String, List<RecommendationChange>> slow(String parameter, BigDecimal value) {
    Evaluator before = ShippedRules.evaluator();
    RuleBaseFiles files =
        RuleBaseEdit.of(before.ruleBase().files()).setParameter(parameter, value, null).files();
    Evaluator after = RuleBaseVerification.of(files).evaluator().orElseThrow();
    Map<String, List<RecommendationChange>> changes = new TreeMap<>();
    for (String path : files.under("scenarios")) {
      for (String line : new String(files.bytes(path), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank()) {
          PatientCase patient = ScenarioRunner.patient(line, before);
          var found =
              ShownRules.of(before, before.decide(patient))
                  .changesTo(ShownRules.of(after, after.decide(patient)));
          if (!found.isEmpty()) {
            changes.put(ScenarioRunner.idOf(line), found);
          }
        }
      }
    }
    return changes;
  }

  /** Catches a step off the parameter's grid or outside its range, and too many for a slider. */
  @Test
  void stepsStayOnTheGridWithinTheRange() {
    ShippedRules.ruleBase()
        .parameters()
        .all()
        .forEach(
            definition -> {
              List<BigDecimal> steps = ParameterSteps.of(definition);
              assertThat(steps).as(definition.id()).hasSizeLessThanOrEqualTo(12).isSorted();
              for (BigDecimal step : steps) {
                assertThat(step).isBetween(definition.minimum(), definition.maximum());
                assertThat(
                        step.subtract(definition.minimum()).remainder(definition.step()).signum())
                    .as(definition.id() + " " + step)
                    .isZero();
              }
            });
  }
}
