package io.osteon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page of an evaluation, made of what the journal kept. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class EvaluationPageTest {
  private static final String CASE =
      """
      {"id": "<script>alert(1)</script>", "patient": {"birthDate": "1968-03-14", "sex": "female"},
       "diagnoses": [{"condition": "breast_cancer", "date": "2024-05-02"},
                     {"condition": "bone_metastasis", "verification": "confirmed", "date": "2026-01-05"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 2.02, "unit": "mmol/L", "date": "2026-01-10"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-01-10"},
                             {"item": "creatinine", "value": 70, "unit": "<img src=x>", "date": "2026-01-10"}],
       "medications": [{"name": "Xgeva", "planned": ["2026-01-14"]}], "findings": {"postmenopausal": true}}
      """;

  private static String evaluate(String language) {
    return given()
        .contentType("application/json")
        .header("Accept-Language", language)
        .queryParam("at", "2026-01-12")
        .body(CASE.getBytes(StandardCharsets.UTF_8))
        .post("/api/evaluations")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  /** Catches a page that leaves out what the answer says. */
  @Test
  void showsRecommendationsWithReasonsAndEvidence() {
    String page =
        given().get("/evaluations/" + evaluate("en")).then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("<html lang=\"en\"")
        .contains("Hypocalcaemia: do not give the next antiresorptive dose")
        .contains("class=\"recommendation critical\"")
        .contains("Total calcium 2.02 mmol/L, 2026-01-10")
        .contains("/laboratoryResults/0")
        .contains("Pre-existing hypocalcaemia must be corrected before treatment")
        .contains("Deferred until settled:")
        .contains("Decision support only");
  }

  /** Catches words of one language on a page of the other. */
  @Test
  void speaksTheAnswersLanguageAndTheOtherOnDemand() {
    String id = evaluate("zh");
    assertThat(given().get("/evaluations/" + id).asString())
        .contains("<html lang=\"zh-Hans\"", "建议", "依据", "仅供决策支持")
        .doesNotContain("Recommendations");
    assertThat(given().queryParam("language", "en").get("/evaluations/" + id).asString())
        .contains("<html lang=\"en\"", "Recommendations")
        .doesNotContain("依据");
  }

  /** Catches input that becomes markup. */
  @Test
  void whatCallersSentIsText() {
    assertThat(given().get("/evaluations/" + evaluate("en")).asString())
        .doesNotContain("<script>", "<img");
  }

  /** Catches a page about a patient that a proxy keeps or a foreign site frames. */
  @Test
  void isKeptByNobody() {
    Response page = given().get("/evaluations/" + evaluate("en"));
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.contentType()).startsWith("text/html");
  }

  /** Catches an error page without words. */
  @Test
  void anUnknownEvaluationIsSaidInTheCallersLanguage() {
    given()
        .header("Accept-Language", "zh-CN")
        .get("/evaluations/none")
        .then()
        .statusCode(404)
        .body(org.hamcrest.Matchers.containsString("没有该评估"));
    given().get("/assets/osteon.css").then().statusCode(200);
  }
}
