package io.osteon.mdt.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.mdt.pdf.FontFamily;
import io.osteon.rulebase.Language;
import io.osteon.testing.BoardRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Minutes as PDF, read back by an independent program. */
class MinutesPdfTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final FontFamily FONTS = FontFamily.shipped();

  private static Minutes minutes(Language language) {
    return MinutesComposer.compose(BoardRecords.meeting(language), ZONE);
  }

  private static byte[] pdf(Language language) {
    return MinutesPdf.bytes(minutes(language), FONTS);
  }

  /** For the test of another process: writes the hash of a file to standard output. */
  public static void main(String[] arguments) throws Exception {
    System.out.println("hash " + hash(pdf(Language.valueOf(arguments[0]))));
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      return stripper.getText(document).replaceAll("\\s+", "");
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Catches words that are lost, cut, garbled by a wrong map of characters, or out of order. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theWordsAreThereInTheOrderOfReading(Language language) throws IOException {
    Minutes minutes = minutes(language);
    String text = text(pdf(language));
    Minutes.Case signed = minutes.cases().get(0);
    List<String> expected = new ArrayList<>();
    expected.add(minutes.title());
    expected.add(minutes.meeting());
    minutes.facts().forEach(fact -> expected.add(fact.label() + fact.value()));
    minutes.members().forEach(member -> expected.add(member.name()));
    expected.add("1." + signed.pseudonym());
    expected.add(signed.question());
    signed.basis().forEach(fact -> expected.add(fact.label() + fact.value()));
    expected.add(bare(BoardRecords.TEXT).substring(0, 19));
    for (Minutes.Advice advice : signed.recommendations()) {
      expected.add(advice.urgencyWord() + advice.rule() + advice.title());
      expected.add(advice.evidence());
      expected.add(advice.answerWord());
      expected.add(advice.instead());
      expected.add(advice.reason());
    }
    expected.add("DrZhangSan");
    expected.add("Wouldoperatefirst.");
    expected.add(signed.votes().counts());
    signed.tasks().forEach(task -> expected.add(task.text() + task.owner() + task.due()));
    expected.add(signed.signature().by());
    expected.add(signed.signature().facts().get(0).value());
    expected.add("2.BM-0002");
    expected.add(MinutesWord.NOT_SIGNED.in(language));
    expected.add("nodeficitanymore");
    expected.add("3.BM-0003");
    expected.add(MinutesWord.NOTHING_RECORDED.in(language));
    expected.add(minutes.sources().get(0));
    int at = 0;
    for (String each : expected) {
      int found = text.indexOf(bare(each), at);
      assertThat(found).as("after place %d: %s", at, each).isNotNegative();
      at = found;
    }
    assertThat(text).contains("10⁹").contains("陈堃主任");
  }

  /** Catches a text of a recommendation that is broken by the end of a page. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRecommendationIsWholeSomewhere(Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(language))) {
      StringBuilder structure = new StringBuilder();
      for (PDPage page : document.getPages()) {
        PDFTextStripper stripper = new PDFTextStripper();
        int number = document.getPages().indexOf(page) + 1;
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        String text = bare(stripper.getText(document));
        // the foot of a page stands at its end
        String foot = bare(minutes(language).meeting() + "·");
        structure.append(text, 0, text.lastIndexOf(foot));
      }
      for (Minutes.Advice advice : minutes(language).cases().get(0).recommendations()) {
        assertThat(structure.toString()).contains(bare(advice.text()));
      }
    }
  }

  /** Catches fonts that are left to the reader's machine, and text that only looks like text. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void fontsAreEmbeddedAndTheDocumentIsTagged(Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(language))) {
      for (PDPage page : document.getPages()) {
        List<COSName> names = new ArrayList<>();
        page.getResources().getFontNames().forEach(names::add);
        assertThat(names).hasSize(2);
        for (COSName name : names) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.isDamaged()).isFalse();
          assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)");
        }
      }
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage())
          .isEqualTo(language == Language.ZH ? "zh-Hans" : "en");
      assertThat(document.getDocumentInformation().getTitle())
          .startsWith(MinutesWord.TITLE.in(language));
      List<String> types = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), types);
      assertThat(types).contains("Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L");
    }
  }

  private static void collect(PDStructureNode node, List<String> types) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        collect(element, types);
      }
    }
  }

  /** Catches a bookmark that leads to the wrong page, and a case without one. */
  @Test
  void bookmarksLeadToTheCases() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Language.EN))) {
      PDOutlineItem title = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      List<String> found = new ArrayList<>();
      for (PDOutlineItem item : title.children()) {
        found.add(item.getTitle());
        if (item.getTitle().startsWith("2.")) {
          PDFTextStripper stripper = new PDFTextStripper();
          int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          assertThat(stripper.getText(document)).startsWith("2. BM-0002");
        }
      }
      assertThat(found)
          .containsExactly(
              "Members", "Agenda", "1. BM-0001", "2. BM-0002", "3. BM-0003", "Sources");
    }
  }

  /** Catches the time of making, random ids, and orders that come from a hash. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theSameRecordGivesTheSameBytesInAnotherProcessToo(Language language) throws Exception {
    byte[] first = pdf(language);
    assertThat(pdf(language)).isEqualTo(first);
    assertThat(MinutesPdf.bytes(minutes(language), FontFamily.shipped())).isEqualTo(first);

    Path out = Files.createTempFile("osteon-minutes", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=America/Lima",
                "-Duser.language=tr",
                "-cp",
                System.getProperty("java.class.path"),
                MinutesPdfTest.class.getName(),
                language.name())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(out)).contains("hash " + hash(first));
    Files.delete(out);
  }

  /** Catches a change of anything on record that the minutes do not show. */
  @Test
  void anotherLanguageOrTimeZoneIsAnotherDocument() {
    assertThat(pdf(Language.EN)).isNotEqualTo(pdf(Language.ZH));
    Minutes elsewhere =
        MinutesComposer.compose(BoardRecords.meeting(Language.EN), ZoneId.of("Europe/Berlin"));
    assertThat(elsewhere.cases().get(0).signature().by()).contains("08:00 UTC+01:00");
  }
}
