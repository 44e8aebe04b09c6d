package io.osteon.authoring.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.authoring.difference.DifferenceLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

  /** Catches a hunk at the wrong line, or lines around it that are missing. */
  @Test
  void aChangeIsShownWithItsSurroundings() {
    List<Hunk> hunks =
        TextDifference.between("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nX\ne\nf\ng\nh\n", 1);
    assertThat(hunks).hasSize(2);
    assertThat(hunks.get(0).before()).isEqualTo(3);
    assertThat(hunks.get(0).lines())
        .extracting(line -> line.kind() + line.text())
        .containsExactly("SAMEc", "REMOVEDd", "ADDEDX", "SAMEe");
    assertThat(hunks.get(1).lines())
        .extracting(line -> line.kind() + line.text())
        .containsExactly("SAMEg", "ADDEDh");
    assertThat(TextDifference.between("a\n", "a\n")).isEmpty();
    assertThat(TextDifference.between("", "a\n").get(0).beforeLength()).isZero();
  }

  /**
   * Catches a difference from which one of the texts cannot be made, or that is not the shortest.
   */
  @Test
  void bothTextsCanBeMadeFromTheDifference() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      List<String> a = lines(random);
      List<String> b = lines(random);
      List<DifferenceLine> lines = TextDifference.lines(String.join("\n", a), String.join("\n", b));
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      for (DifferenceLine line : lines) {
        if (line.kind() != Kind.ADDED) {
          before.add(line.text());
          assertThat(line.before()).isEqualTo(before.size());
        }
        if (line.kind() != Kind.REMOVED) {
          after.add(line.text());
          assertThat(line.after()).isEqualTo(after.size());
        }
      }
      assertThat(before).isEqualTo(a);
      assertThat(after).isEqualTo(b);
      long same = lines.stream().filter(line -> line.kind() == Kind.SAME).count();
      assertThat(same).isEqualTo(longestCommon(a, b));
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return lines;
  }

  private static int longestCommon(List<String> a, List<String> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        longest[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[a.size()][b.size()];
  }
}
