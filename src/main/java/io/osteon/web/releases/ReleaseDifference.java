package io.osteon.web.releases;

import io.osteon.authoring.difference.Change;
import io.osteon.authoring.difference.Hunk;
import io.osteon.authoring.difference.MeaningDifference;
import io.osteon.authoring.difference.TextDifference;
import io.osteon.rulebase.RuleBaseFiles;
import io.quarkus.qute.TemplateData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * What differs between two rule bases.
 *
 * @param before version of the older one
 * @param after version of the newer one
 * @param changes in meaning, the heaviest first
 * @param files in text
 */
@TemplateData
public record ReleaseDifference(
    String before, String after, List<Change> changes, List<FileDifference> files) {

  /**
   * A file that differs.
   *
   * @param path of the file
   * @param hunks changed lines with some around them
   */
  @TemplateData
  public record FileDifference(String path, List<Hunk> hunks) {}

  /** The difference of two rule bases. */
  public static ReleaseDifference of(
      String before, RuleBaseFiles older, String after, RuleBaseFiles newer) {
    TreeSet<String> paths = new TreeSet<>(older.paths());
    paths.addAll(newer.paths());
    return new ReleaseDifference(
        before,
        after,
        MeaningDifference.between(older, newer),
        paths.stream()
            .map(
                path ->
                    new FileDifference(
                        path, TextDifference.between(text(older, path), text(newer, path))))
            .filter(file -> !file.hunks().isEmpty())
            .toList());
  }

  private static String text(RuleBaseFiles files, String path) {
    return files.has(path) ? new String(files.bytes(path), StandardCharsets.UTF_8) : "";
  }
}
