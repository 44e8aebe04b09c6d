package io.osteon.web.mdt.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.evaluation.Evaluator;
import io.osteon.intake.fhir.FhirBundleReader;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a board reads first of a case that a health record sent. */
class CaseHeaderTest {
  private static final String BUNDLE =
      """
      {"resourceType":"Bundle","type":"collection","entry":[
       {"resource":{"resourceType":"Patient","id":"p","gender":"female","birthDate":"1965-01-01"}},
       {"resource":{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p"},
        "code":{"coding":[{"system":"urn:osteon:clinical-items","code":"breast_cancer"}]},
        "recordedDate":"2024-03-01"%s}},
       {"resource":{"resourceType":"Condition","id":"c2","subject":{"reference":"Patient/p"},
        "code":{"coding":[{"system":"urn:osteon:clinical-items","code":"bone_metastasis"}]},
        "recordedDate":"2026-10-01"%s}}%s]}
      """;
  private static final String STAGE =
      """
      {"coding":[{"system":"http://snomed.info/sct","code":"1222806003",
       "display":"American Joint Committee on Cancer stage IIIC (qualifier value)"}]}
      """;

  private static CaseHeader.Entry entry(String bundle, String key, Language language) {
    Evaluator evaluator = ShippedRules.evaluator();
    return CaseHeader.of(
            evaluator.decide(
                FhirBundleReader.read(
                    bundle.getBytes(StandardCharsets.UTF_8),
                    LocalDate.of(2026, 11, 24),
                    evaluator.ruleBase().terminology())),
            "",
            ChartCases.text(language))
        .entries()
        .stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Catches a stage or a site that the record states and the board does not see, or sees twice. */
  @Test
  void stageAndSitesAreShownAsTheRecordWordsThem() {
    String bundle =
        BUNDLE.formatted(
            ",\"stage\":[{\"summary\":" + STAGE + ",\"type\":{\"text\":\"other\"}}]",
            ",\"bodySite\":[{\"text\":\"left femur\"},"
                + "{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"71341001\"}]}]",
            """
            ,{"resource":{"resourceType":"Observation","id":"o","subject":{"reference":"Patient/p"},
             "status":"final","effectiveDateTime":"2024-03-05",
             "code":{"coding":[{"system":"http://snomed.info/sct","code":"399537006"}]},
             "valueCodeableConcept":%s}}
            """
                .formatted(STAGE));
    CaseHeader.Entry stage = entry(bundle, "stage", Language.EN);
    assertThat(stage.known()).isTrue();
    assertThat(stage.values())
        .containsExactly("American Joint Committee on Cancer stage IIIC (5 Mar 2024)");
    assertThat(entry(bundle, "sites", Language.EN).values())
        .containsExactly("left femur", "SNOMED CT 71341001");
  }

  /** Catches what nobody recorded being left out, or said to be absent. */
  @Test
  void whatIsNotRecordedIsSaidToBe() {
    String bundle = BUNDLE.formatted("", "", "");
    for (String key : new String[] {"stage", "spread", "sites", "imaging", "events", "ecog"}) {
      CaseHeader.Entry english = entry(bundle, key, Language.EN);
      assertThat(english.known()).as(key).isFalse();
      assertThat(english.values()).as(key).containsExactly("not recorded");
      assertThat(entry(bundle, key, Language.ZH).values()).as(key).containsExactly("未记录");
    }
  }

  /** Catches words of a health record that reach a rule. */
  @Test
  void wordsOfTheRecordAreNoFacts() {
    Evaluator evaluator = ShippedRules.evaluator();
    LocalDate at = LocalDate.of(2026, 11, 24);
    byte[] plain = BUNDLE.formatted("", "", "").getBytes(StandardCharsets.UTF_8);
    byte[] worded =
        BUNDLE
            .formatted(
                ",\"stage\":[{\"summary\":" + STAGE + "}]",
                ",\"bodySite\":[{\"text\":\"left femur\"}]",
                "")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(FhirBundleReader.read(worded, at, evaluator.ruleBase().terminology()).facts())
        .isEqualTo(FhirBundleReader.read(plain, at, evaluator.ruleBase().terminology()).facts());
  }
}
