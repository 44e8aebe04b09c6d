package io.osteon.governance.draft;

import io.osteon.rulebase.RuleBaseFiles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A base and what a draft changes of it, as one rule base. */
final class DraftContent {
  private final RuleBaseFiles base;
  private final SortedMap<String, FileTable.Saved> changes = new TreeMap<>();

  DraftContent(RuleBaseFiles base, Collection<FileTable.Saved> latest) {
    this.base = base;
    latest.forEach(this::put);
  }

  /** Takes a revision for the last one of its file. */
  void put(FileTable.Saved saved) {
    changes.put(saved.revision().path(), saved);
  }

  RuleBaseFiles base() {
    return base;
  }

  /** The whole rule base. */
  RuleBaseFiles files() {
    Map<String, byte[]> content = contentOf(base);
    changes.forEach(
        (path, saved) -> {
          if (saved.revision().kind() == RevisionKind.DELETED) {
            content.remove(path);
          } else {
            saved.text().ifPresent(text -> content.put(path, text));
          }
        });
    return RuleBaseFiles.of(content);
  }

  static Map<String, byte[]> contentOf(RuleBaseFiles files) {
    Map<String, byte[]> content = new TreeMap<>();
    files.paths().forEach(path -> content.put(path, files.bytes(path)));
    return content;
  }

  /** The bytes of a file; empty when the draft has no such file. */
  Optional<byte[]> bytes(String path) {
    FileTable.Saved saved = changes.get(path);
    if (saved == null || saved.revision().kind() == RevisionKind.AS_BASE) {
      return baseBytes(path);
    }
    return saved.text();
  }

  Optional<byte[]> baseBytes(String path) {
    return base.has(path) ? Optional.of(base.bytes(path)) : Optional.empty();
  }

  /** The revision of the last change of a file, 0 when the draft never touched it. */
  long version(String path) {
    FileTable.Saved saved = changes.get(path);
    return saved == null ? 0 : saved.revision().revision();
  }

  /** The last change of a file. */
  Optional<FileTable.Saved> saved(String path) {
    return Optional.ofNullable(changes.get(path));
  }

  DraftFile file(String path) {
    return new DraftFile(
        path,
        DraftText.stored(bytes(path)),
        version(path),
        change(path),
        Optional.ofNullable(changes.get(path)).map(FileTable.Saved::revision));
  }

  private DraftFile.Change change(String path) {
    Optional<byte[]> now = bytes(path);
    Optional<byte[]> before = baseBytes(path);
    if (now.isEmpty()) {
      return before.isEmpty() ? DraftFile.Change.NONE : DraftFile.Change.DELETED;
    }
    if (before.isEmpty()) {
      return DraftFile.Change.ADDED;
    }
    return Arrays.equals(now.get(), before.get())
        ? DraftFile.Change.NONE
        : DraftFile.Change.CHANGED;
  }

  /** All paths of the base and of the draft. */
  SortedMap<String, DraftFile> all() {
    SortedMap<String, DraftFile> all = new TreeMap<>();
    base.paths().forEach(path -> all.put(path, file(path)));
    changes.keySet().forEach(path -> all.put(path, file(path)));
    all.values().removeIf(f -> f.text().isEmpty() && f.change() == DraftFile.Change.NONE);
    return all;
  }

  /** How many bytes the files have that differ from the base, and how many files they are. */
  long changedBytes() {
    return changes.values().stream().mapToLong(s -> s.text().map(t -> t.length).orElse(0)).sum();
  }

  long changedFiles() {
    return changes.values().stream()
        .filter(saved -> saved.revision().kind() != RevisionKind.AS_BASE)
        .count();
  }

  static String hash(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
