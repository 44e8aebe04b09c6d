package io.osteon.verification.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.Evaluator;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import io.osteon.verification.RuleBaseVerification;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proven of rules, on the shipped rule base with rules added to it. */
class StaticAnalysisTest {
  private static List<Finding> findings(String rules) {
    RuleBaseFiles files = ShippedRules.changed("logic/monitoring.drl", text -> text + "\n" + rules);
    RuleBaseVerification verification = RuleBaseVerification.of(files);
    Optional<Evaluator> evaluator = verification.evaluator();
    assertThat(evaluator).as(verification.problems().toString()).isPresent();
    return StaticAnalysis.of(evaluator.get());
  }

  private static String rule(String name, String when, String then) {
    return "rule \"%s\"\nwhen\n%s\nthen\n%s\nend\n".formatted(name, when, then);
  }

  private static String added(String name, String when) {
    return rule(name, "    " + when, "    advice.refine( \"MON-01/symptoms-not-recorded\" );");
  }

  private static List<FindingKind> kinds(String... rules) {
    return findings(String.join("\n", rules)).stream().map(Finding::kind).toList();
  }

  /** Catches: alarms about rules that are as they should be. */
  @Test
  void theShippedRulesHaveNoFinding() {
    assertThat(StaticAnalysis.of(ShippedRules.evaluator())).isEmpty();
  }

  /** Catches: contradictions that interval reasoning must see, unknown values included. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Measurement( value < 2, value > 3 )",
        "Measurement( value < 2, value >= 2 )",
        "Measurement( value == null, value > 3 )",
        "Measurement( value > 2 && value < 2 )",
        "Measurement( value > 3, !( value > 1 ) )",
        "Finding( present, !present )",
        "Finding( name == FindingName.DIALYSIS, name == FindingName.HISTOLOGY_CONFIRMED )",
        "Finding( name not in ( FindingName.DIALYSIS ), name == FindingName.DIALYSIS )",
        "Diagnosis( condition == \"myeloma\", condition != \"myeloma\" )",
        "exists Measurement( value > 3 ) not Measurement( value > 2 )",
        "Measurement( ( value < 1 || value > 5 ), value > 2, value < 4 )"
      })
  void conditionsThatContradictEachOtherNeverFire(String when) {
    assertThat(kinds(added("X-1 added", when))).contains(FindingKind.NEVER_FIRES);
  }

  /** Catches: a proof that forgets unknown values, other facts, or a boundary. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Measurement( value <= 2, value >= 2 )",
        "Measurement( !( value > 3 ), !( value <= 3 ) )",
        "Measurement( value > 3 ) Measurement( value < 2 )",
        "exists Measurement( value > 2 ) not Measurement( value > 3 )",
        "Finding( present ) Finding( !present )",
        "Diagnosis( condition != \"myeloma\", condition != \"breast_cancer\" )",
        "Measurement( ( value < 1 || value > 5 ), value > 2 )"
      })
  void whatCanHoldIsLeftAlone(String when) {
    assertThat(kinds(added("X-1 added", when))).isEmpty();
  }

  /** Catches: a constraint that nobody needs, and one that only looks like it. */
  @Test
  void whatOthersImplyIsRedundant() {
    assertThat(kinds(added("X-1 added", "Measurement( value > 3, value > 2 )")))
        .containsExactly(FindingKind.REDUNDANT_CONDITION);
    assertThat(kinds(added("X-1 added", "Measurement( value > 3, value != null )")))
        .containsExactly(FindingKind.REDUNDANT_CONDITION);
    assertThat(kinds(added("X-1 added", "Measurement( value > 2, value < 3 )"))).isEmpty();
    assertThat(
            kinds(
                added(
                    "X-1 added",
                    "Measurement( value > 3, value > parameters.number( \"life-expectancy.minimum\" ) )")))
        .as("another site may set the parameter otherwise")
        .isEmpty();
  }

  /** Catches: a rule for everybody. */
  @Test
  void aRuleWithoutConditionsThatCouldFailAlwaysFires() {
    assertThat(kinds(added("X-1 added", "not Measurement( value < 2, value > 3 )")))
        .contains(FindingKind.ALWAYS_FIRES);
  }

