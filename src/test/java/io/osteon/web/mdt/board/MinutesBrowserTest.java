package io.osteon.web.mdt.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.minutes.MinutesWord;
import io.osteon.platform.BoardEvaluations;
import io.osteon.rulebase.Language;
import io.osteon.testing.Browsing;
import io.osteon.testing.PostgresTestResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The minutes in a real browser, on its screen and on its paper. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MinutesBrowserTest {
  @TestHTTPResource("/")
  String address;

  private BoardRoom decided() {
    BoardRoom room = new BoardRoom(BoardRoom.breastCancer("1.95"), BoardRoom.breastCancer("2.30"));
    for (UUID each : room.cases) {
      Arc.container()
          .instance(Decisions.class)
          .get()
          .writeText(
              room.chair.actor(),
              room.meeting,
              each,
              Arc.container().instance(BoardEvaluations.class).get().basis(room.meeting, each),
              0,
              "Correct calcium first. 先纠正低钙。");
    }
    return room;
  }

  /** Catches minutes that some cannot read: with a screen reader, in the dark, enlarged. */
  @Test
  void everybodyCanReadThem() {
    BoardRoom room = decided();
    try (Browsing browsing = Browsing.at(address.replaceAll("/$", ""))) {
      for (Browsing.Look look : Browsing.LOOKS) {
        Page page = browsing.as(room.surgeon, look);
        page.navigate("/meetings/" + room.meeting + "/minutes");
        assertThat(page.locator(".minutes .decided")).hasCount(2);
        Browsing.picture(page, "minutes-" + look.language());
        Browsing.assertAccessible(page);
        assertThat(Browsing.overflows(page)).isEmpty();
      }
      assertThat(browsing.faults()).isEmpty();
    }
  }

  /** Catches a recommendation and the board's answer to it on two sheets, and sheets unnumbered. */
  @Test
  void onPaperAnAnswerStaysWithWhatItAnswers() throws IOException {
    BoardRoom room = decided();
    try (Browsing browsing = Browsing.at(address.replaceAll("/$", ""))) {
      Page page = browsing.as(room.surgeon, "en");
      page.navigate("/meetings/" + room.meeting + "/minutes");
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      List<String> sheets = new ArrayList<>();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(i);
          stripper.setEndPage(i);
          sheets.add(stripper.getText(document));
        }
      }
      String colon = MinutesWord.COLON.in(Language.EN).strip();
      String evidence = MinutesWord.EVIDENCE.in(Language.EN) + colon;
      String answer = MinutesWord.BOARD.in(Language.EN) + colon;
      assertThat(String.join("", sheets)).contains(evidence);
      for (int i = 0; i < sheets.size(); i++) {
        String sheet = sheets.get(i);
        assertThat(count(sheet, answer)).as("sheet %d", i + 1).isEqualTo(count(sheet, evidence));
        assertThat(sheet).contains((i + 1) + " / " + sheets.size());
      }
    }
  }

  private static int count(String text, String word) {
    return text.split(Pattern.quote(word), -1).length - 1;
  }
}
