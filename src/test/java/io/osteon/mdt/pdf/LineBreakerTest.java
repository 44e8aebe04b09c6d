package io.osteon.mdt.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Lines fit, and lose nothing. */
class LineBreakerTest {
  private static final FontFamily FONTS = FontFamily.shipped();
  private static final Style STYLE = Style.TEXT;

  private final FontSubset subset = new FontSubset(FONTS.regular());
  private final Face face = new Face("R", subset);
  private final LineBreaker breaker =
      new LineBreaker(face, new Face("B", new FontSubset(FONTS.bold())));

  private List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    for (Line line : breaker.lines(List.of(new Run(text, STYLE)), width)) {
      StringBuilder words = new StringBuilder();
      for (Line.Piece piece : line.pieces()) {
        for (int number : piece.numbers()) {
          words.appendCodePoint(subset.characters().get(number - 1));
        }
      }
      lines.add(words.toString());
    }
    return lines;
  }

  /** Catches a lost or doubled character, and a line that runs into the margin. */
  @Property(tries = 300)
  void nothingIsLostAndEverythingFits(
      @ForAll @StringLength(max = 120) String text,
      @ForAll @DoubleRange(min = 20, max = 300) double width) {
    List<Line> lines = breaker.lines(List.of(new Run(text, STYLE)), width);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(width + 0.01));
  }

  /** Catches a break that drops what stands around it. */
  @Test
  void wordsStayWholeAndInOrder() {
    String text = "Corrected calcium 2.05 mmol/L：开始地舒单抗前，先纠正低钙血症（元素钙500 mg）。Check again";
    List<String> lines = lines(text, 90);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(lines)
        .anyMatch(line -> line.contains("Corrected"))
        .anyMatch(line -> line.contains("mmol/L"));
  }

  /** Catches Chinese punctuation where no Chinese reader accepts it. */
  @Test
  void noLineBeginsWithClosingOrEndsWithOpeningPunctuation() {
    String text = "开始地舒单抗前，先纠正低钙血症（元素钙），每日复查；“血钙”正常后，方可给药。".repeat(3);
    for (double width = 30; width < 200; width += 3) {
      assertThat(lines(text, width)).noneMatch(line -> line.matches("[，。；）”].*|.*[（“]"));
    }
  }

  /** Catches a value that is read without its unit, which is on the next line. */
  @Test
  void aNumberStaysWithItsUnit() {
    String text = "目标≥50，最好≥75 nmol/L（分别为20、30 ng/mL）。Denosumab 120 mg every 4 weeks".repeat(2);
    for (double width = 90; width < 300; width += 3) {
      assertThat(lines(text, width)).noneMatch(line -> line.matches("(nmol|ng/|mg |weeks).*"));
    }
  }

  /** Catches a line break of the writer that is ignored, and an empty line that vanishes. */
  @Test
  void lineFeedsBreak() {
    assertThat(lines("一\n\n二\r\n三", 100)).containsExactly("一", "", "二", "三");
  }

  /**
   * Catches letters with accents, as some systems send them, that would be written in two pieces.
   */
  @Test
  void accentsBecomeOneWithTheirLetters() {
    assertThat(lines("Mu\u0308ller, Rene\u0301", 200)).containsExactly("Müller, René");
  }

  /** Catches a word without spaces that never ends a line, and so never ends the loop. */
  @Test
  void aWordLongerThanTheLineIsBroken() {
    assertThat(String.join("", lines("3f8a9c0e".repeat(20), 60))).isEqualTo("3f8a9c0e".repeat(20));
  }
}
