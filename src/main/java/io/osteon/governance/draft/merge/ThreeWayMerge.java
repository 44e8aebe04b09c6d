package io.osteon.governance.draft.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges two changes of one text, line by line (S. Khanna, K. Kunal, B. C. Pierce, A formal
 * investigation of diff3, 2007): lines that all three have in common divide the texts into pieces;
 * a piece that only one side changed is taken from that side.
 */
public final class ThreeWayMerge {
  private final List<String> original;
  private final List<String> ours;
  private final List<String> theirs;
  private final StringBuilder text = new StringBuilder();
  private final List<Conflict> conflicts = new ArrayList<>();

  private ThreeWayMerge(List<String> original, List<String> ours, List<String> theirs) {
    this.original = original;
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Merges two texts that were made from the same original. */
  public static Merge of(String original, String ours, String theirs) {
    ThreeWayMerge merge = new ThreeWayMerge(Lines.of(original), Lines.of(ours), Lines.of(theirs));
    merge.run();
    return new Merge(merge.text.toString(), merge.conflicts);
  }

  private void run() {
    int[] inOurs = LineDifference.matches(original, ours);
    int[] inTheirs = LineDifference.matches(original, theirs);
    int o = 0;
    int a = 0;
    int b = 0;
    while (o < original.size()) {
      if (inOurs[o] == a && inTheirs[o] == b) {
        text.append(original.get(o));
        o++;
        a++;
        b++;
      } else {
        int next = o;
        while (next < original.size() && (inOurs[next] < 0 || inTheirs[next] < 0)) {
          next++;
        }
        int nextA = next < original.size() ? inOurs[next] : ours.size();
        int nextB = next < original.size() ? inTheirs[next] : theirs.size();
        piece(o, next, a, nextA, b, nextB);
        o = next;
        a = nextA;
        b = nextB;
      }
    }
    piece(o, o, a, ours.size(), b, theirs.size());
  }

  private void piece(int o, int nextO, int a, int nextA, int b, int nextB) {
    String was = join(original, o, nextO);
    String our = join(ours, a, nextA);
    String their = join(theirs, b, nextB);
    if (our.equals(their) || their.equals(was)) {
      text.append(our);
    } else if (our.equals(was)) {
      text.append(their);
    } else {
      conflicts.add(new Conflict(o + 1, was, our, their));
      mark("<<<<<<< draft", our);
      mark("======= release", their);
      text.append(">>>>>>>\n");
    }
  }

  private void mark(String mark, String lines) {
    text.append(mark).append('\n').append(lines);
    if (!lines.isEmpty() && !lines.endsWith("\n")) {
      text.append('\n');
    }
  }

  private static String join(List<String> lines, int from, int to) {
    return String.join("", lines.subList(from, to));
  }
}
