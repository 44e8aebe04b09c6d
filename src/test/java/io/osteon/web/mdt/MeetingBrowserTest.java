package io.osteon.web.mdt;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.osteon.accounts.Role;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Invitation;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.meeting.NewMeeting;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseSearch;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.testing.Await;
import io.osteon.testing.Browsing;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings and the entry of cases in a real browser: what only scripts and people's hands show. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MeetingBrowserTest {
  private static final String URGENT =
      """
      {"patient":{"age":63,"sex":"female"},
       "diagnoses":[{"condition":"breast_cancer"},{"condition":"bone_metastasis"}],
       "laboratoryResults":[{"item":"calciumTotal","value":1.85,"unit":"mmol/L","date":"2027-03-01"},
                            {"item":"albumin","value":40,"unit":"g/L","date":"2027-03-01"}],
       "medications":[{"drug":"denosumab","strength":{"value":120,"unit":"mg"},"given":["2027-02-03"]}],
       "findings":{"spinalPain":true,"limbWeakness":true}}
      """;

  private static final String CALM =
      """
      {"patient":{"age":71,"sex":"male"},"diagnoses":[{"condition":"prostate_cancer"}],"medications":[]}
      """;

  @TestHTTPResource("/")
  String address;

  @Inject Meetings meetings;
  @Inject BoardCases cases;

  private Browsing browsing;
  private SignedIn chair;

  @BeforeEach
  void open() {
    browsing = Browsing.at(address.replaceAll("/$", ""));
    chair = SignedIn.person("browsing-chair", Role.MDT_CHAIR);
  }

  @AfterEach
  void close() {
    browsing.close();
  }

  private BoardCase patient(String question, String document) {
    return cases.create(
        chair.actor(),
        new NewCase(
            null,
            question,
            CaseFormat.CASE_JSON,
            document.getBytes(StandardCharsets.UTF_8),
            RecordOrigin.DOCUMENT));
  }

  private Meeting meeting(String name) {
    SignedIn radiologist = SignedIn.person("browsing-member", Role.MDT_MEMBER);
    Meeting meeting =
        meetings.create(
            chair.actor(),
            new NewMeeting(
                name,
                LocalDate.of(2027, 3, 4),
                LocalTime.of(8, 30),
                "Room 3",
                chair.account().id(),
                1,
                List.of(new Invitation(radiologist.account().id(), "radiology"))));
    for (BoardCase each :
        List.of(
            patient("Start denosumab?", CALM),
            patient("胸椎转移伴肢体无力：手术还是放疗？", URGENT),
            patient("Which agent <b>now</b>?", CALM))) {
      meetings.addCase(chair.actor(), meeting.id(), each.id(), null);
    }
    return meeting;
  }

  private List<UUID> order(Meeting meeting) {
    return meetings.agenda(meeting.id()).stream().map(AgendaItem::patientCase).toList();
  }

  private Page agenda(Meeting meeting, String language) {
    Page page = browsing.as(chair, language);
    page.navigate("/meetings/" + meeting.id());
    return page;
  }

  /** What a browser does with the pages of tabs that are not in front; Playwright shows all. */
  private static final String TAB =
      """
      window.inFront = true;
      Object.defineProperty(document, 'hidden', { get: () => !window.inFront });
      window.toFront = (front) => { window.inFront = front; document.dispatchEvent(new Event('visibilitychange')); };
      """;

  /**
   * Catches pages that hold a connection while nobody sees them: a browser has six to a host, so
   * that the seventh tab would never open. The first, shown again, has what happened meanwhile.
   */
  @Test
  void eightTabsOfOneBrowserStayAlive() {
    Meeting meeting = meeting("Eight tabs");
    Page first = agenda(meeting, "en");
    first.context().addInitScript(TAB);
    first.reload();
    Page before = first;
    for (int tab = 2; tab <= 8; tab++) {
      before.evaluate("toFront(false)");
      Page next = first.context().newPage();
      next.navigate("/meetings/" + meeting.id());
      PlaywrightAssertions.assertThat(next.locator("[data-agenda] tr")).hasCount(3);
      before = next;
    }
    UUID taken = order(meeting).get(2);
    meetings.removeCase(chair.actor(), meeting.id(), taken);
    PlaywrightAssertions.assertThat(before.locator("[data-agenda] tr")).hasCount(2);
    before.evaluate("toFront(false)");
    first.evaluate("toFront(true)");
    PlaywrightAssertions.assertThat(first.locator("[data-agenda] tr")).hasCount(2);
    first.context().close();
  }

  /** Catches an order that only a mouse can change, or a keyboard that loses its place. */
  @Test
  void theAgendaIsOrderedByKeyboard() {
    Meeting meeting = meeting("Keyboard");
    List<UUID> before = order(meeting);
    Page page = agenda(meeting, "en");
    Locator last = page.locator("#case-" + before.get(2));
    last.focus();
    page.keyboard().press("Alt+ArrowUp");
    PlaywrightAssertions.assertThat(page.locator("[data-agenda] tr").nth(1))
        .hasAttribute("data-case", before.get(2).toString());
    PlaywrightAssertions.assertThat(page.locator("#moved")).containsText("now number 2");
    PlaywrightAssertions.assertThat(last).isFocused();
    page.keyboard().press("Alt+ArrowUp");
    PlaywrightAssertions.assertThat(page.locator("[data-agenda] tr").first())
        .hasAttribute("data-case", before.get(2).toString());
    assertThat(order(meeting)).containsExactly(before.get(2), before.get(0), before.get(1));
    page.locator("#down-" + before.get(2)).focus();
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("[data-agenda] tr").nth(1))
        .hasAttribute("data-case", before.get(2).toString());
    PlaywrightAssertions.assertThat(page.locator("#down-" + before.get(2))).isFocused();
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a drag that shows one order and keeps another. */
  @Test
  void theAgendaIsOrderedByDragging() {
    Meeting meeting = meeting("Dragging");
    List<UUID> before = order(meeting);
    Page page = agenda(meeting, "zh-CN");
    Locator rows = page.locator("[data-agenda] tr");
    rows.nth(2)
        .locator(".handle")
        .dragTo(
            rows.first().locator(".figure"), new Locator.DragToOptions().setTargetPosition(2, 2));
    PlaywrightAssertions.assertThat(page.locator("#moved")).containsText("现为第1位");
    PlaywrightAssertions.assertThat(rows.first())
        .hasAttribute("data-case", before.get(2).toString());
    assertThat(order(meeting)).containsExactly(before.get(2), before.get(0), before.get(1));
    page.locator("#by-urgency").click();
    PlaywrightAssertions.assertThat(rows.first())
        .hasAttribute("data-case", before.get(1).toString());
    PlaywrightAssertions.assertThat(page.locator(".proposal")).hasCount(0);
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a page that others' changes reach only when it is loaded again. */
  @Test
  void whatOthersChangeAppearsByItself() {
    Meeting meeting = meeting("Live");
    List<UUID> before = order(meeting);
    Page page = agenda(meeting, "en");
    PlaywrightAssertions.assertThat(page.locator("#quorum-state")).containsText("0 of 2 present");
    // a stream that is not open yet tells nothing: the change is made again until it is seen
    Await.until(
        "the change of somebody else appears",
        () -> {
          List<UUID> now = order(meeting);
          meetings.order(
              chair.actor(),
              meeting.id(),
              meetings.agendaVersion(meeting.id()),
              List.of(now.get(1), now.get(2), now.get(0)));
          page.waitForTimeout(1000);
          return page.locator("[data-agenda] tr")
                  .first()
                  .getAttribute("data-case")
                  .equals(order(meeting).get(0).toString())
              && !order(meeting).equals(before);
        });
    meetings.present(chair.actor(), meeting.id(), chair.account().id(), true);
    PlaywrightAssertions.assertThat(page.locator("#quorum-state")).containsText("1 of 2 present");
    PlaywrightAssertions.assertThat(page.locator("form[action$='/acts/begin'] button")).isEnabled();
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a form that a board cannot fill in by hand, or that loses text when it is refused. */
  @Test
  void aCaseIsEnteredByForm() {
    Page page = browsing.as(chair, "en");
    page.navigate("/cases/new");
    page.locator("#question").fill("Denosumab or zoledronic acid?");
    page.locator("#age").fill("63");
    page.locator("#primary").selectOption("breast_cancer");
    page.locator("#laboratory-date").fill("2026-11-20");
    page.locator("#laboratory-0-value").fill("2,31");
    page.locator("#laboratory-0-unit").selectOption("mmol/L");
    PlaywrightAssertions.assertThat(page.locator("#laboratory-0-unit option[value='g/L']"))
        .isHidden();
    page.locator("[data-more='medication']").click();
    page.locator("#medication-3-drug").fill("Xgeva");
    page.locator("#medication-3-given").fill("2026-10-20");
    page.locator("input[name='finding-limbWeakness'][value='no']").check();
    page.locator(".saving button").click();
    PlaywrightAssertions.assertThat(page.locator("#laboratory-0-value-problem")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#boneMetastasis-problem")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#medications-problem")).isVisible();
    PlaywrightAssertions.assertThat(page.locator("#laboratory-0-value")).hasValue("2,31");
    PlaywrightAssertions.assertThat(page.locator("#medication-3-drug")).hasValue("Xgeva");
    Browsing.picture(page, "case-form-problems");
    Browsing.assertAccessible(page);
    // the browser itself writes the refusal (422) to the console
    browsing.faults();
    page.locator("#laboratory-0-value").fill("9.31");
    page.locator("#boneMetastasis").selectOption("confirmed");
    page.locator("input[name='medications'][value='listed']").check();
    page.locator(".saving button").click();
    PlaywrightAssertions.assertThat(page.locator("#laboratory-0-value-remark"))
        .containsText("plausible range");
    Browsing.picture(page, "case-form-remarks");
    browsing.faults();
    page.locator("#laboratory-0-value").fill("2.31");
    page.locator(".saving button").click();
    Await.until(
        "the case is there",
        () -> !cases.search(search("Denosumab or zoledronic acid?")).isEmpty());
    BoardCase made = cases.search(search("Denosumab or zoledronic acid?")).get(0);
    assertThat(new String(cases.newest(made.id()).document(), StandardCharsets.UTF_8))
        .contains("\"value\":2.31", "\"name\":\"Xgeva\"", "\"limbWeakness\":false")
        .doesNotContain("allergies");
  }

  private static CaseSearch search(String text) {
    return new CaseSearch(text, null, null, false, 5, 0);
  }

  /** Catches a document that can be sent only as a file, or is dropped into nothing. */
  @Test
  void aDocumentIsDroppedOrPasted() {
    Page page = browsing.as(chair, "zh-CN");
    page.navigate("/cases/new?way=document");
    page.locator("#question").fill("拖放的病例？");
    page.evaluate(
        """
        text => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], 'case.json', { type: 'application/json' }));
          document.querySelector('[data-drop]')
            .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
        """,
        URGENT);
    PlaywrightAssertions.assertThat(page.locator("#document")).hasValue(URGENT);
    PlaywrightAssertions.assertThat(page.locator("[data-drop-status]")).containsText("case.json");
    page.locator("#document").fill("{\"patient\":{\"age\":\"old\"}}");
    page.locator(".saving button").click();
    PlaywrightAssertions.assertThat(page.locator("[role='alert']")).containsText("/patient/age");
    PlaywrightAssertions.assertThat(page.locator("#question")).hasValue("拖放的病例？");
    Browsing.picture(page, "case-document-problems");
    Browsing.assertAccessible(page);
    browsing.faults();
    page.locator("#document").fill(CALM);
    page.locator(".saving button").click();
    Await.until("the case is there", () -> !cases.search(search("拖放的病例？")).isEmpty());
  }

  /** Catches pages that some cannot use, speak to other hosts, or break in one language. */
  @Test
  void everyPageIsAccessibleInBothLanguages() {
    Meeting meeting = meeting("Meeting <img src=x onerror=alert(1)>");
    BoardCase known = patient("Another record?", URGENT);
    for (String language : List.of("en", "zh-CN")) {
      Page page = browsing.as(chair, language);
      for (String path :
          List.of(
              "/meetings",
              "/meetings/" + meeting.id(),
              "/meetings/" + meeting.id() + "/chair",
              "/cases",
              "/cases/new",
              "/cases/new?way=document",
              "/cases/" + known.id() + "/records/new")) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        String name = language + path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[/?=]", "-");
        Browsing.picture(page, name);
        Browsing.assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browsing.picture(page, name + "-dark");
        Browsing.assertAccessible(page);
        page.emulateMedia(
            new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
        Browsing.picture(page, name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        // as wide as at 200 % zoom
        page.setViewportSize(640, 450);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as("width of " + path)
            .isLessThanOrEqualTo(640);
        Browsing.picture(page, name + "-zoom");
        page.setViewportSize(1280, 900);
      }
    }
    assertThat(browsing.faults()).isEmpty();
  }
}
