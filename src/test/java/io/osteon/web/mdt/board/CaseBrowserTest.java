package io.osteon.web.mdt.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Decisions;
import io.osteon.testing.Browsing;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a case in real browsers, two at once: what only scripts and people can show. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CaseBrowserTest {
  @TestHTTPResource("/")
  String address;

  @Inject Decisions decisions;

  private Browsing browsing;
  private BoardRoom room;

  @BeforeEach
  void open() {
    browsing = Browsing.at(address.replaceAll("/$", ""));
    room = new BoardRoom(BoardRoom.breastCancer("2.02"), BoardRoom.breastCancer("2.30"));
  }

  @AfterEach
  void close() {
    browsing.close();
  }

  private Page board(SignedIn person, String language) {
    Page page = browsing.as(person, language);
    page.navigate(room.address(0));
    assertThat(page.locator("[data-connection]")).containsText("●");
    return page;
  }

  private CaseDecision decision() {
    return decisions.find(room.meeting, room.cases.get(0));
  }

  /** Catches an answer that the others do not see until they reload. */
  @Test
  void whatOneDoesAppearsAtTheOther() {
    Page surgeon = board(room.surgeon, "en");
    Page oncologist = board(room.oncologist, "zh");
    surgeon.locator("#accept-MON-01").click();
    assertThat(surgeon.locator("#response-MON-01 .answer")).containsText("Accepted");
    assertThat(oncologist.locator("#response-MON-01 .answer")).containsText("已采纳");
    oncologist.locator("#vote-for").click();
    assertThat(surgeon.locator("#part-votes .tally")).containsText("For 1");
    oncologist.locator("#reject-BTA-01 summary").click();
    oncologist.locator("#reject-reason-BTA-01").fill("先纠正低钙 <script>alert(1)</script>");
    oncologist.locator("#reject-BTA-01 button").click();
    assertThat(surgeon.locator("#response-BTA-01")).containsText("<script>alert(1)</script>");
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a text that is overwritten, by a save or by what appears while somebody types. */
  @Test
  void twoTextsOfOneDecisionAreMergedByAPerson() {
    Page surgeon = board(room.surgeon, "en");
    Page oncologist = board(room.oncologist, "en");
    oncologist.locator("#decision-text").fill("Zoledronate after the dentist.");
    surgeon.locator("#decision-text").fill("Fix the femur first.");
    surgeon.locator("#part-text button.primary").click();
    assertThat(surgeon.locator("#part-text")).containsText("Saved by");
    assertThat(oncologist.locator("#part-text .changed-meanwhile"))
        .containsText(room.surgeon.account().displayName());
    assertThat(oncologist.locator("#decision-text")).hasValue("Zoledronate after the dentist.");
    oncologist.locator("#part-text button.primary").click();
    assertThat(oncologist.locator("#part-text .collision")).containsText("Fix the femur first.");
    assertThat(oncologist.locator("#decision-text")).hasValue("Zoledronate after the dentist.");
    Browsing.picture(oncologist, "case-collision");
    assertThat(decision().text().text()).isEqualTo("Fix the femur first.");
    browsing.faults(); // the refusal (409) is written to the console by the browser itself
    oncologist
        .locator("#decision-text")
        .fill("Fix the femur first. Zoledronate after the dentist.");
    oncologist.locator("#part-text button.primary").click();
    assertThat(surgeon.locator("#decision-text"))
        .hasValue("Fix the femur first. Zoledronate after the dentist.");
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a text that a change of language or a reload loses. */
  @Test
  void whatIsTypedSurvivesAChangeOfLanguage() {
    Page page = board(room.surgeon, "en");
    page.locator("#decision-text").fill("Half a sentence");
    page.locator("#decision-text").dispatchEvent("input");
    page.locator(".languages a[lang='zh-Hans']").click();
    assertThat(page.locator("#decision-title")).hasText("讨论决定");
    assertThat(page.locator("#decision-text")).hasValue("Half a sentence");
    page.locator("#part-text button.primary").click();
    assertThat(page.locator("#part-text time")).isVisible();
    page.reload();
    assertThat(page.locator("#decision-text")).hasValue("Half a sentence");
    assertThat(page.locator(".unsent")).hasCount(0);
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a game that is slow to answer, not marked, or changes the real case. */
  @Test
  void theGameIsPlayedBesideTheRealCase() {
    Page page = board(room.oncologist, "en");
    page.locator("[data-key='w']").click();
    assertThat(page.locator("#what-if .not-real")).isVisible();
    page.locator("#what-if [name='laboratory-ca_total']").fill("2.35");
    Locator wouldBe = page.locator("#what-if .would-be");
    assertThat(page.locator("#what-if .compared:is(.removed, .hidden)"))
        .containsText(new String[] {"MON-01"});
    assertThat(wouldBe).not().containsText("MON-01");
    Browsing.picture(page, "case-what-if");
    Browsing.assertAccessible(page);
    page.locator("#what-if [data-close]").click();
    assertThat(page.locator("#what-if")).hasCount(0);
    assertThat(page.locator("#MON-01")).isVisible();
    assertThat(browsing.faults()).isEmpty();
  }

  /**
   * Catches calculators that stay closed, are not those of the case, or keep what an old record
   * filled in.
   */
  @Test
  void theCalculatorsOpenOnThePageAndFollowTheRecord() {
    Page page = board(room.oncologist, "en");
    page.locator("#calculators > summary").click();
    assertThat(page.locator("#calcium-total")).hasValue("2.02");
    page.locator("#calcium-total").fill("2.12");
    assertThat(page.locator("#answer-calcium")).containsText("2.12 mmol/L");
    Browsing.picture(page, "case-calculators");
    Browsing.assertAccessible(page);
    room.newRecord(BoardRoom.breastCancer("1.95"));
    assertThat(page.locator("#calcium-total")).hasValue("1.95");
    page.locator("#calcium-total").fill("2.00");
    assertThat(page.locator("#answer-calcium")).containsText("2.00 mmol/L");
    assertThat(page).hasURL(Pattern.compile(".*" + room.address(0)));
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a change that is told and cannot be tried, or that stays when it is taken off. */
  @Test
  void whatWouldChangeItOpensTheGameWithThatChange() {
    Page page = board(room.oncologist, "en");
    Locator changes = page.locator("#what-would-change");
    Locator calcium =
        changes
            .locator("li")
            .filter(new Locator.FilterOptions().setHasText("instead of 2.02"))
            .first();
    assertThat(calcium).containsText("MON-01");
    assertThat(page.locator("#missing")).containsText("It would decide:");
    calcium.locator("button").click();
    assertThat(page.locator("#what-if .not-real")).isVisible();
    assertThat(page.locator("#what-if [name='laboratory-ca_total']")).not().hasValue("");
    assertThat(page.locator("#what-if .compared:is(.removed, .hidden)"))
        .containsText(new String[] {"MON-01"});
    page.locator("#what-if [data-close]").click();
    assertThat(page.locator("#what-if")).hasCount(0);
    Browsing.picture(page, "case-what-would-change");
    Browsing.assertAccessible(page);
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a newer record beside which what was found for the older one stays. */
  @Test
  void aNewRecordBringsWhatWouldChangeIt() {
    Page page = browsing.as(room.oncologist, "en");
    page.navigate(room.address(1));
    assertThat(page.locator("#what-would-change")).containsText("instead of 2.30");
    assertThat(page.locator("[data-connection]")).containsText("●");
    room.newRecordOf(1, BoardRoom.breastCancer("1.95"));
    assertThat(page.locator("#what-would-change")).containsText("instead of 1.95");
    assertThat(page.locator("#what-would-change")).not().containsText("instead of 2.30");
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a case that cannot be decided without a mouse. */
  @Test
  void aCaseIsDecidedWithTheKeyboardAlone() {
    Page page = board(room.chair, "en");
    String first = page.locator("[data-recommendation]").first().getAttribute("id");
    page.keyboard().press("j");
    assertThat(page.locator("#" + first)).isFocused();
    page.keyboard().press("a");
    assertThat(page.locator("#response-" + first + " .answer")).containsText("Accepted");
    page.locator("#" + first).focus();
    page.keyboard().press("j");
    String second = (String) page.evaluate("document.activeElement.id");
    page.keyboard().press("x");
    assertThat(page.locator("#reject-reason-" + second)).isFocused();
    page.keyboard().type("Not in this patient: jaxd");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#response-" + second + " .answer")).containsText("Rejected");
    page.keyboard().press("d");
    assertThat(page.locator("#decision-text")).isFocused();
    page.keyboard().type("Correct calcium, then start.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#part-text")).containsText("Saved by");
    page.keyboard().press("t");
    assertThat(page.locator("#task-text")).isFocused();
    page.keyboard().type("Calcium on Monday");
    page.keyboard().press("Tab");
    page.keyboard().type("Dr Li");
    page.keyboard().press("Enter");
    assertThat(page.locator("#part-tasks .task")).containsText("Calcium on Monday");
    page.locator("#sign").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#part-standing")).containsText("Signed by");
    CaseDecision signed = decision();
    assertThat(signed.isSigned()).isTrue();
    assertThat(signed.response(first).orElseThrow().answer()).isEqualTo(Answer.ACCEPT);
    assertThat(signed.response(second).orElseThrow().reason()).contains("jaxd");
    page.keyboard().press("]");
    page.waitForURL("**" + room.address(1));
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches forms that stay open at the others after the chair has signed. */
  @Test
  void theSignatureEndsTheWritingEverywhere() {
    Page surgeon = board(room.surgeon, "en");
    Page chair = board(room.chair, "en");
    surgeon.locator("#accept-MON-01").click();
    assertThat(chair.locator("#response-MON-01 .answer")).containsText("Accepted");
    assertThat(chair.locator("#sign")).isEnabled();
    chair.locator("#sign").click();
    assertThat(surgeon.locator("#part-standing")).containsText("Signed by");
    assertThat(surgeon.locator("#decision-text")).hasCount(0);
    assertThat(surgeon.locator("#accept-BTA-01")).hasCount(0);
    Browsing.picture(surgeon, "case-signed");
    Browsing.assertAccessible(surgeon);
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a page that some cannot use, in one of the languages or appearances. */
  @Test
  void everybodyCanReadIt() {
    for (String language : List.of("en", "zh")) {
      Page page = board(room.chair, language);
      Browsing.picture(page, "case-" + language);
      Browsing.assertAccessible(page);
      page.locator("[data-expand]").click();
      assertThat(page.locator("#why-MON-01 .why")).isVisible();
      Browsing.assertAccessible(page);
      page.locator("[data-dark]").click();
      Browsing.picture(page, "case-dark-" + language);
      Browsing.assertAccessible(page);
      page.setViewportSize(640, 900);
      Browsing.assertAccessible(page);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("the page fits its width")
          .isTrue();
    }
    assertThat(browsing.faults()).isEmpty();
  }
}