  /** Catches: a rule that is there twice under other names, or in another order. */
  @Test
  void equalRulesAreDuplicates() {
    List<Finding> findings =
        findings(
            added("X-1 one", "exists Measurement( value > 3 ) Finding( present )")
                + added("X-1 two", "$f : Finding( present ) exists Measurement( value > 3.0 )"));
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(FindingKind.DUPLICATE);
              assertThat(finding.rule()).isEqualTo("X-1 two");
              assertThat(finding.others()).containsExactly("X-1 one");
              assertThat(finding.sentence().en()).contains("X-1 one").contains("X-1 two");
              assertThat(finding.sentence().zh()).contains("X-1 one").contains("X-1 two");
            });
  }

  /** Catches: subsumption seen the wrong way round, or across "not". */
  @Test
  void theNarrowerRuleIsSubsumed() {
    List<Finding> findings =
        findings(
            added(
                    "X-1 wide",
                    "Measurement( value > 2 ) not Finding( present, name == FindingName.DIALYSIS )")
                + added("X-1 narrow", "Measurement( value > 3 ) not Finding( present )"));
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(FindingKind.SUBSUMED);
              assertThat(finding.rule()).isEqualTo("X-1 narrow");
            });
    assertThat(
            kinds(
                added(
                    "X-1 one",
                    "Measurement( value > 3 ) not Finding( present, name == FindingName.DIALYSIS )"),
                added("X-1 two", "Measurement( value > 2 ) not Finding( present )")))
        .isEmpty();
  }

  /** Catches: a rule whose words nobody will ever see. */
  @Test
  void aRuleThatIsAlwaysHiddenIsNeverShown() {
    String hiding =
        ShippedRules.ruleBase().advice().all().stream()
            .filter(rule -> !rule.hides().isEmpty())
            .map(rule -> rule.id() + " " + rule.hides().get(0).id())
            .findFirst()
            .orElseThrow();
    String[] ids = hiding.split(" ");
    List<Finding> findings =
        findings(
            rule(
                    "X-1 wide",
                    "    Measurement( value > 2 )",
                    "    advice.recommend( \"%s\" );".formatted(ids[0]))
                + rule(
                    "X-1 narrow",
                    "    Measurement( value > 3 )",
                    "    advice.recommend( \"%s\" );".formatted(ids[1])));
    assertThat(findings).extracting(Finding::kind).contains(FindingKind.NEVER_SHOWN);
  }

  private static String ladder(String name, String constraint, String advice) {
    return rule(
        name,
        "    Measurement( name == MeasurementName.LIFE_EXPECTANCY, %s )".formatted(constraint),
        "    advice.recommend( \"%s\" );".formatted(advice));
  }

  /** Catches: a value for which no rung of a ladder applies, or two. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "value < 2; value > 2; THRESHOLD_GAP; exactly 2",
        "value < 2; value >= 2.5; THRESHOLD_GAP; 2 to 2.5",
        "value > 5; value <= 4; THRESHOLD_GAP; 4 to 5",
        "value <= 2; value >= 2; THRESHOLD_OVERLAP; exactly 2",
        "value < 3; value > 2; THRESHOLD_OVERLAP; 2 to 3"
      })
  void laddersHaveNeitherGapsNorOverlaps(
      String first, String second, FindingKind kind, String place) {
    assertThat(findings(ladder("X-1 one", first, "BTA-03") + ladder("X-1 two", second, "BTA-04")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(kind);
              assertThat(finding.sentence().en()).contains(place);
            });
  }

  /**
   * Catches: alarms about ladders without a gap, and about whole numbers that follow each other.
   */
  @Test
  void laddersThatMeetAreLeftAlone() {
    assertThat(
            kinds(
                ladder("X-1 one", "value < 2", "BTA-03"),
                ladder("X-1 two", "value >= 2", "BTA-04")))
        .isEmpty();
    assertThat(
            kinds(
                rule(
                    "X-1 one",
                    "    DenosumabTherapy( firstDoseDaysAgo <= 3 )",
                    "    advice.recommend( \"BTA-03\" );"),
                rule(
                    "X-1 two",
                    "    DenosumabTherapy( firstDoseDaysAgo >= 4 )",
                    "    advice.recommend( \"BTA-04\" );")))
        .isEmpty();
  }
}
