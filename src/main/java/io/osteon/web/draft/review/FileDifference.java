package io.osteon.web.draft.review;

import io.osteon.authoring.difference.TextDifference;
import io.osteon.rulebase.RuleBaseFiles;
import io.quarkus.qute.TemplateData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a file of a draft differs from the release.
 *
 * @param path of the file
 * @param rows its changed lines with some around them
 * @param elsewhere what was said about lines that are not among them, or about the whole file
 */
@TemplateData
public record FileDifference(String path, List<DifferenceRow> rows, List<CommentThread> elsewhere) {
  public FileDifference {
    rows = List.copyOf(rows);
    elsewhere = List.copyOf(elsewhere);
  }

  /** All files that differ, and those that somebody said something about, by path. */
  static List<FileDifference> all(
      RuleBaseFiles before, RuleBaseFiles after, List<CommentThread> threads) {
    Set<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    List<FileDifference> differences = new ArrayList<>();
    for (String path : paths) {
      List<CommentThread> said =
          threads.stream().filter(thread -> thread.path().equals(path)).toList();
      if (!same(path, before, after) || !said.isEmpty()) {
        differences.add(of(path, text(path, before), text(path, after), said));
      }
    }
    return differences;
  }

  private static FileDifference of(
      String path, String before, String after, List<CommentThread> said) {
    List<DifferenceRow> rows = DifferenceRow.of(TextDifference.between(before, after), said);
    Set<CommentThread> placed = new HashSet<>();
    rows.forEach(row -> placed.addAll(row.threads()));
    return new FileDifference(
        path, rows, said.stream().filter(thread -> !placed.contains(thread)).toList());
  }

  private static boolean same(String path, RuleBaseFiles before, RuleBaseFiles after) {
    return before.has(path)
        && after.has(path)
        && Arrays.equals(before.bytes(path), after.bytes(path));
  }

  private static String text(String path, RuleBaseFiles files) {
    return files.has(path) ? new String(files.bytes(path), StandardCharsets.UTF_8) : "";
  }
}
