package io.osteon.governance.draft.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of one text stand in another, in order (E. W. Myers, An O(ND) difference algorithm
 * and its variations, 1986). Texts that have next to nothing in common are not compared to the
 * last: what lies between their common beginning and end then counts as changed, which is correct,
 * if not the shortest answer.
 */
final class LineDifference {
  /** Bounds the work and memory of one comparison; rule files differ in tens of lines. */
  private static final int MOST_EDITS = 2000;

  private LineDifference() {}

  /**
   * For each line of the original the index of the same line in the other text, -1 where it is
   * gone. Indices grow.
   */
  static int[] matches(List<String> original, List<String> other) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] a = numbered(original, numbers);
    int[] b = numbered(other, numbers);
    int[] matches = new int[a.length];
    Arrays.fill(matches, -1);
    int start = 0;
    while (start < a.length && start < b.length && a[start] == b[start]) {
      matches[start] = start;
      start++;
    }
    int endA = a.length;
    int endB = b.length;
    while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
      matches[--endA] = --endB;
    }
    between(Arrays.copyOfRange(a, start, endA), Arrays.copyOfRange(b, start, endB), start, matches);
    return matches;
  }

  private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
    int[] result = new int[lines.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = numbers.computeIfAbsent(lines.get(i), line -> numbers.size());
    }
    return result;
  }

  /** Finds the shortest way and walks it back, noting each line that stayed. */
  private static void between(int[] a, int[] b, int offset, int[] matches) {
    int most = Math.min(MOST_EDITS, a.length + b.length);
    List<int[]> trace = new ArrayList<>();
    int[] reach = new int[2 * most + 3];
    for (int edits = 0; edits <= most; edits++) {
      trace.add(Arrays.copyOfRange(reach, most + 1 - edits, most + 2 + edits));
      for (int k = -edits; k <= edits; k += 2) {
        boolean down = down(reach, most + 1, edits, k);
        int x = down ? reach[most + 1 + k + 1] : reach[most + 1 + k - 1] + 1;
        int y = x - k;
        while (x < a.length && y < b.length && a[x] == b[y]) {
          x++;
          y++;
        }
        reach[most + 1 + k] = x;
        if (x >= a.length && y >= b.length) {
          walkBack(trace, a, b, offset, matches);
          return;
        }
      }
    }
  }

  private static boolean down(int[] reach, int middle, int edits, int k) {
    return k == -edits || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
  }

  private static void walkBack(List<int[]> trace, int[] a, int[] b, int offset, int[] matches) {
    int x = a.length;
    int y = b.length;
    for (int edits = trace.size() - 1; edits > 0; edits--) {
      int[] before = trace.get(edits); // what was reached with one edit less, -edits..edits
      int k = x - y;
      boolean down = down(before, edits, edits, k);
      int previousK = down ? k + 1 : k - 1;
      int previousX = before[edits + previousK];
      int previousY = previousX - previousK;
      int afterX = down ? previousX : previousX + 1;
      while (x > afterX) {
        matches[offset + --x] = offset + --y;
      }
      x = previousX;
      y = previousY;
    }
    while (x > 0 && y > 0) {
      matches[offset + --x] = offset + --y;
    }
  }
}
