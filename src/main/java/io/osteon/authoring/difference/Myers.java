package io.osteon.authoring.difference;

import io.osteon.authoring.difference.DifferenceLine.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The shortest edit script of two lists of lines, by the greedy algorithm of E. W. Myers: An O(ND)
 * difference algorithm and its variations. Algorithmica 1986;1:251-266. Where more than a few
 * thousand lines differ, all are shown as replaced.
 */
final class Myers {
  private static final int MOST_CHANGES = 2_000;

  private Myers() {}

  /** The lines of {@code a} and {@code b} from {@code start} to their ends. */
  static List<DifferenceLine> lines(List<String> a, List<String> b, int start, int endA, int endB) {
    List<int[]> trace = trace(a, b, start, endA, endB);
    return trace == null
        ? replaced(a, b, start, endA, endB)
        : script(trace, a, b, start, endA, endB);
  }

  /** The furthest places reached with 0, 1, 2 … changes; {@code null} when there are too many. */
  private static List<int[]> trace(List<String> a, List<String> b, int start, int endA, int endB) {
    int n = endA - start;
    int m = endB - start;
    int most = Math.min(n + m, MOST_CHANGES);
    int[] furthest = new int[2 * most + 3];
    int middle = most + 1;
    List<int[]> trace = new ArrayList<>();
    for (int d = 0; d <= most; d++) {
      trace.add(java.util.Arrays.copyOfRange(furthest, middle - d - 1, middle + d + 2));
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1];
        int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
        int y = x - k;
        while (x < n && y < m && y >= 0 && a.get(start + x).equals(b.get(start + y))) {
          x++;
          y++;
        }
        furthest[middle + k] = x;
        if (x >= n && y >= m) {
          return trace;
        }
      }
    }
    return null;
  }

  private static List<DifferenceLine> script(
      List<int[]> trace, List<String> a, List<String> b, int start, int endA, int endB) {
    List<DifferenceLine> lines = new ArrayList<>();
    int x = endA - start;
    int y = endB - start;
    for (int d = trace.size() - 1; d >= 0; d--) {
      int[] furthest = trace.get(d);
      int middle = d + 1;
      int k = x - y;
      boolean down = k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1];
      int before = down ? k + 1 : k - 1;
      int oldX = d == 0 ? 0 : furthest[middle + before];
      int oldY = d == 0 ? 0 : oldX - before;
      while (x > oldX && y > oldY) {
        x--;
        y--;
        lines.add(new DifferenceLine(Kind.SAME, start + x + 1, start + y + 1, a.get(start + x)));
      }
      if (d > 0 && down) {
        y--;
        lines.add(new DifferenceLine(Kind.ADDED, 0, start + y + 1, b.get(start + y)));
      } else if (d > 0) {
        x--;
        lines.add(new DifferenceLine(Kind.REMOVED, start + x + 1, 0, a.get(start + x)));
      }
    }
    Collections.reverse(lines);
    return lines;
  }

  private static List<DifferenceLine> replaced(
      List<String> a, List<String> b, int start, int endA, int endB) {
    List<DifferenceLine> lines = new ArrayList<>();
    for (int i = start; i < endA; i++) {
      lines.add(new DifferenceLine(Kind.REMOVED, i + 1, 0, a.get(i)));
    }
    for (int i = start; i < endB; i++) {
      lines.add(new DifferenceLine(Kind.ADDED, 0, i + 1, b.get(i)));
    }
    return lines;
  }
}
