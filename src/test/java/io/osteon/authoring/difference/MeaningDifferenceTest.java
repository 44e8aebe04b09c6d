package io.osteon.authoring.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.authoring.edit.RuleBaseEdit;
import io.osteon.authoring.edit.WordsField;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.rulebase.Urgency;
import io.osteon.testing.ShippedRules;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningDifferenceTest {
  private static final RuleBaseFiles FILES = ShippedRules.ruleBase().files();

  private static List<Change> changes(RuleBaseFiles after) {
    List<Change> changes = MeaningDifference.between(FILES, after);
    for (Change change : changes) {
      assertThat(change.sentence().en()).isNotBlank();
      assertThat(change.sentence().zh()).isNotBlank();
    }
    assertThat(changes).extracting(Change::weight).isSorted();
    return changes;
  }

  private static Change only(RuleBaseFiles after) {
    List<Change> changes = changes(after);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static RuleBaseFiles logic(String from, String to) {
    return ShippedRules.changed(
        "logic/monitoring.drl",
        text -> {
          assertThat(text).contains(from);
          return text.replaceFirst(java.util.regex.Pattern.quote(from), to);
        });
  }

  /** Catches a changed threshold that is reported as changed conditions, or without its unit. */
  @Test
  void aParameterIsOneChangeOfItsValue() {
    Change change =
        only(
            RuleBaseEdit.of(FILES)
                .setParameter("denosumab-120.planned-window", new BigDecimal("21"), null)
                .files());
    assertThat(change.kind()).isEqualTo(ChangeKind.PARAMETER_VALUE);
    assertThat(change.weight()).isEqualTo(Weight.SAFETY);
    assertThat(change.before().en()).isEqualTo("28 days");
    assertThat(change.after().zh()).isEqualTo("21 天");
    assertThat(
            changes(
                RuleBaseEdit.of(FILES)
                    .setParameter("calcium.validity", new BigDecimal("14"), "Dr X")
                    .files()))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.PARAMETER_SIGN_OFF);
  }

  /** Catches a condition that came, went or changed and is reported otherwise. */
  @Test
  void conditionsAreMatchedByStructure() {
    Change changed =
        only(
            logic(
                "$calcium : CalciumAssessment( hypocalcaemia )",
                "\\$calcium : CalciumAssessment( severeHypocalcaemia )"));
    assertThat(changed.kind()).isEqualTo(ChangeKind.CONDITION_CHANGED);
    assertThat(changed.rule()).isEqualTo("MON-01");
    assertThat(changed.before().en()).isEqualTo("the calcium shows hypocalcaemia");
    assertThat(changed.after().en())
        .isEqualTo("the calcium shows severe or symptomatic hypocalcaemia");
    Change removed =
        only(
            logic(
                "    CalciumAssessment( !known )\n    not VitaminDStatus()",
                "    not VitaminDStatus()"));
    assertThat(removed.kind()).isEqualTo(ChangeKind.CONDITION_REMOVED);
    assertThat(removed.before().en()).isEqualTo("the calcium cannot be graded");
    Change added =
        only(
            logic(
                "$calcium : CalciumAssessment( hypocalcaemia )",
                "Patient( age > 17 )\n    \\$calcium : CalciumAssessment( hypocalcaemia )"));
    assertThat(added.kind()).isEqualTo(ChangeKind.CONDITION_ADDED);
    assertThat(added.after().zh()).isEqualTo("患者年龄高于17岁");
    Change consequence =
        only(logic("advice.recommend( \"MON-02\"", "advice.recommend( \"MON-03\""));
    assertThat(consequence.kind()).isEqualTo(ChangeKind.CONSEQUENCE_CHANGED);
    assertThat(only(logic("// --- Hypocalcaemia", "// --- Low calcium")).kind())
        .isEqualTo(ChangeKind.LAYOUT);
    Change broken =
        only(logic("CalciumAssessment( hypocalcaemia )", "CalciumAssessment( nonsense )"));
    assertThat(broken.sentence().en()).contains("has errors");
  }

  /** Catches words, urgency, actions, evidence and test patients that change unseen. */
  @Test
  void whatIsWrittenBesideTheLogicCounts() {
    RuleBaseEdit edit = RuleBaseEdit.of(FILES);
    Change words = only(edit.setWords("MON-01", WordsField.TITLE, Language.ZH, "新标题").files());
    assertThat(words.kind()).isEqualTo(ChangeKind.WORDS);
    assertThat(words.sentence().en()).isEqualTo("MON-01: the title reads otherwise in Chinese");
    assertThat(words.after().zh()).isEqualTo("新标题");
    Change urgency = only(edit.setUrgency("MON-14", Urgency.INFO).files());
    assertThat(urgency.kind()).isEqualTo(ChangeKind.URGENCY);
    assertThat(urgency.rule()).isEqualTo("MON-14");
    assertThat(only(edit.setWords("MON-01", WordsField.action(0), Language.EN, "x").files()).kind())
        .isEqualTo(ChangeKind.ACTION);
    assertThat(only(edit.removeEvidence("MON-01", 0).files()).kind())
        .isEqualTo(ChangeKind.EVIDENCE);
    assertThat(only(edit.removeScenario("MON-02.severe-on-denosumab").files()).kind())
        .isEqualTo(ChangeKind.SCENARIO_REMOVED);
    assertThat(only(ShippedRules.changed("terminology/labels.csv", t -> t + "x_y,new,新\n")).kind())
        .isEqualTo(ChangeKind.TERMINOLOGY);
    assertThat(
            only(ShippedRules.changed(
                    "orders.yaml", t -> t.replace("Calcium, total", "Calcium (total)")))
                .kind())
        .isEqualTo(ChangeKind.ORDER);
    assertThat(changes(edit.duplicateRule("MON-01", "MON-88").files()))
        .extracting(Change::kind)
        .contains(ChangeKind.RULE_ADDED, ChangeKind.ADVICE_ADDED)
        .doesNotContain(ChangeKind.RULE_REMOVED);
    assertThat(MeaningDifference.between(FILES, FILES)).isEmpty();
  }

  /** Catches a draft without some files that makes the comparison fail. */
  @Test
  void draftsThatCannotBeReadAreCompared() {
    assertThat(changes(ShippedRules.changed("terminology/labels.csv", t -> null))).isNotEmpty();
    assertThat(changes(ShippedRules.changed("parameters.yaml", t -> "parameters: ["))).isNotEmpty();
    assertThat(changes(ShippedRules.changed("logic/safety.drl", t -> "rule \"")))
        .extracting(Change::kind)
        .contains(ChangeKind.RULE_REMOVED);
    assertThat(changes(ShippedRules.changed("advice/safety.yaml", t -> ": :")))
        .extracting(Change::kind)
        .contains(ChangeKind.ADVICE_REMOVED);
  }
}
