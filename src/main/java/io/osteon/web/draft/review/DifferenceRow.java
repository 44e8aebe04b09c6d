package io.osteon.web.draft.review;

import io.osteon.authoring.difference.DifferenceLine;
import io.osteon.authoring.difference.Hunk;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a text difference as the page shows it: old on the left, new on the right, or one of
 * them where there is no other.
 *
 * @param kind a key of style: same, changed, removed, added or gap
 * @param before number of the old line, 0 when there is none
 * @param beforeText the old line
 * @param after number of the new line, 0 when there is none
 * @param afterText the new line
 * @param threads what was said about the new line
 */
@TemplateData
public record DifferenceRow(
    String kind,
    int before,
    String beforeText,
    int after,
    String afterText,
    List<CommentThread> threads) {
  public DifferenceRow {
    threads = List.copyOf(threads);
  }

  /** The old line is no longer there. */
  public boolean hasRemoved() {
    return before > 0 && !kind.equals("same");
  }

  /** The new line was not there. */
  public boolean hasAdded() {
    return after > 0 && !kind.equals("same");
  }

  /** Hunks as rows; lines that went are set beside lines that came in their place. */
  static List<DifferenceRow> of(List<Hunk> hunks, List<CommentThread> threads) {
    List<DifferenceRow> rows = new ArrayList<>();
    for (Hunk hunk : hunks) {
      if (!rows.isEmpty()) {
        rows.add(new DifferenceRow("gap", 0, "", 0, "", List.of()));
      }
      List<DifferenceLine> removed = new ArrayList<>();
      List<DifferenceLine> added = new ArrayList<>();
      for (DifferenceLine line : hunk.lines()) {
        switch (line.kind()) {
          case REMOVED -> {
            if (!added.isEmpty()) {
              pair(rows, removed, added, threads);
            }
            removed.add(line);
          }
          case ADDED -> added.add(line);
          case SAME -> {
            pair(rows, removed, added, threads);
            rows.add(row("same", line, line, threads));
          }
        }
      }
      pair(rows, removed, added, threads);
    }
    return rows;
  }

  private static void pair(
      List<DifferenceRow> rows,
      List<DifferenceLine> removed,
      List<DifferenceLine> added,
      List<CommentThread> threads) {
    for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
      DifferenceLine before = i < removed.size() ? removed.get(i) : null;
      DifferenceLine after = i < added.size() ? added.get(i) : null;
      String kind = before == null ? "added" : after == null ? "removed" : "changed";
      rows.add(row(kind, before, after, threads));
    }
    removed.clear();
    added.clear();
  }

  private static DifferenceRow row(
      String kind, DifferenceLine before, DifferenceLine after, List<CommentThread> threads) {
    int number = after == null ? 0 : after.after();
    return new DifferenceRow(
        kind,
        before == null ? 0 : before.before(),
        before == null ? "" : before.text(),
        number,
        after == null ? "" : after.text(),
        threads.stream().filter(thread -> number > 0 && thread.isAt(number)).toList());
  }
}
