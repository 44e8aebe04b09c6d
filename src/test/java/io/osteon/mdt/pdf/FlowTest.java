package io.osteon.mdt.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Where pages end, read back by an independent program. */
class FlowTest {
  private static final FontFamily FONTS = FontFamily.shipped();

  /** More paragraphs than a page has room for. */
  private static final int MORE_THAN_A_PAGE = 80;

  private static Flow flow() {
    return new Flow(FONTS, new Description("Title", "Subject", "en", "Test", Instant.EPOCH));
  }

  private static List<String> pages(Flow flow, String foot) throws IOException {
    byte[] bytes = flow.finish(foot, (page, pages) -> page + "/" + pages);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<String> texts = new ArrayList<>();
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(i);
        stripper.setEndPage(i);
        texts.add(stripper.getText(document));
      }
      return texts;
    }
  }

  private static void answered(Flow flow) {
    flow.barred(
        Colour.CRITICAL,
        () -> {
          flow.paragraph("The recommendation.", Style.TEXT);
          flow.tinted(() -> flow.paragraph("The answer.", Style.TEXT));
        });
  }

  /** Catches an answer on another page than what it answers, wherever on the page it comes. */
  @Test
  void whatBelongsTogetherIsOnOnePage() throws IOException {
    for (int before = 30; before < 60; before++) {
      Flow flow = flow();
      for (int i = 0; i < before; i++) {
        flow.paragraph("Before.", Style.TEXT);
      }
      flow.together(() -> answered(flow));
      List<String> pages = pages(flow, "foot");
      assertThat(pages)
          .as("after %d paragraphs", before)
          .filteredOn(page -> page.contains("The recommendation."))
          .singleElement()
          .asString()
          .contains("The answer.");
    }
  }

  /** Catches words that are written twice or lost since they were measured before. */
  @Test
  void whatFillsMoreThanAPageIsWrittenOnce() throws IOException {
    Flow flow = flow();
    flow.paragraph("Before.", Style.TEXT);
    flow.together(
        () -> {
          flow.heading(2, "Heading", Style.HEADING, true);
          for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            flow.paragraph("Number " + i + ".", Style.TEXT);
          }
          flow.table(
              List.of(new Flow.Column("Column", 1)),
              List.of(List.of(List.of(new Run("Cell", Style.TEXT)))));
          flow.list(List.of(List.of(new Run("Item", Style.TEXT))));
        });
    List<String> pages = pages(flow, "foot");
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.get(0)).as("it begins where it comes").contains("Before.", "Heading");
    String all = String.join("", pages);
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      assertThat(all).containsOnlyOnce("Number " + i + ".");
    }
    assertThat(all).containsOnlyOnce("Heading").containsOnlyOnce("Column").containsOnlyOnce("Cell");
    assertThat(all).containsOnlyOnce("Item");
  }

  /** Catches a page that does not say which case it is of, and a foot whose end is cut off. */
  @Test
  void theFootSaysWhatThePageIsAbout() throws IOException {
    Flow flow = flow();
    flow.paragraph("Overview.", Style.TEXT);
    flow.newPage();
    flow.about("1. BM-0001");
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      flow.paragraph("First.", Style.TEXT);
    }
    flow.newPage();
    flow.about("2. BM-0002");
    flow.paragraph("Second.", Style.TEXT);
    String foot = "A meeting with a long name, ".repeat(3) + "not all decisions are signed";
    List<String> pages = pages(flow, foot);
    assertThat(pages.get(0)).doesNotContain("BM-000").contains("signed");
    assertThat(pages.subList(1, pages.size() - 1)).allMatch(page -> page.contains("1. BM-0001"));
    assertThat(pages.get(pages.size() - 1)).contains("2. BM-0002").doesNotContain("1. BM-0001");
    assertThat(pages).allMatch(page -> page.contains("signed"));
  }
}
