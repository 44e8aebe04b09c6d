package io.osteon.governance.draft;

import io.osteon.accounts.Actor;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Writes a whole rule base as the first revision of a new draft. */
final class DraftImport {
  private final Handle transaction;
  private final Actor actor;
  private final Draft draft;

  DraftImport(Handle transaction, Actor actor, Draft draft) {
    this.transaction = transaction;
    this.actor = actor;
    this.draft = draft;
  }

  void write(RuleBaseFiles base, RuleBaseFiles files) {
    TreeSet<String> paths = new TreeSet<>(base.paths());
    paths.addAll(files.paths());
    for (String path : paths) {
      if (!files.has(path)) {
        insert(path, RevisionKind.DELETED, Optional.empty());
      } else if (!base.has(path) || !Arrays.equals(base.bytes(path), files.bytes(path))) {
        byte[] text = DraftText.require(path, files.bytes(path), DraftLimits.DEFAULT);
        insert(path, RevisionKind.IMPORTED, Optional.of(text));
      }
    }
  }

  private void insert(String path, RevisionKind kind, Optional<byte[]> text) {
    FileTable.insert(
        transaction,
        draft.id(),
        new FileRevision(
            path,
            draft.version(),
            kind,
            text.map(DraftContent::hash),
            actor.name(),
            draft.changedAt()),
        text);
  }
}
