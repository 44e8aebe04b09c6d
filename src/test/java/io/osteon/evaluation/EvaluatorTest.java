package io.osteon.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.osteon.intake.PatientCase;
import io.osteon.intake.ScenarioReader;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole way from a case to words, on the shipped rule base. */
class EvaluatorTest {
  private static final LocalDate AT = LocalDate.of(2026, 11, 23);

  private static final String SEVERE_RENAL_IMPAIRMENT =
      """
      {"id": "renal", "age": 78, "sex": "F", "wt": 50,
       "dx": [{"k": "breast_cancer", "d": -900}, {"k": "bone_metastasis", "d": -60}],
       "labs": [{"k": "ca_total", "v": 2.3, "u": "mmol/L", "d": -3},
                {"k": "albumin", "v": 40, "u": "g/L", "d": -3},
                {"k": "creatinine", "v": 1.31, "u": "mg/dL", "d": -3}],
       "rx": [{"k": "zoledronate", "mg": 4, "plan": [5]}], "f": {}}
      """;

  @Test
  void textShowsTheRoundedValueAndTheExplanationItsInputsAndParameters() {
    Recommendation contraindication =
        recommendation(SEVERE_RENAL_IMPAIRMENT, "BTA-08", Language.EN);

    assertThat(contraindication.text()).contains("27.9 mL/min").contains("zoledronic acid");
    Explanation renal =
        contraindication.why().stream()
            .filter(why -> why.facts().stream().anyMatch(f -> f.type().equals("RenalFunction")))
            .findFirst()
            .orElseThrow();
    assertThat(renal.facts().get(0).origins())
        .extracting(Explanation.Origin::text)
        .anySatisfy(text -> assertThat(text).isEqualTo("Creatinine 1.31 mg/dL, 2026-11-20"));
    assertThat(renal.parameters())
        .extracting(Explanation.ExplainedParameter::id)
        .contains("renal.severe-clearance");
  }

  @Test
  void chineseSaysTheSameRulesInChinese() {
    Evaluation english = evaluate(SEVERE_RENAL_IMPAIRMENT, Language.EN);
    Evaluation chinese = evaluate(SEVERE_RENAL_IMPAIRMENT, Language.ZH);

    assertThat(chinese.recommendations())
        .extracting(Recommendation::id, Recommendation::urgency, Recommendation::status)
        .isEqualTo(
            english.recommendations().stream()
                .map(r -> tuple(r.id(), r.urgency(), r.status()))
                .toList());
    assertThat(chinese.recommendations())
        .allSatisfy(r -> assertThat(r.text()).containsPattern("\\p{IsHan}"));
    assertThat(chinese.footer()).isEqualTo("仅供决策支持，请以现行药品说明书和本院规范为准。");
    assertThat(chinese.id()).isNotEqualTo(english.id());
  }

  @Test
  void gradedValueIsNotTheDisplayedOne() {
    String justBelowTheLimit =
        """
        {"id": "limit", "age": 60, "sex": "F", "wt": 60,
         "dx": [{"k": "breast_cancer", "d": -900}, {"k": "bone_metastasis", "d": -60}],
         "labs": [{"k": "ca_corrected", "v": 2.109, "u": "mmol/L", "d": -1}],
         "rx": [], "f": {}}
        """;

    assertThat(recommendation(justBelowTheLimit, "MON-01", Language.EN).text())
        .contains("2.11 mmol/L");
  }

  @Test
  void everyRecommendationOfEveryScenarioIsWhole() throws IOException {
    for (PatientCase patientCase : scenarios()) {
      for (Language language : Language.values()) {
        Evaluation evaluation = ShippedRules.evaluator().evaluate(patientCase, language);
        for (Recommendation recommendation : evaluation.recommendations()) {
          assertThat(recommendation.text()).isNotBlank().doesNotContain("{").doesNotContain("}");
          assertThat(recommendation.evidence()).isNotEmpty();
          assertThat(recommendation.why()).as(recommendation.id()).isNotEmpty();
          assertThat(recommendation.text())
              .as("%s shows a value that is not there", recommendation.id())
              .doesNotContain("null");
        }
        assertThat(evaluation.missing())
            .allSatisfy(missing -> assertThat(missing.text()).isNotBlank().doesNotContain("{"));
      }
    }
  }

