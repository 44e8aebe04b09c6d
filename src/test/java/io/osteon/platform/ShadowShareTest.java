package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.cdshooks.OpenAccess;
import io.osteon.governance.activation.Activation;
import io.osteon.governance.activation.ActivationMode;
import io.osteon.governance.activation.ShadowReport;
import io.osteon.governance.activation.ShadowReports;
import io.osteon.governance.release.Release;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.Await;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Releases beside the live one: evaluated and not shown, or shown to a part of the patients. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(OpenAccess.class)
class ShadowShareTest {
  private static final String CASE =
      """
      {"id": "patient-%d", "patient": {"age": 58, "sex": "female"},
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-01-05"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 2.02, "unit": "mmol/L", "date": "2026-01-10"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-01-10"}],
       "medications": [], "findings": {"postmenopausal": true}}
      """;

  @Inject TestReleases releases;
  @Inject RuleBaseService rules;
  @Inject ShadowReports reports;

  private Release edited() {
    RuleBaseFiles shipped = RuleBaseFiles.shipped();
    Map<String, byte[]> content = new TreeMap<>();
    shipped.paths().forEach(path -> content.put(path, shipped.bytes(path)));
    String parameters = new String(shipped.bytes(RuleBaseFiles.PARAMETERS), StandardCharsets.UTF_8);
    content.put(
        RuleBaseFiles.PARAMETERS,
        parameters.replace("value: 2.11", "value: 2.01").getBytes(StandardCharsets.UTF_8));
    return releases.release(RuleBaseFiles.of(content));
  }

  private static String answeredBy(int patient) {
    return RestAssured.given()
        .contentType("application/json")
        .queryParam("at", "2026-01-12")
        .body(CASE.formatted(patient))
        .post("/api/evaluations")
        .then()
        .statusCode(200)
        .extract()
        .path("release.hash");
  }

  /** Catches: a shadow that is shown, is not evaluated, or whose difference is not journaled. */
  @Test
  void aShadowIsEvaluatedAndNotShown() {
    Release release = edited();
    Activation shadow = releases.request(release.version(), ActivationMode.SHADOW, 0);
    releases.awaitGeneration();

    assertThat(answeredBy(1)).isEqualTo(rules.active().ruleBase().hash());

    Await.until(
        "the shadow's outcome is stored", () -> reports.of(shadow.id(), 10).evaluations() == 1);
    ShadowReport report = reports.of(shadow.id(), 10);
    assertThat(report.different()).isEqualTo(1);
    assertThat(report.rules()).extracting(ShadowReport.RuleChange::rule).contains("MON-01");
    releases.end(shadow);
  }

  /** Catches: a patient who goes back and forth between two releases, or a share for nobody. */
  @Test
  void aShareAnswersForTheSamePatientsEachTime() {
    Release release = edited();
    Activation share = releases.request(release.version(), ActivationMode.SHARE, 50);
    releases.awaitGeneration();

    int shared = 0;
    for (int patient = 0; patient < 40; patient++) {
      boolean expected = CaseKey.bucket("patient-" + patient) < 50;
      assertThat(answeredBy(patient).equals(release.hash())).isEqualTo(expected);
      shared += expected ? 1 : 0;
    }
    assertThat(shared).isBetween(1, 39);
    releases.end(share);
    assertThat(answeredBy(1)).isEqualTo(rules.active().ruleBase().hash());
  }
}
