package io.osteon.conformance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.osteon.rulebase.RuleBaseFiles;
import io.osteon.testing.Await;
import io.osteon.testing.Browsing;
import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A change of the rules from the idea to the answer of a call, back, and to its end, by the pages
 * alone, as six people make it, each at a browser in a look of their own: the upper limit of
 * calcium in mg/dL moves by one step. On the jar and on the executable. It stands for every way in
 * which pages that work one by one can fail together.
 */
class LifeCycleBrowserIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** For what the service works out in the background on a busy machine. */
  private static final double WORK_MILLISECONDS = TimeUnit.MINUTES.toMillis(3);

  private static final String LIMIT = "calcium.upper-limit.mg-per-decilitre";
  private static final String RULE = "SAF-08";
  private static final String SHIPPED = "1.0.0";
  private static final String RELEASED = "1.1.0";
  private static final String AUTHOR = "li.na";

  /** Hypercalcaemia by the shipped limit of 10.1 mg/dL, none by 10.2. */
  private static final String CASE =
      """
      {"patient": {"birthDate": "1968-03-14", "sex": "female"},
       "diagnoses": [{"condition": "breast_cancer"}, {"condition": "bone_metastasis", "date": "2026-05-10"}],
       "laboratoryResults": [{"item": "calciumTotal", "value": 10.2, "unit": "mg/dL", "date": "2026-11-18"},
                             {"item": "albumin", "value": 40, "unit": "g/L", "date": "2026-11-18"}],
       "medications": []}
      """;

  private ServiceProcess service;
  private Browsing browsing;
  private String draft;

  static Stream<Program> programs() {
    return Program.all().stream();
  }

  /** Catches: a step of the life of a rule change that cannot be done in the pages. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void aThresholdChangesTheAnswerAndBack(Program program) throws Exception {
    Path data = Files.createTempDirectory("osteon-life-cycle");
    try (ServiceProcess process = ServiceProcess.launch(program, data).ready();
        Browsing browser = Browsing.at("http://localhost:" + process.port())) {
      service = process;
      browsing = browser;
      assertThat(evaluate().rules()).contains(RULE);
      Page author = newColleague();
      begin(author);
      edit(author);
      seeImpact(author);
      submissionIsRefused(author);
      mendTestPatients(author);
      submit(author);
      ownApprovalIsRefused(author);
      Page clinician =
          signIn("clinical-reviewer", new Browsing.Look("zh", ColorScheme.DARK, false));
      comment(clinician);
      approve(clinician);
      approve(signIn("technical-reviewer", new Browsing.Look("en", ColorScheme.DARK, true)));
      Page manager = signIn("release-manager", Browsing.Look.plain("zh"));
      release(manager);
      shadow(manager);
      activate(manager);
      rollBack(manager);
      retire(manager);
      audit(signIn("auditor", Browsing.Look.plain("en")));
      // what was refused is written to the console by the browser itself
      assertThat(browsing.faults()).allMatch(fault -> fault.contains("status of 409"));
    } finally {
      Folders.delete(data);
    }
  }

  // people

  private Page signIn(String account, Browsing.Look look) throws InterruptedException {
    return signIn(account, service.firstPassword(account), look);
  }

  /** By the keyboard alone: the name has the focus when the page opens. */
  private Page signIn(String account, String password, Browsing.Look look) {
    Page page = browsing.anybody(look);
    page.navigate("/");
    assertThat(page.locator("#name")).isFocused();
    page.keyboard().type(account);
    page.keyboard().press("Tab");
    page.keyboard().type(password);
    leave(page, () -> page.keyboard().press("Enter"));
    assertThat(page.locator(".user")).isVisible();
    seen(page, account);
    return page;
  }

  /** Somebody who may write and judge rules, so that only the hand in a draft is in the way. */
  private Page newColleague() throws InterruptedException {
    Page operator = signIn("operator", Browsing.Look.plain("en"));
    section(operator, "/accounts");
    Locator form = operator.locator("section[aria-labelledby=create] form");
    form.locator("#name").fill(AUTHOR);
    form.locator("#displayName").fill("Dr Li Na");
    for (String role : List.of("author", "clinical-reviewer")) {
      form.locator("input[value=" + role + "]").check();
    }
    leave(operator, form.locator("button"));
    Locator given = operator.locator("section[aria-labelledby=given] code");
    assertThat(given).isVisible();
    return signIn(AUTHOR, given.textContent(), Browsing.Look.plain("en"));
  }

  // ways through pages

  /** Presses what leads to another page, and waits until that page is there. */
  private static void leave(Page page, Locator pressed) {
    leave(page, () -> pressed.click());
  }

  private static void leave(Page page, Runnable act) {
    page.evaluate("() => { document.documentElement.dataset.left = 'yes' }");
    act.run();
    assertThat(page.locator("html:not([data-left]) main")).isVisible();
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  private static void section(Page page, String address) {
    leave(page, page.locator("nav.sections a[href='" + address + "']"));
  }

  /** A part of the draft; the overview has an empty name. */
  private void part(Page page, String name) {
    leave(page, page.locator("ul.tabs a[href='/drafts/" + draft + name + "']"));
  }

  private static void openDraftFromOverview(Page page) {
    section(page, "/");
    leave(page, page.locator("main a").filter(text("Calcium in mg/dL")).first());
  }

  private static void unfold(Locator details) {
    details.locator("summary").first().click();
    assertThat(details).hasAttribute("open", "");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void done(Page page) {
    assertThat(page.locator("#messages .note.done")).isVisible();
  }

  private static void refused(Page page) {
    assertThat(page.locator("#messages .note.problem")).isVisible();
  }

  private static LocatorAssertions.IsVisibleOptions afterWork() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(WORK_MILLISECONDS);
  }

  private static void seen(Page page, String name) {
    Browsing.picture(page, "life-" + name);
    assertThat(Browsing.overflows(page)).isEmpty();
  }

  /** For what only stands on a page at this point of the way. */
  private static void accessible(Page page, String name) {
    seen(page, name);
    Browsing.assertAccessible(page);
  }

  // the author

  /** From the rule that is to change. */
  private void begin(Page page) {
    page.locator("#find").fill(RULE);
    leave(page, () -> page.locator("#find").press("Enter"));
    leave(page, page.locator("main a[href='/rules/" + RULE + "']").first());
    seen(page, "rule");
    leave(page, page.locator("main a[href='/drafts?rule=" + RULE + "']"));
    page.locator("#name").fill("Calcium in mg/dL");
    page.locator("#reason").fill("The limit of our laboratory");
    page.locator("#owner").fill("Dr Li Na");
    seen(page, "draft-new");
    leave(page, page.locator("form[action='/drafts'] button.primary"));
    done(page);
    draft = page.url().replaceAll(".*/drafts/([0-9a-f-]{36}).*", "$1");
    seen(page, "draft-rule");
  }

  /** 1-based. */
  private static int lineOfLimit() {
    String parameters =
        new String(RuleBaseFiles.shipped().bytes(RuleBaseFiles.PARAMETERS), StandardCharsets.UTF_8);
    return (int) parameters.substring(0, parameters.indexOf("id: " + LIMIT)).lines().count();
  }

  /** The file is edited as a file is: found by searching, written by keys, a wrong unit mended. */
  private void edit(Page page) {
    part(page, "/files");
    seen(page, "files");
    leave(page, page.locator("main tbody a").filter(text("parameters.yaml")));
    page.locator(".cm-content").click();
    page.keyboard().press("Control+f");
    assertThat(page.locator(".cm-search input[name=search]")).isFocused();
    page.keyboard().type(LIMIT);
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    assertThat(page.locator(".cm-search")).hasCount(0);
    assertThat(page.locator(".cm-content")).isFocused();
    atLine(page, lineOfLimit());

    write(page, lineOfLimit() + 1, "value: 10.2");
    write(page, lineOfLimit() + 2, "unit: \"mmol/L\"");
    String place = "line " + (lineOfLimit() + 2) + ",";
    Locator problem = page.locator("#problems .problem").filter(text(place));
    assertThat(problem).containsText("mg/dL");
    assertThat(page.locator(".cm-activeLine .cm-lintRange-error")).hasText("\"mmol/L\"");
    saved(page);
    accessible(page, "code-wrong-unit");

    part(page, "");
    accessible(page, "draft-problem");
    leave(page, page.locator("section[aria-labelledby=problems] a").filter(text(LIMIT)).first());
    atLine(page, lineOfLimit() + 2);
    write(page, lineOfLimit() + 2, "unit: \"mg/dL\"");
    assertThat(page.locator("#problem-summary")).hasText("No problems.");
    assertThat(page.locator(".cm-lintRange-error")).hasCount(0);
    saved(page);
  }

  /** Goes to a line by the keys for it and writes another text in its place. */
  private static void write(Page page, int line, String text) {
    page.keyboard().press("End"); // ends the selection, where there is one
    for (int below = line - current(page); below > 0; below--) {
      page.keyboard().press("ArrowDown");
    }
    atLine(page, line);
    page.keyboard().press("End");
    page.keyboard().press("Home");
    page.keyboard().press("Shift+End");
    page.keyboard().type(text);
    page.keyboard().press("Escape"); // proposals, where there are any
    assertThat(page.locator(".cm-activeLine")).hasText("    " + text);
  }

  private static int current(Page page) {
    return Integer.parseInt(page.locator(".cm-lineNumbers .cm-activeLineGutter").textContent());
  }

  private static void atLine(Page page, int number) {
    assertThat(page.locator(".cm-lineNumbers .cm-activeLineGutter"))
        .hasText(Integer.toString(number));
  }

  private static void saved(Page page) {
    assertThat(page.locator("#save-state")).hasAttribute("data-state", "saved");
  }

  private void seeImpact(Page page) {
    part(page, "/impact");
    leave(page, page.locator("main form button.primary"));
    Locator affected = page.locator("main table");
    assertThat(affected.filter(text("SAF-08.total-10.2-mg"))).isVisible(afterWork());
    assertThat(affected.filter(text("SAF-08.reported-10.2-mg"))).isVisible();
    seen(page, "impact");
  }

  /** Two test patients show the change: it is not for reviewers before that is looked at. */
  private void submissionIsRefused(Page page) {
    part(page, "");
    submission(page);
    refused(page);
    accessible(page, "submission-refused");
    part(page, "/scenarios");
    page.locator("#failing").check();
    leave(page, page.locator(".filters button"));
    Locator failing = page.locator("tbody tr");
    assertThat(failing.filter(text("SAF-08.total-10.2-mg"))).isVisible();
    assertThat(failing.filter(text("SAF-08.reported-10.2-mg"))).isVisible();
    seen(page, "scenarios-failing");
  }

  /** Two show the change; two more stand at the new limit, so that it is held. */
  private void mendTestPatients(Page page) {
    for (String kind : List.of("total", "reported")) {
      mend(page, "SAF-08." + kind + "-10.2-mg", "10.2", "10.3");
      mend(page, "MON-01." + kind + "-10.1-mg", "10.1", "10.2");
    }
    part(page, "/scenarios");
    assertThat(page.locator("main .note.done")).isVisible();
  }

  private void mend(Page page, String patient, String from, String to) {
    part(page, "/scenarios");
    page.locator("main #search").fill(patient);
    leave(page, () -> page.locator("main #search").press("Enter"));
    leave(page, page.locator("tbody th a").filter(text(patient)));
    for (String field : List.of("#scenario-why", "#facts")) {
      Locator edited = page.locator(field);
      edited.fill(edited.inputValue().replace(from, to));
    }
    seen(page, "scenario");
    leave(page, page.locator("form[action$='/patients'] button.primary"));
    done(page);
  }

  /** Submits; where the page says that the tests have begun, again as soon as they have ended. */
  private static void submission(Page page) {
    Locator form = page.locator("form[action$='/acts/submission']");
    unfold(page.locator("details").filter(new Locator.FilterOptions().setHas(form)));
    form.locator("#note").fill("Please look at the limit.");
    leave(page, form.locator("button"));
    if (form.locator("#waiting").count() > 0) {
      seen(page, "submission-waits");
      assertThat(form.locator("#waiting.note.done")).isVisible(afterWork());
      assertThat(form.locator("#note")).hasValue("Please look at the limit.");
      leave(page, form.locator("button"));
    }
  }

  private void submit(Page page) {
    part(page, "");
    submission(page);
    done(page);
    assertThat(page.locator("h1 .chip")).hasText("in review");
    accessible(page, "draft-in-review");
    part(page, "/tests");
    assertThat(page.locator("main meter")).isVisible();
    seen(page, "tests");
  }

  /** Neither offered nor taken, although the account may judge rules. */
  private void ownApprovalIsRefused(Page page) {
    part(page, "/changes");
    assertThat(page.locator("section[aria-labelledby=decide] .note"))
        .hasText("You had a hand in this draft and therefore cannot approve it.");
    assertThat(page.locator("button[name=decision]")).hasCount(0);
    accessible(page, "own-change");
    Object status =
        page.evaluate(
            """
            async (draft) => {
              const overview = await (await fetch(`/drafts/${draft}`)).text();
              const shown = new DOMParser().parseFromString(overview, 'text/html');
              const body = new URLSearchParams({
                decision: 'approve', capacity: 'clinical', comment: '',
                csrf: document.querySelector('meta[name="csrf-token"]').content,
                contentHash: shown.querySelector('h1 + .lead code').title,
              });
              return (await fetch(`/drafts/${draft}/review/decisions`, { method: 'POST', body })).status;
            }
            """,
            draft);
    assertThat(status).as("an approval that the page does not offer").isEqualTo(409);
  }

  // the reviewers

  private void comment(Page page) {
    openDraftFromOverview(page);
    seen(page, "draft-reviewer");
    part(page, "/changes");
    page.locator("[data-comment]").first().click();
    assertThat(page.locator("#comment-text")).isFocused();
    page.keyboard().type("成人也用此界值吗？");
    leave(page, page.locator("#comment-form button"));
    done(page);
    assertThat(page.locator(".thread .said")).hasText("成人也用此界值吗？");
    accessible(page, "changes-comment");
    leave(page, page.locator(".thread form[action$='/resolution'] button"));
    done(page);
  }

  private void approve(Page page) {
    openDraftFromOverview(page);
    part(page, "/changes");
    assertThat(page.locator("section[aria-labelledby=meaning]")).containsText("10.2");
    page.locator("#decision-comment").fill("Agreed.");
    seen(page, "changes-" + page.locator("html").getAttribute("lang"));
    leave(page, page.locator("button[name=decision][value=approve]"));
    done(page);
  }

  // the release manager

  private void release(Page page) throws Exception {
    openDraftFromOverview(page);
    Locator form = page.locator("form[action$='/release']");
    unfold(page.locator("details").filter(new Locator.FilterOptions().setHas(form)));
    form.locator("[name=version]").fill(RELEASED);
    form.locator("[name=notes]").fill("本院检验科的上限");
    accessible(page, "release-new");
    leave(page, form.locator("button"));
    assertThat(page.locator("h1")).containsText(RELEASED);
    assertThat(page.locator("#comparison")).containsText("10.2");
    seen(page, "release");
    assertThat(evaluate().release()).as("released is not active").isEqualTo(SHIPPED);
  }

  private static void order(Page page, String mode, String reason) {
    Locator form = page.locator("section[aria-labelledby=activate] form");
    form.locator("#release").selectOption(RELEASED);
    form.locator("input[value=" + mode + "]").check();
    form.locator("#reason").fill(reason);
    leave(page, form.locator("button"));
    done(page);
    onAllReplicas(page);
  }

  private static void onAllReplicas(Page page) {
    assertThat(page.locator("#progress progress[value='1'][max='1']")).isVisible();
  }

  private void shadow(Page page) throws Exception {
    leave(page, page.locator("main a[href='/activations?release=" + RELEASED + "']"));
    assertThat(page.locator("#release")).hasValue(RELEASED);
    order(page, "shadow", "先观察");
    assertThat(page.locator("section[aria-labelledby=now]")).containsText(RELEASED);
    accessible(page, "activations-shadow");
    Locator seen = page.locator("section[aria-labelledby=shadow]").filter(text(RULE));
    Await.until(
        "what the shadow would not show is on the page",
        () -> {
          assertThat(evaluate().rules()).contains(RULE);
          section(page, "/monitoring");
          return seen.count() > 0;
        });
    accessible(page, "monitoring");
  }

  private void activate(Page page) throws Exception {
    section(page, "/activations");
    order(page, "live", "MDT已同意");
    assertThat(page.locator("section[aria-labelledby=now]")).containsText(RELEASED);
    seen(page, "activations-live");
    Shown shown = evaluate();
    assertThat(shown.release()).isEqualTo(RELEASED);
    assertThat(shown.rules()).doesNotContain(RULE);
    retirement(page);
    refused(page);
  }

  private void rollBack(Page page) throws Exception {
    section(page, "/activations");
    Locator form = page.locator("form[action='/activations/rollback']");
    unfold(page.locator("details").filter(new Locator.FilterOptions().setHas(form)));
    form.locator("#rollback-reason").fill("检验科有误");
    accessible(page, "rollback");
    leave(page, form.locator("button"));
    done(page);
    onAllReplicas(page);
    seen(page, "activations-back");
    Shown shown = evaluate();
    assertThat(shown.release()).isEqualTo(SHIPPED);
    assertThat(shown.rules()).contains(RULE);
  }

  private static void retirement(Page page) {
    section(page, "/releases");
    leave(page, page.locator("tbody th a").filter(text(RELEASED)));
    Locator form = page.locator("form[action$='/retirement']");
    unfold(page.locator("details").filter(new Locator.FilterOptions().setHas(form)));
    form.locator("#reason").fill("不是本院的界值");
    leave(page, form.locator("button"));
  }

  private static void retire(Page page) {
    retirement(page);
    done(page);
    seen(page, "release-retired");
    section(page, "/activations");
    assertThat(page.locator("#release option").filter(text(RELEASED))).hasCount(0);
  }

  // the auditor

  /** Each act is there, and who did it. */
  private static void audit(Page page) {
    section(page, "/audit");
    seen(page, "audit");
    Map<String, String> acts =
        Map.of(
            "draft-created", AUTHOR,
            "draft-edited", AUTHOR,
            "draft-submitted", AUTHOR,
            "comment-resolved", "clinical-reviewer",
            "review-approved", "technical-reviewer",
            "release-created", "release-manager",
            "activation-requested", "release-manager",
            "rolled-back", "release-manager",
            "release-retired", "release-manager");
    acts.forEach(
        (act, who) -> {
          page.locator("#action").selectOption(act);
          leave(page, page.locator(".filters button"));
          assertThat(page.locator("tbody tr").first()).containsText(who);
        });
    page.locator("a[href='/audit/verification']").click();
    assertThat(page.locator("#verification .note.done")).isVisible();
    accessible(page, "audit-verified");
  }

  // calls

  /** The ids of the rules that the service shows, and the release that showed them. */
  private record Shown(String release, List<String> rules) {}

  private Shown evaluate() throws Exception {
    JsonNode json = JSON.readTree(service.post("/api/evaluations?at=2026-11-20", CASE).body());
    return new Shown(
        json.at("/release/version").asText(), json.path("recommendations").findValuesAsText("id"));
  }
}
