package io.osteon.web.mdt.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.accounts.Role;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of the calculators, alone and of a case, in both languages and without scripts. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CalculatorsPageTest {
  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Inject Meetings meetings;
  @Inject BoardCases cases;

  private static RequestSpecification viewer(String language) {
    return SignedIn.as(Role.VIEWER).header("Accept-Language", language);
  }

  private static String answer(String page, String calculator) {
    String from = page.substring(page.indexOf("id=\"answer-" + calculator + "\""));
    return from.substring(0, from.indexOf("<dl class=\"facts small\">"));
  }

  /** Catches a page that fails or speaks the wrong language, and a result out of nothing. */
  @Test
  void emptyCalculatorsSayNothing() {
    String english = viewer("en").get("/calculators").then().statusCode(200).extract().asString();
    assertThat(english)
        .contains("<h1>Calculators</h1>", "Mirels score", "(40 − albumin [g/L])", "Payne RB")
        .contains("0.8 to 5.0 mmol/L; 3.2 to 20 mg/dL")
        .doesNotContain("class=\"results", "style=", " onclick");
    for (String calculator : List.of("calcium", "kidney", "zoledronate", "mirels", "sins")) {
      assertThat(answer(english, calculator)).contains("Nothing to calculate yet.");
    }
    String chinese = viewer("zh").get("/calculators").then().statusCode(200).extract().asString();
    assertThat(chinese).contains("<h1>计算工具</h1>", "白蛋白校正钙", "尚无可计算的内容。", "唑来膦酸");
  }

  /** Catches a form that does nothing without scripts, and one that forgets what was typed. */
  @Test
  void aFormIsAnsweredWithItsResult() {
    Response sent =
        viewer("en")
            .contentType(FORM)
            .formParam("calcium-total", "2.00")
            .formParam("calcium-total-unit", "mmol/L")
            .formParam("calcium-albumin", "30")
            .formParam("calcium-albumin-unit", "g/L")
            .post("/calculators");
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.header("Cache-Control")).contains("no-store");
    assertThat(answer(sent.asString(), "calcium"))
        .contains("<strong>2.20 mmol/L</strong>", "normal");
    assertThat(sent.asString()).contains("value=\"2.00\"", "value=\"g/L\" selected");
  }

  /** Catches missing words of results in Chinese, and a dose that is not shown. */
  @Test
  void kidneyFunctionSpeaksChinese() {
    String page =
        viewer("zh")
            .contentType(FORM)
            .formParam("kidney-age", "80")
            .formParam("kidney-sex", "female")
            .formParam("kidney-creatinine", "100")
            .formParam("kidney-creatinine-unit", "umol/L")
            .formParam("kidney-weight", "60")
            .formParam("kidney-weight-unit", "kg")
            .formParam("kidney-dialysis", "no")
            .post("/calculators")
            .asString();
    assertThat(answer(page, "kidney"))
        .contains("37.6 mL/min", "eGFR（CKD-EPI 2021）", "3.0 mg", "浓缩液4 mg/5 mL取3.8 mL");
  }

  /** Catches typed text that becomes markup, and a value that cannot be right and is used. */
  @Test
  void whatCannotBeUsedIsToldAndEscaped() {
    String page =
        viewer("en")
            .contentType(FORM)
            .formParam("calcium-total", "\"><script>x</script>")
            .formParam("calcium-albumin", "300")
            .formParam("calcium-albumin-unit", "g/L")
            .post("/calculators")
            .asString();
    assertThat(page).doesNotContain("<script>x");
    assertThat(answer(page, "calcium"))
        .contains("Total calcium: not used", "Albumin: not used, outside the plausible range")
        .doesNotContain("class=\"results");
  }

  /** Catches scores without their meaning. */
  @Test
  void scoresSayWhatTheyMean() {
    String page =
        viewer("en")
            .contentType(FORM)
            .formParam("mirels-site", "upperLimb")
            .formParam("mirels-pain", "functional")
            .formParam("mirels-lesion", "lytic")
            .formParam("mirels-size", "oneToTwoThirds")
            .formParam("sins-location", "junctional")
            .formParam("sins-pain", "mechanical")
            .post("/calculators")
            .asString();
    assertThat(answer(page, "mirels"))
        .contains("9 of 12", "impending fracture", "in a humerus series");
    assertThat(answer(page, "sins"))
        .contains("Missing for a result: Bone lesion, Alignment")
        .doesNotContain("class=\"results");
  }

  /** Catches calculators of a case that are not filled, or open to people outside the board. */
  @Test
  void aCaseFillsItsCalculators() {
    SignedIn chair = SignedIn.person("calculator-chair", Role.MDT_CHAIR);
    Meeting meeting =
        meetings.create(
            chair.actor(),
            new NewMeeting("Board", DAY, null, null, chair.account().id(), 1, List.of()));
    String document =
        """
        {"patient": {"age": 60, "sex": "male"}, "laboratoryResults": [
         {"item": "creatinine", "value": 88.4, "unit": "umol/L", "date": "2026-11-20"},
         {"item": "weight", "value": 72, "unit": "kg", "date": "2026-11-20"}]}
        """;
    BoardCase entered =
        cases.create(
            chair.actor(),
            new NewCase(
                null,
                "Which agent?",
                CaseFormat.CASE_JSON,
                document.getBytes(StandardCharsets.UTF_8),
                RecordOrigin.FORM));
    String address = "/meetings/" + meeting.id() + "/cases/" + entered.id() + "/calculators";
    assertThat(chair.request().get(address).statusCode()).as("not on the agenda").isEqualTo(404);
    meetings.addCase(chair.actor(), meeting.id(), entered.id(), null);

    String page =
        chair
            .request()
            .header("Accept-Language", "en")
            .get(address)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page)
        .contains("<h1>Calculators</h1>", entered.pseudonym(), "value of 20 Nov 2026")
        .contains("<a href=\"/meetings/" + meeting.id() + "/cases/" + entered.id() + "\">");
    assertThat(answer(page, "kidney")).contains("80.0 mL/min", "4.0 mg");
    assertThat(answer(page, "zoledronate")).contains("4.0 mg");
    String part =
        chair
            .request()
            .header("HX-Request", "true")
            .header("Accept-Language", "zh")
            .get(address)
            .asString();
    assertThat(part).contains("肌酐清除率与eGFR").doesNotContain("<html");
    String changed =
        chair
            .request()
            .contentType(FORM)
            .header("Accept-Language", "en")
            .formParam("kidney-creatinine", "176.8")
            .post(address)
            .asString();
    assertThat(answer(changed, "kidney")).contains("40.0 mL/min", "3.3 mg");
    assertThat(viewer("en").get(address).statusCode()).isEqualTo(403);
    String alone = "/cases/" + entered.id() + "/calculators";
    assertThat(chair.request().header("Accept-Language", "en").get(alone).asString())
        .contains("action=\"" + alone, entered.pseudonym(), "lower limb");
    for (String home :
        List.of("/meetings/" + meeting.id() + "/cases/" + entered.id(), "/cases/" + entered.id())) {
      assertThat(chair.request().get(home).asString())
          .as("the page of the case asks for them, with a script or without")
          .contains("hx-get=\"" + home + "/calculators\"", "href=\"" + home + "/calculators\"");
    }
    assertThat(viewer("en").get(alone).statusCode()).isEqualTo(403);
  }
}
