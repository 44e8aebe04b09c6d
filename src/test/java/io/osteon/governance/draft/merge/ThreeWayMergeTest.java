package io.osteon.governance.draft.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two changes of one text become one text, and nothing of either is lost silently. */
class ThreeWayMergeTest {
  private static final String ORIGINAL = "a\nb\nc\nd\ne\n";

  /** Few different lines, so that equal ones meet by chance; the last may have no line feed. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a\n", "b\n", "c\n", "\n", "rule\n", "end\n")
        .list()
        .ofMaxSize(12)
        .map(lines -> String.join("", lines))
        .flatMap(text -> Arbitraries.of("", "x").map(end -> text + end));
  }

  /** Would catch a merge that loses or repeats a line where one side changed nothing. */
  @Property
  void theOnlyChangeIsTaken(@ForAll("texts") String original, @ForAll("texts") String changed) {
    assertThat(ThreeWayMerge.of(original, changed, original))
        .isEqualTo(new Merge(changed, List.of()));
    assertThat(ThreeWayMerge.of(original, original, changed))
        .isEqualTo(new Merge(changed, List.of()));
  }

  /** Would catch a conflict where both say the same. */
  @Property
  void theSameChangeTwiceIsTakenOnce(
      @ForAll("texts") String original, @ForAll("texts") String changed) {
    assertThat(ThreeWayMerge.of(original, changed, changed))
        .isEqualTo(new Merge(changed, List.of()));
  }

  /** Would catch a merge that depends on who is called ours. */
  @Property
  void sidesCanBeSwapped(
      @ForAll("texts") String original, @ForAll("texts") String a, @ForAll("texts") String b) {
    Merge one = ThreeWayMerge.of(original, a, b);
    Merge other = ThreeWayMerge.of(original, b, a);
    assertThat(one.isClean()).isEqualTo(other.isClean());
    if (one.isClean()) {
      assertThat(one.text()).isEqualTo(other.text());
    } else {
      assertThat(one.conflicts())
          .extracting(Conflict::ours)
          .isEqualTo(other.conflicts().stream().map(Conflict::theirs).toList());
    }
  }

  /** Would catch matches out of order or of different lines. */
  @Property
  void matchesAreEqualLinesInOrder(@ForAll("texts") String a, @ForAll("texts") String b) {
    List<String> from = Lines.of(a);
    List<String> to = Lines.of(b);
    int[] matches = LineDifference.matches(from, to);
    int last = -1;
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] >= 0) {
        assertThat(matches[i]).isGreaterThan(last);
        assertThat(from.get(i)).isEqualTo(to.get(matches[i]));
        last = matches[i];
      }
    }
    assertThat((int) Arrays.stream(matches).filter(m -> m >= 0).count())
        .as("as many lines as the longest common subsequence has")
        .isEqualTo(longest(from, to));
  }

  private static int longest(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        length[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.size()][b.size()];
  }

  /** Would catch a merge that asks a person about places far apart. */
  @Test
  void changesInDifferentPlacesBothCount() {
    Merge merge = ThreeWayMerge.of(ORIGINAL, "a\nB\nc\nd\ne\n", "a\nb\nc\nd\nE\nf\n");
    assertThat(merge).isEqualTo(new Merge("a\nB\nc\nd\nE\nf\n", List.of()));
  }

  /** Would catch a merge that lets one author's threshold silently win over another's. */
  @Test
  void differentChangesOfOneLineAreAConflict() {
    Merge merge = ThreeWayMerge.of(ORIGINAL, "a\nb\nours\nd\ne\n", "a\nb\ntheirs\nd\ne\n");
    assertThat(merge.conflicts()).containsExactly(new Conflict(3, "c\n", "ours\n", "theirs\n"));
    assertThat(merge.text())
        .isEqualTo("a\nb\n<<<<<<< draft\nours\n======= release\ntheirs\n>>>>>>>\nd\ne\n");
  }

  /** Would catch a deletion that swallows what the other side wrote into the deleted lines. */
  @Test
  void deletingWhatTheOtherSideChangedIsAConflict() {
    assertThat(ThreeWayMerge.of(ORIGINAL, "a\ne\n", "a\nb\nC\nd\ne\n").conflicts())
        .containsExactly(new Conflict(2, "b\nc\nd\n", "", "b\nC\nd\n"));
  }

  /** Would catch memory or time that grows with the square of the length of unlike texts. */
  @Test
  void largeUnlikeTextsAreMergedWithinBounds() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      lines.add("line " + i + "\n");
    }
    String original = String.join("", lines);
    Collections.shuffle(lines, new Random(1));
    String shuffled = String.join("", lines);
    assertThat(ThreeWayMerge.of(original, shuffled, original).text()).isEqualTo(shuffled);
    assertThat(ThreeWayMerge.of(original, shuffled, original + "z\n").isClean()).isFalse();
  }
}