  @Test
  void everyRuleIsShownForSomeScenario() throws IOException {
    TreeSet<String> never = new TreeSet<>();
    ShippedRules.ruleBase().advice().all().forEach(rule -> never.add(rule.id()));
    for (PatientCase patientCase : scenarios()) {
      ShippedRules.evaluator().decide(patientCase).shown().forEach(r -> never.remove(r.id()));
    }

    assertThat(never).isEmpty();
  }

  @Test
  void sameCaseGivesTheSameBytes() throws IOException {
    for (PatientCase patientCase : scenarios()) {
      byte[] first =
          EvaluationJson.bytes(ShippedRules.evaluator().evaluate(patientCase, Language.ZH));
      byte[] second =
          EvaluationJson.bytes(ShippedRules.evaluator().evaluate(patientCase, Language.ZH));

      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void orderOfTheInputDoesNotChangeWhatIsShown() throws IOException {
    String reversed =
        """
        {"id": "renal", "age": 78, "sex": "F", "wt": 50,
         "dx": [{"k": "bone_metastasis", "d": -60}, {"k": "breast_cancer", "d": -900}],
         "labs": [{"k": "creatinine", "v": 1.31, "u": "mg/dL", "d": -3},
                  {"k": "albumin", "v": 40, "u": "g/L", "d": -3},
                  {"k": "ca_total", "v": 2.3, "u": "mmol/L", "d": -3}],
         "rx": [{"k": "zoledronate", "mg": 4, "plan": [5]}], "f": {}}
        """;

    assertThat(evaluate(reversed, Language.EN).recommendations())
        .extracting(Recommendation::id, Recommendation::text)
        .isEqualTo(
            evaluate(SEVERE_RENAL_IMPAIRMENT, Language.EN).recommendations().stream()
                .map(r -> tuple(r.id(), r.text()))
                .toList());
  }

  @Test
  void jsonHasTheFieldsOfTheContractInTheirOrder() throws IOException {
    JsonNode json =
        new JsonMapper()
            .readTree(EvaluationJson.bytes(evaluate(SEVERE_RENAL_IMPAIRMENT, Language.EN)));

    assertThat(names(json))
        .containsExactly(
            "id",
            "release",
            "at",
            "language",
            "recommendations",
            "missing",
            "hidden",
            "derived",
            "notes",
            "footer");
    assertThat(names(json.get("release"))).containsExactly("version", "hash");
    for (JsonNode recommendation : json.get("recommendations")) {
      assertThat(names(recommendation))
          .startsWith(
              "id",
              "group",
              "urgency",
              "status",
              "title",
              "text",
              "evidence",
              "why",
              "needs",
              "actions");
    }
    assertThat(json.at("/derived/renal/creatinineClearance").decimalValue())
        .isEqualByComparingTo("27.94");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<PatientCase> scenarios() throws IOException {
    List<PatientCase> cases = new ArrayList<>();
    for (String path : ShippedRules.ruleBase().scenarioPaths()) {
      try (Stream<String> lines = Files.lines(ShippedRules.FOLDER.resolve(Path.of(path)))) {
        lines.filter(line -> !line.isBlank()).forEach(line -> cases.add(read(line)));
      }
    }
    return cases;
  }

  private static PatientCase read(String scenario) {
    return ScenarioReader.read(
        scenario.getBytes(StandardCharsets.UTF_8), AT, ShippedRules.ruleBase().terminology());
  }

  private static Evaluation evaluate(String scenario, Language language) {
    return ShippedRules.evaluator().evaluate(read(scenario), language);
  }

  private static Recommendation recommendation(String scenario, String id, Language language) {
    return evaluate(scenario, language).recommendations().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
