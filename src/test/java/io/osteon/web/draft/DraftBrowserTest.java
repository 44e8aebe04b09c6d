package io.osteon.web.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.draft.DraftFiles;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.review.ApprovedDrafts;
import io.osteon.governance.release.ShippedRelease;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.Browsing;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts in a real browser: what only scripts and a rendering engine can show. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DraftBrowserTest {
  private static final String MONITORING = "logic/monitoring.drl";

  @TestHTTPResource("/")
  String address;

  @Inject Transactions transactions;
  @Inject SigningKey key;
  @Inject AuditTrail audit;
  @Inject ApprovedDrafts imports;
  @Inject Drafts drafts;
  @Inject DraftFiles files;

  private Browsing browsing;
  private SignedIn author;

  @BeforeEach
  void open() {
    browsing = Browsing.at(address.replaceAll("/$", ""));
    author = SignedIn.person("editor", Role.AUTHOR);
    new ShippedRelease(transactions, key, audit, imports, Clock.systemUTC())
        .settle(RuleBaseFiles.shipped(), "this test");
  }

  @AfterEach
  void close() {
    browsing.close();
  }

  private UUID draft(String name) {
    return drafts
        .create(author.actor(), name, "A reason <b>in bold</b>", "Dr. Wang", Optional.empty())
        .id();
  }

  private Page editor(UUID draft, String path) {
    Page page = browsing.as(author, "en");
    page.navigate("/drafts/" + draft + "/files/" + path);
    page.locator(".cm-content").waitFor();
    return page;
  }

  private static int lineOf(String text) {
    RuleBaseFiles shipped = RuleBaseFiles.shipped();
    String before =
        new String(shipped.bytes(MONITORING), StandardCharsets.UTF_8).split(Pattern.quote(text))[0];
    return (int) before.lines().count();
  }

  private static void write(Page page, String place, String text) {
    page.locator(".cm-content").focus();
    page.keyboard().press("Control+Home");
    page.evaluate("place => { location.hash = place }", place);
    PlaywrightAssertions.assertThat(page.locator(".cm-lineNumbers .cm-activeLineGutter"))
        .hasText(place.substring(1));
    page.keyboard().press("End");
    page.keyboard().type(text);
  }

  /** Catches an editor that does not load without a bundler, or says nothing of an error. */
  @Test
  void anErrorIsShownAtItsLineWhileTyping() {
    UUID draft = draft("Errors");
    Page page = editor(draft, MONITORING);
    PlaywrightAssertions.assertThat(page.locator("#problem-summary")).hasText("No problems.");
    int line = lineOf("$calcium : CalciumAssessment( hypocalcaemia )");
    write(page, "L" + line, "\nFinding( nme == FindingName.PREGNANT )");
    Locator problem = page.locator("#problems button").first();
    PlaywrightAssertions.assertThat(problem).containsText("line " + (line + 1));
    PlaywrightAssertions.assertThat(problem).containsText("nme");
    PlaywrightAssertions.assertThat(page.locator(".cm-lintRange-error").first()).isVisible();
    Browsing.picture(page, "code-error");
    page.keyboard().press("Control+Home");
    problem.click();
    PlaywrightAssertions.assertThat(page.locator(".cm-lineNumbers .cm-activeLineGutter"))
        .hasText(String.valueOf(line + 1));
    Browsing.assertAccessible(page);
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches completion and reading views that do not reach the author. */
  @Test
  void fieldsAreProposedAndTheRuleIsReadInWords() {
    Page page = editor(draft("Proposals"), MONITORING);
    int line = lineOf("$calcium : CalciumAssessment( hypocalcaemia )");
    write(page, "L" + line, "\nCalciumAssessment( severe");
    Locator proposals = page.locator(".cm-tooltip-autocomplete li");
    PlaywrightAssertions.assertThat(proposals.filter(text("severeHypocalcaemia"))).isVisible();
    Browsing.picture(page, "code-completion");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator(".cm-activeLine"))
        .containsText("CalciumAssessment( severeHypocalcaemia");
    PlaywrightAssertions.assertThat(page.locator("#sentence-rule")).containsText("MON-01");
    assertThat(browsing.faults()).isEmpty();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Catches a text that a reload loses, saved or not. */
  @Test
  void textIsSavedByItselfAndSurvivesAReload() {
    UUID draft = draft("Autosave");
    Page page = editor(draft, MONITORING);
    write(page, "L1", " written once");
    PlaywrightAssertions.assertThat(page.locator("#save-state")).hasText("Saved");
    assertThat(text(draft)).contains("treatment. written once\n");
    String saves = "**/api/drafts/**";
    page.context()
        .route(
            saves,
            route -> {
              if (route.request().method().equals("PUT")) {
                route.abort();
              } else {
                route.resume();
              }
            });
    page.keyboard().type(", and offline");
    PlaywrightAssertions.assertThat(page.locator("#save-state")).containsText("cannot be reached");
    page.reload();
    PlaywrightAssertions.assertThat(page.locator(".cm-line").first())
        .containsText("written once, and offline");
    PlaywrightAssertions.assertThat(page.locator("#save-state")).containsText("cannot be reached");
    browsing.faults();
    page.context().unroute(saves);
    PlaywrightAssertions.assertThat(page.locator("#save-state")).hasText("Saved");
    assertThat(text(draft)).contains("written once, and offline\n");
    assertThat(browsing.faults()).isEmpty();
  }

  private String text(UUID draft) {
    return files.find(draft, MONITORING).text().orElseThrow();
  }

  /** Catches one author overwriting another without a word. */
  @Test
  void twoTextsOfOneFileAreAConflictThatAPersonDecides() {
    UUID draft = draft("Conflict");
    Page page = editor(draft, MONITORING);
    String theirs = text(draft).replaceFirst("// MON", "// THEIRS: MON");
    files.save(author.actor(), draft, 0, MONITORING, theirs);
    write(page, "L1", " MINE");
    PlaywrightAssertions.assertThat(page.locator("#conflict")).isVisible();
    assertThat(text(draft)).contains("// THEIRS").doesNotContain("MINE");
    Browsing.picture(page, "code-conflict");
    browsing.faults(); // the refusal (412) is written to the console by the browser itself
    page.locator("#keep-mine").click();
    PlaywrightAssertions.assertThat(page.locator("#save-state")).hasText("Saved");
    assertThat(text(draft)).contains(" MINE").doesNotContain("// THEIRS");
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a threshold form that does not say whom it changes. */
  @Test
  void aThresholdIsMovedAndTheTestPatientsThatChangeAreShown() {
    UUID draft = draft("Threshold");
    Page page = browsing.as(author, "en");
    page.navigate("/drafts/" + draft + "/rules/MON-01");
    Locator value = page.locator("[id='value-calcium.lower-limit.mmol-per-litre']");
    value.fill("2.15");
    Locator effect =
        page.locator(".parameter", new Page.LocatorOptions().setHas(value)).locator(".effect");
    PlaywrightAssertions.assertThat(effect).containsText("test patients that change");
    PlaywrightAssertions.assertThat(effect.locator("tbody tr").first()).isVisible();
    Browsing.picture(page, "rule-threshold");
    Browsing.assertAccessible(page);
    page.locator(".parameter", new Page.LocatorOptions().setHas(value)).locator("button").click();
    PlaywrightAssertions.assertThat(page.locator("#messages")).containsText("Saved");
    assertThat(files.find(draft, RuleBaseFiles.PARAMETERS).text().orElseThrow())
        .contains("value: 2.15");
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches a review that cannot be held in the page. */
  @Test
  void reviewersCommentAndApprove() {
    UUID draft = draft("Review");
    files.save(author.actor(), draft, 0, MONITORING, text(draft).replaceFirst("// MON", "// Mon"));
    SignedIn reviewer = SignedIn.person("clinician", Role.CLINICAL_REVIEWER);
    Page page = browsing.as(reviewer, "en");
    page.navigate("/drafts/" + draft + "/changes");
    page.locator("[data-comment]").first().click();
    page.locator("#comment-text").fill("Why? <script>alert(1)</script>");
    page.locator("#comment-form button").click();
    PlaywrightAssertions.assertThat(page.locator(".thread .said"))
        .hasText("Why? <script>alert(1)</script>");
    Browsing.picture(page, "changes");
    Browsing.assertAccessible(page);
    assertThat(browsing.faults()).isEmpty();
  }

  /** Catches pages that some cannot use, speak to other hosts, or break in one language. */
  @Test
  void everybodyCanUseEveryPage() {
    UUID draft = draft("Pages <img src=x onerror=alert(1)>");
    String changed = text(draft).replaceFirst("firstDoseDaysAgo >= 1", "firstDoseDaysAgo >= 2");
    files.save(author.actor(), draft, 0, MONITORING, changed);
    List<String> faults = new ArrayList<>();
    for (Browsing.Look look : Browsing.LOOKS) {
      Page page = browsing.as(author, look);
      for (String path :
          List.of(
              "/drafts",
              "",
              "/rules",
              "/rules/MON-05",
              "/files",
              "/files/parameters.yaml",
              "/scenarios",
              "/scenarios/new",
              "/scenarios/MON-01.total-1.89-mmol",
              "/changes",
              "/changes?view=inline",
              "/tests",
              "/impact",
              "/rebase")) {
        String to = path.equals("/drafts") ? path : "/drafts/" + draft + path;
        assertThat(page.navigate(to).status()).as(to).isEqualTo(200);
        Browsing.unfold(page);
        Browsing.picture(page, look.language() + path.replaceAll("[/?=]", "-"));
        faults.addAll(Browsing.barriers(page));
        faults.addAll(Browsing.overflows(page));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(browsing.faults()).isEmpty();
  }
}
