package io.osteon.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.osteon.rulebase.Problem;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test breaks one thing in the shipped rule base and expects to be told so. */
class RuleBaseVerificationTest {
  private static final String MONITORING = "advice/monitoring.yaml";
  private static final String LOGIC = "logic/monitoring.drl";
  private static final String PARAMETERS = "parameters.yaml";

  @Test
  void shippedRuleBaseHasNoProblemAtAll() {
    assertThat(ShippedRules.verification().problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: \"{1}\" becomes \"{2}\" -> {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          advice/monitoring.yaml | urgency: critical             | urgency: urgent               | unknown-value
          advice/monitoring.yaml | level: moderate               | level: great                  | unknown-value
          advice/monitoring.yaml | status: verified              | status: sure                   | unknown-value
          advice/monitoring.yaml | defers: true                  | defers: sometimes             | value-type
          advice/monitoring.yaml | defers: true                  | deferz: true                   | unknown-key
          advice/monitoring.yaml | id: MON-02                    | id: MON-01                     | duplicate-id
          advice/monitoring.yaml | id: MON-02                    | id: mon2                       | id-form
          advice/therapy-start.yaml | startRule: true            | emergency: true                | emergency-not-critical
          advice/monitoring.yaml | source: xgeva-label           | source: xgeva-labell           | unknown-source
          advice/monitoring.yaml | hides: [MON-03]               | hides: [MON-33]                | unknown-rule
          advice/monitoring.yaml | hides: [MON-03]               | hides: [MON-02]                | precedence-cycle
          advice/monitoring.yaml | '    evidence:'             | '    evidenze:'                    | missing-evidence
          advice/monitoring.yaml | 'rules:'               | 'rules: ['                       | yaml-syntax
          evidence.yaml          | kind: label                   | kind: leaflet                  | unknown-value
          parameters.yaml        | value: 14                     | value: 99                      | parameter-range
          parameters.yaml        | value: 14                     | value: 14.5                    | parameter-step
          parameters.yaml        | value: 14                     | value: many                    | value-type
          parameters.yaml        | 'unit: "d"'                   | 'unit: "day"'                  | unknown-unit
          parameters.yaml        | 'unit: "mg/dL"'               | 'unit: "mmol/L"'               | parameter-unit
          parameters.yaml        | 'unit: "d"'                   | 'unit: "wk"'                   | parameter-unit
          parameters.yaml        | 'unit: "mo"'                  | 'unit: "a"'                    | parameter-unit
          parameters.yaml        | source: default               | source: nowhere                | unknown-source
          parameters.yaml        | id: body-mass-index.high      | id: body-mass-index.highest    | undefined-parameter
          release.yaml           | version: 1.0.0                | version: newest                | version-form
          logic/monitoring.drl   | advice.recommend( "MON-02", $calcium ) | advice.recommend( "MON-92", $calcium ) | unknown-advice
          logic/monitoring.drl   | advice.recommend( "MON-02", $calcium ) | advice.refine( "MON-02", $calcium )    | advice-id
          logic/monitoring.drl   | advice.recommend( "MON-02", $calcium ) | advice.recommend( "MON-02/none", $calcium ) | unknown-advice
          logic/monitoring.drl   | advice.recommend( "MON-02", $calcium ) | advice.missing( "MON-02/none", $calcium ) | unknown-advice
          logic/monitoring.drl   | severeHypocalcaemia           | severeHypocalcemia             | unknown-field
          advice/monitoring.yaml | orders: [creatinine]          | orders: [kreatinine]           | unknown-order
          advice/monitoring.yaml | remove: [intravenous-bisphosphonate] | remove: [bisphosphonates] | unknown-drug-class
          advice/monitoring.yaml | onlyWith: [magnesium-missing] | onlyWith: [magnesium]          | unknown-variant
          advice/monitoring.yaml | 'withoutOrder: "due only after loading"' | 'orders: []'         | missing-order
          advice/mdt-referral.yaml | 'orders: [mri-spine]'       | 'drafts: [{remove: [denosumab], recommended: true}]' | removal-recommended
          orders.yaml            | id: albumin                   | id: calcium                    | duplicate-id
          orders.yaml            | drug: vitamin_d               | drug: vitamin_x                | unknown-drug
          orders.yaml            | drug: vitamin_d               | ''                             | order-drug
          orders.yaml            | ', zh: "血清总钙"'             | ''                             | missing-text
          orders.yaml            | system: LOINC                 | system: LOINK                  | unknown-system
          orders.yaml            | parameter: supplement.minimum-vitamin-d | parameter: supplement.most | unknown-parameter
          """)
  void faultIsTold(String path, String right, String wrong, String code) {
    assertThat(problems(path, text -> replaced(text, right, wrong)))
        .extracting(Problem::code)
        .contains(code);
  }

  @Test
  void faultIsToldWithFileLineAndColumn() {
    List<Problem> problems =
        problems(MONITORING, text -> "rules:\n  - id: MON-01\n    urgency: urgent\n");

    assertThat(problems)
        .extracting(Problem::toString)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "advice/monitoring.yaml:3:14: error: urgency is \"urgent\"; expected one of"
                            + " critical, warning, info [unknown-value]"));
  }

  /** Catches a wrong unit that is told at another line of the parameter. */
  @Test
  void aUnitIsToldWhereItIsWritten() {
    String limit = "  - id: calcium.upper-limit.mg-per-decilitre\n    value: 10.1\n    unit: ";
    String shipped = new String(RuleBaseFiles.shipped().bytes(PARAMETERS), StandardCharsets.UTF_8);
    int line = (int) shipped.substring(0, shipped.indexOf(limit)).lines().count();

    assertThat(
            problems(PARAMETERS, text -> replaced(text, limit + "\"mg/dL\"", limit + "\"mg/dl\"")))
        .extracting(Problem::toString)
        .containsExactly(
            "parameters.yaml:%d:11: error: parameter calcium.upper-limit.mg-per-decilitre: unit"
                    .formatted(line + 3)
                + " \"mg/dl\" is not known (did you mean \"mg/dL\"?) [unknown-unit]");
    assertThat(
            problems(PARAMETERS, text -> replaced(text, limit + "\"mg/dL\"", limit + "\"mmol/L\"")))
        .extracting(Problem::toString)
        .containsExactly(
            "parameters.yaml:%d:11: error: parameter calcium.upper-limit.mg-per-decilitre is"
                    .formatted(line + 3)
                + " compared in \"mg/dL\", not in \"mmol/L\"; a value is never converted"
                + " [parameter-unit]");
  }

  @Test
  void chineseTextWithoutChineseIsTold() {
    assertThat(problems(PARAMETERS, text -> text.replaceFirst("zh: \".*\"", "zh: \"Days\"")))
        .extracting(Problem::code)
        .containsExactly("language-mixed");
  }

  @Test
  void englishTextWithChineseIsTold() {
    assertThat(problems(PARAMETERS, text -> text.replaceFirst("en: \".*\"", "en: \"天 days\"")))
        .extracting(Problem::code)
        .containsExactly("language-mixed");
  }

  @Test
  void missingLanguageIsTold() {
    assertThat(problems(PARAMETERS, text -> text.replaceFirst(" +zh: .*\n", "")))
        .extracting(Problem::code)
        .containsExactly("missing-text");
  }

  @Test
  void emptyTextIsTold() {
    assertThat(problems(PARAMETERS, text -> text.replaceFirst("zh: \".*\"", "zh: \" \"")))
        .extracting(Problem::code)
        .containsExactly("empty-text");
  }

  @Test
  void placeholderThatOneLanguageLacksIsTold() {
    assertThat(problems(MONITORING, text -> replaced(text, "{calcium.value}", "")))
        .extracting(Problem::code)
        .contains("language-mismatch");
  }

  @Test
  void placeholderOfAFieldThatTheFactLacksIsTold() {
    assertThat(problems(MONITORING, text -> text.replace("{calcium.value}", "{calcium.amount}")))
        .extracting(Problem::code)
        .contains("unknown-field");
  }

  @Test
  void placeholderThatTheRuleDoesNotHandOverIsTold() {
    assertThat(
            problems(
                LOGIC,
                text ->
                    replaced(
                        text,
                        "advice.recommend( \"MON-01\", $calcium );",
                        "advice.recommend( \"MON-01\" );")))
        .extracting(Problem::code)
        .contains("placeholder-not-handed-over");
  }

  @Test
  void braceOutsideAPlaceholderIsTold() {
    assertThat(problems(MONITORING, text -> text.replace("{calcium.value}", "{calcium value}")))
        .extracting(Problem::code)
        .contains("placeholder-syntax");
  }

  @Test
  void wordsWithoutARuleAreTold() {
    assertThat(
            problems(
                LOGIC,
                text ->
                    text.replace("advice.recommend( \"MON-03\"", "advice.recommend( \"MON-02\"")))
        .extracting(Problem::code)
        .contains("advice-without-rule");
  }

  @Test
  void parameterThatNobodyUsesIsAWarning() {
    RuleBaseVerification verification =
        RuleBaseVerification.of(
            ShippedRules.changed(
                PARAMETERS,
                text ->
                    text
                        + """
                          - id: unused.window
                            value: 3
                            unit: "d"
                            range: [1, 5]
                            step: 1
                            source: default
                            signedOffBy: null
                            meaning: {en: "Nothing", zh: "无"}
                        """));

    assertThat(verification.problems())
        .extracting(Problem::code, Problem::severity)
        .containsExactly(tuple("unused-parameter", Problem.Severity.WARNING));
    assertThat(verification.evaluator()).isPresent();
  }

  @Test
  void missingFilesAreTold() {
    for (String path : List.of("release.yaml", "evidence.yaml", PARAMETERS)) {
      assertThat(problems(path, text -> null)).extracting(Problem::code).contains("missing-file");
    }
  }

  @Test
  void fileThatDoesNotBelongIsAWarning() {
    RuleBaseVerification verification =
        RuleBaseVerification.of(ShippedRules.changed("logic/notes.txt", text -> "notes"));

    assertThat(verification.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "logic/notes.txt:0:0: warning: the file does not belong to a rule base and is ignored"
                + " [unexpected-file]");
    assertThat(verification.evaluator()).isPresent();
  }

  private static String replaced(String text, String right, String wrong) {
    assertThat(text).as("the shipped file holds what the test breaks").contains(right);
    return text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
  }

  private static List<Problem> problems(String path, UnaryOperator<String> change) {
    RuleBaseFiles files = ShippedRules.changed(path, change);
    RuleBaseVerification verification = RuleBaseVerification.of(files);
    assertThat(verification.evaluator()).as("a rule base with errors is not used").isEmpty();
    return verification.problems();
  }
}
