package io.osteon.authoring.difference;

import io.osteon.authoring.difference.DifferenceLine.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two texts, line by line, with as few changed lines as possible. */
public final class TextDifference {
  private static final int CONTEXT = 3;

  private TextDifference() {}

  /** The hunks, each with three lines around it; empty when the texts are equal. */
  public static List<Hunk> between(String before, String after) {
    return between(before, after, CONTEXT);
  }

  /**
   * The hunks of a difference.
   *
   * @param context how many lines that stayed are shown around changes
   */
  public static List<Hunk> between(String before, String after, int context) {
    List<DifferenceLine> lines = lines(before, after);
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      if (lines.get(i).kind() == Kind.SAME) {
        i++;
        continue;
      }
      int from = Math.max(0, i - context);
      int to = endOfHunk(lines, i, context);
      hunks.add(hunk(lines, from, to));
      i = to;
    }
    return List.copyOf(hunks);
  }

  /** The line after the last one of the hunk that a change begins. */
  private static int endOfHunk(List<DifferenceLine> lines, int change, int context) {
    int last = change;
    for (int i = change; i < lines.size() && i - last <= 2 * context + 1; i++) {
      if (lines.get(i).kind() != Kind.SAME) {
        last = i;
      }
    }
    return Math.min(lines.size(), last + context + 1);
  }

  private static Hunk hunk(List<DifferenceLine> all, int from, int to) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < from; i++) {
      before += all.get(i).kind() == Kind.ADDED ? 0 : 1;
      after += all.get(i).kind() == Kind.REMOVED ? 0 : 1;
    }
    List<DifferenceLine> lines = all.subList(from, to);
    int old = (int) lines.stream().filter(line -> line.kind() != Kind.ADDED).count();
    int now = (int) lines.stream().filter(line -> line.kind() != Kind.REMOVED).count();
    return new Hunk(old == 0 ? before : before + 1, old, now == 0 ? after : after + 1, now, lines);
  }

  /** All lines of both texts. */
  public static List<DifferenceLine> lines(String before, String after) {
    List<String> a = split(before);
    List<String> b = split(after);
    int start = 0;
    while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < a.size() - start
        && end < b.size() - start
        && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    List<DifferenceLine> lines = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      lines.add(new DifferenceLine(Kind.SAME, i + 1, i + 1, a.get(i)));
    }
    lines.addAll(Myers.lines(a, b, start, a.size() - end, b.size() - end));
    for (int i = end; i > 0; i--) {
      int old = a.size() - i;
      lines.add(new DifferenceLine(Kind.SAME, old + 1, b.size() - i + 1, a.get(old)));
    }
    return List.copyOf(lines);
  }

  private static List<String> split(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    if (text.endsWith("\n")) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
