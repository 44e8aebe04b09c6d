package io.osteon.conformance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.osteon.accounts.Actor;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingFilter;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.patient.NewCase;
import io.osteon.mdt.patient.RecordOrigin;
import io.osteon.platform.EmbeddedDatabase;
import io.osteon.platform.demonstration.DemonstrationDocuments;
import io.osteon.testing.BoardServices;
import io.osteon.testing.Browsing;
import io.osteon.testing.FhirValidation;
import io.osteon.testing.Folders;
import io.osteon.testing.Program;
import io.osteon.testing.ServiceProcess;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A meeting of twelve cases as two people hold it, each at a browser: planned, begun, talked
 * through, signed case by case, closed, and the minutes read. On the jar and on the executable. It
 * stands for every way in which pages that work one by one can fail together.
 */
class BoardMeetingIT {
  private static final int CASES = 12;
  private static final double PATIENCE_MILLISECONDS = 60_000;
  private static final String CHAIR = "mdt-chair";
  private static final String MEMBER = "mdt-member";

  static Stream<Program> programs() {
    return Program.all().stream();
  }

  private static String pseudonym(int number) {
    return String.format("BOARD-%02d", number);
  }

  private static String text(int number) {
    return "The board decides number " + number + ". 讨论意见第" + number + "条。";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void aMeetingOfTwelveCasesIsHeld(Program program) throws Exception {
    Path data = Files.createTempDirectory("osteon-meeting");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
        ServiceProcess service =
            ServiceProcess.launch(
                    program,
                    data,
                    "quarkus.datasource.jdbc.url=" + database.url(),
                    "quarkus.datasource.username=" + database.user())
                .ready()) {
      String chairPassword = service.firstPassword(CHAIR);
      String memberPassword = service.firstPassword(MEMBER);
      BoardServices board = BoardServices.on(database, data);
      enterCases(board);
      try (Browsing browsing = Browsing.at("http://localhost:" + service.port())) {
        Page chair = browsing.as(CHAIR, chairPassword, "en");
        Page member = browsing.as(MEMBER, memberPassword, "zh-CN");
        plan(chair, board);
        begin(chair);
        talkThrough(chair, member);
        close(chair);
        readMinutes(chair);
        assertThat(browsing.faults()).isEmpty();
      }
      recordedAsHeld(board);
    } finally {
      Folders.delete(data);
    }
  }

