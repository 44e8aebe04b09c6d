package io.osteon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.engine.Firing;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.LogicFile;
import io.osteon.testing.ShippedRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordingTest {
  private static final LogicFile LOGIC =
      new LogicFile(
          "logic/sample.drl",
          """
          rule "sample"
          when
              DenosumabTherapy( $first : firstDoseDaysAgo )
          then
          end
          """);

  @ParameterizedTest(name = "{0} {1}( {2} )")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MATCH  | BoneMetastasis   |                                        | Bone metastasis: present
          MATCH  | BoneMetastasis   | confirmed                              | Bone metastasis: confirmed
          EXISTS | Finding          | name == FindingName.LACTATING, present | breast-feeding: present
          EXISTS | Finding          | name == FindingName.LACTATING, !present | breast-feeding: absent
          NOT    | PastEvent        | name == EventName.DENTAL_EXAMINATION, daysAgo <= parameters.days( "dental-examination.validity" ) | none on record: dental examination: days ago ≤ 180 days
          MATCH  | DenosumabTherapy | strength == DenosumabStrength.MG_120, $first : firstDoseDaysAgo, firstDoseDaysAgo >= 1 | Denosumab: strength is 120 mg; days since the first dose ≥ 1
          MATCH  | Patient          | sex != null, age in ( 3, 4 )           | Patient: sex known; age (years) one of (3, 4)
          NOT    | CalciumCandidate | daysAgo <= ( $first - 5 )              | none on record: Calcium that can be graded: days since sampling ≤ (days since the first dose - 5)
          """)
  void english(Firing.ReasonKind kind, String type, String condition, String sentence) {
    assertThat(sentence(Language.EN, kind, type, condition)).isEqualTo(sentence);
  }

  @ParameterizedTest(name = "{0} {1}( {2} )")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXISTS | Finding   | name == FindingName.LACTATING, present | 哺乳：有
          NOT    | PastEvent | name == EventName.DENTAL_EXAMINATION, daysAgo <= parameters.days( "dental-examination.validity" ) | 无：口腔检查：距今天数≤180 天
          """)
  void chinese(Firing.ReasonKind kind, String type, String condition, String sentence) {
    assertThat(sentence(Language.ZH, kind, type, condition)).isEqualTo(sentence);
  }

  private static String sentence(
      Language language, Firing.ReasonKind kind, String type, String condition) {
    ConditionWording wording =
        new ConditionWording(
            new Names(ShippedRules.ruleBase(), language),
            ShippedRules.ruleBase().parameters(),
            new BindingNames(List.of(LOGIC)));
    return wording.sentence(
        "sample",
        new Firing.Reason(
            kind,
            type,
            condition == null ? "" : condition,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }
}
