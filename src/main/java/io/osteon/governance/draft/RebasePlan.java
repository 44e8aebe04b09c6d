package io.osteon.governance.draft;

import io.osteon.governance.draft.merge.Merge;
import io.osteon.governance.draft.merge.ThreeWayMerge;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a rebase would make of each file. Changes nothing. */
final class RebasePlan {
  private final DraftContent content;
  private final RuleBaseFiles onto;
  private final Map<String, Optional<String>> resolutions;
  private final SortedMap<String, Optional<byte[]>> texts = new TreeMap<>();
  private final List<RebaseConflict> conflicts = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();

  private RebasePlan(
      DraftContent content, RuleBaseFiles onto, Map<String, Optional<String>> resolutions) {
    this.content = content;
    this.onto = onto;
    this.resolutions = resolutions;
  }

  /**
   * Plans a rebase.
   *
   * @param resolutions by path what a person made of a conflict; empty for no such file
   */
  static RebasePlan of(
      DraftContent content, RuleBaseFiles onto, Map<String, Optional<String>> resolutions) {
    RebasePlan plan = new RebasePlan(content, onto, resolutions);
    TreeSet<String> paths = new TreeSet<>(content.all().keySet());
    paths.addAll(onto.paths());
    paths.forEach(plan::file);
    return plan;
  }

  private void file(String path) {
    Optional<byte[]> was = content.baseBytes(path);
    Optional<byte[]> ours = content.bytes(path);
    Optional<byte[]> theirs = bytes(onto, path);
    if (path.equals(RuleBaseFiles.RELEASE) || same(ours, was) || same(ours, theirs)) {
      texts.put(path, theirs); // the number of a release is not a draft's to say
    } else if (same(theirs, was)) {
      texts.put(path, ours);
    } else if (resolutions.containsKey(path)) {
      texts.put(path, resolutions.get(path).map(DraftContent::utf8));
    } else if (ours.isPresent() && theirs.isPresent()) {
      merge(path, was, ours.get(), theirs.get());
    } else {
      conflicts.add(conflict(path, was, ours, theirs, null));
    }
  }

  private void merge(String path, Optional<byte[]> was, byte[] ours, byte[] theirs) {
    Merge merge = ThreeWayMerge.of(DraftText.stored(was).orElse(""), utf8(ours), utf8(theirs));
    if (merge.isClean()) {
      texts.put(path, Optional.of(DraftContent.utf8(merge.text())));
      merged.add(path);
    } else {
      conflicts.add(conflict(path, was, Optional.of(ours), Optional.of(theirs), merge));
    }
  }

  private static RebaseConflict conflict(
      String path,
      Optional<byte[]> was,
      Optional<byte[]> ours,
      Optional<byte[]> theirs,
      Merge merge) {
    return new RebaseConflict(
        path,
        DraftText.stored(was),
        DraftText.stored(ours),
        DraftText.stored(theirs),
        Optional.ofNullable(merge).map(Merge::text),
        merge == null ? List.of() : merge.conflicts());
  }

  private static String utf8(byte[] bytes) {
    return DraftText.stored(Optional.of(bytes)).orElseThrow();
  }

  static Optional<byte[]> bytes(RuleBaseFiles files, String path) {
    return files.has(path) ? Optional.of(files.bytes(path)) : Optional.empty();
  }

  static boolean same(Optional<byte[]> a, Optional<byte[]> b) {
    return a.isPresent() == b.isPresent() && (a.isEmpty() || Arrays.equals(a.get(), b.get()));
  }

  /** What each file becomes; complete only without conflicts. */
  SortedMap<String, Optional<byte[]>> texts() {
    return texts;
  }

  List<RebaseConflict> conflicts() {
    return conflicts;
  }

  List<String> merged() {
    return merged;
  }
}