  private static void enterCases(BoardServices board) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    List<String> files = DemonstrationDocuments.newest();
    Actor member = board.actor(MEMBER);
    for (int i = 1; i <= CASES; i++) {
      String file = files.get(i % files.size());
      board
          .cases()
          .create(
              member,
              new NewCase(
                  pseudonym(i),
                  "What shall we do? 如何处理？",
                  DemonstrationDocuments.format(file),
                  DemonstrationDocuments.on(today, file),
                  RecordOrigin.DOCUMENT));
    }
  }

  private static void plan(Page chair, BoardServices board) {
    chair.navigate("/meetings");
    chair.locator("details.action > summary").first().click();
    chair.locator("#name").fill("Meeting of twelve cases");
    chair.locator("#date").fill(LocalDate.now(ZoneId.systemDefault()).toString());
    chair.locator("#begins").fill("14:00");
    chair.locator("#chair").selectOption(new SelectOption().setLabel("MDT chair"));
    chair.locator("#quorum").fill("2");
    for (String account : List.of(CHAIR, MEMBER)) {
      String name = board.actor(account).displayName();
      chair.locator("label.choice", has(name)).locator("input").check();
    }
    chair.locator("form[action='/meetings'] button.primary").click();
    chair.locator("#agenda").waitFor();
    for (int i = 1; i <= CASES; i++) {
      chair.locator("#pseudonym").fill(pseudonym(i));
      chair.locator("section.adding form button").first().click();
      assertThat(chair.locator("#agenda tbody tr")).hasCount(i);
    }
  }

  private static Page.LocatorOptions has(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void begin(Page chair) {
    Locator away = chair.locator("#members button[name='present'][value='yes']");
    for (int left = away.count(); left > 0; left--) {
      away.first().click();
      assertThat(away).hasCount(left - 1);
    }
    chair.locator("form[action$='/acts/begin'] button:enabled").click();
    chair.locator("#next-case").click();
    chair.locator("#decision").waitFor();
  }

  private static void talkThrough(Page chair, Page member) {
    for (int i = 1; i <= CASES; i++) {
      String rule = chair.locator(".recommendation").first().getAttribute("id");
      switch (i % 3) {
        case 1 -> chair.locator("#accept-" + rule).click();
        case 2 -> answer(chair, rule, "modify");
        default -> answer(chair, rule, "reject");
      }
      assertThat(chair.locator("#response-" + rule + " .answer")).isVisible();
      chair.locator("#decision-text").fill(text(i));
      chair.locator("#part-text form button.primary").click();
      assertThat(chair.locator("#part-text time")).isVisible();
      if (i <= 2) {
        withTheMember(chair, member, i);
      }
      chair.locator("#sign").click();
      assertThat(chair.locator("#part-state .chip.good")).isVisible();
      if (i < CASES) {
        String before = chair.url();
        chair.locator("a[rel='next']").click();
        chair.waitForURL(url -> !url.equals(before));
        chair.locator("#decision").waitFor();
      }
    }
  }

  private static void answer(Page chair, String rule, String answer) {
    chair.locator("#" + answer + "-" + rule + " > summary").click();
    if (answer.equals("modify")) {
      chair.locator("#modify-text-" + rule).fill("Later, after the dentist. 口腔检查后。");
    }
    chair.locator("#" + answer + "-reason-" + rule).fill("The jaw comes first. 先处理口腔问题。");
    chair.locator("#" + answer + "-" + rule + " form button.primary").click();
  }

  /** What the member does appears at the chair's without a reload, and the other way round. */
  private static void withTheMember(Page chair, Page member, int number) {
    member.navigate(chair.url());
    assertThat(member.locator("#decision-text")).hasValue(text(number));
    if (number == 1) {
      member.locator("#vote-for").click();
      assertThat(chair.locator("#part-votes .voters li")).hasCount(1);
      chair.locator("#add-task > summary").click();
      chair.locator("#task-text").fill("Calcium before each dose · 每次用药前查血钙");
      chair.locator("#task-owner").fill("Oncology ward · 肿瘤内科病房");
      chair.locator("#task-due").fill("2031-01-31");
      chair.locator("#add-task form button.primary").click();
      assertThat(member.locator("#part-tasks .task")).hasCount(1);
    } else {
      member.locator("#add-dissent > summary").click();
      member.locator("#dissent-name").fill("MDT member");
      member.locator("#dissent-text").fill("Too early. 为时过早。");
      member.locator("#add-dissent form button.primary").click();
      assertThat(chair.locator("#part-dissents .dissent")).hasCount(1);
    }
  }

  private static void close(Page chair) {
    chair.locator(".crumbs a").first().click();
    assertThat(chair.locator("#agenda tbody tr.signed")).hasCount(CASES);
    chair.locator("form[action$='/acts/close'] button").click();
    chair.locator("form[action$='/acts/close']").waitFor(detached());
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  /** The minutes say what was decided; their files are the same whenever they are fetched. */
  private static void readMinutes(Page chair) {
    String meeting = URI.create(chair.url()).getPath();
    String first = chair.locator("#agenda a.pseudonym").first().getAttribute("href");
    chair.navigate(meeting + "/minutes");
    for (int i = 1; i <= CASES; i++) {
      Locator minuted = chair.locator("section[aria-labelledby='case-" + i + "']");
      assertThat(minuted).containsText(text(i));
      assertThat(minuted.locator(".chip.good").first()).isVisible();
      assertThat(minuted)
          .containsText(
              switch (i % 3) {
                case 1 -> "Accepted";
                case 2 -> "Later, after the dentist. 口腔检查后。";
                default -> "The jaw comes first. 先处理口腔问题。";
              });
    }
    assertThat(chair.locator("section[aria-labelledby='case-1']")).containsText("每次用药前查血钙");
    assertThat(chair.locator("section[aria-labelledby='case-2']")).containsText("Too early. 为时过早。");
    assertThat(fetchedTwice(chair, meeting + "/minutes.pdf")).startsWith("%PDF-");
    assertThat(fetchedTwice(chair, meeting + "/tasks.csv")).contains("每次用药前查血钙");
    String bundle = fetchedTwice(chair, URI.create(first).getPath() + "/bundle");
    assertThat(bundle).contains(text(1));
    assertThat(FhirValidation.errors(bundle)).isEmpty();
  }

  private static String fetchedTwice(Page page, String address) {
    byte[] once = fetched(page, address);
    assertThat(fetched(page, address)).as(address).isEqualTo(once);
    return new String(once, StandardCharsets.UTF_8);
  }

  private static byte[] fetched(Page page, String address) {
    APIResponse response =
        page.request().get(address, RequestOptions.create().setTimeout(PATIENCE_MILLISECONDS));
    assertThat(response.status()).as(address).isEqualTo(200);
    return response.body();
  }

  /** What the pages showed is what is kept. */
  private static void recordedAsHeld(BoardServices board) {
    Meeting meeting = board.meetings().list(MeetingFilter.latest(1)).get(0);
    assertThat(meeting.state()).isEqualTo(MeetingState.CLOSED);
    List<CaseDecision> all = board.decisions().of(meeting.id());
    assertThat(all).hasSize(CASES).allMatch(decision -> decision.signature().isValid());
    assertThat(all.stream().map(decision -> decision.text().text()))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, CASES).mapToObj(BoardMeetingIT::text).toList());
    assertThat(all.stream().map(decision -> decision.responses().get(0).answer()))
        .contains(Answer.ACCEPT, Answer.MODIFY, Answer.REJECT);
    assertThat(all.get(0).count(Ballot.FOR)).isEqualTo(1);
    assertThat(all.get(0).tasks()).hasSize(1);
    assertThat(all.get(1).dissents()).hasSize(1);
  }
}
