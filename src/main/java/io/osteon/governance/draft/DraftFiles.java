package io.osteon.governance.draft;

import io.osteon.accounts.Actor;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.draft.DraftDesk.Held;
import io.osteon.intake.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The files of drafts. Every save is a revision of its own, and is in the database when it is
 * answered. Two authors who save the same file do not overwrite each other: each names the version
 * of the file that they saw.
 */
public final class DraftFiles {
  private static final int REVISIONS_SHOWN = 1000;

  private final DraftDesk desk;
  private final DraftLimits limits;

  /** Files of drafts, within limits. */
  public DraftFiles(DraftDesk desk, DraftLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  /** All files of the draft and of its base, by path, with how they differ. */
  public List<DraftFile> list(UUID draft) {
    return desk.read(
        handle ->
            List.copyOf(desk.content(handle, desk.find(handle, draft).draft()).all().values()));
  }

  /** The files in which the draft differs from its base, by path. */
  public List<DraftFile> changes(UUID draft) {
    return list(draft).stream().filter(f -> f.change() != DraftFile.Change.NONE).toList();
  }

  /**
   * A file as the draft has it.
   *
   * @throws NotFoundException when neither the draft nor its base has it
   */
  public DraftFile find(UUID draft, String path) {
    return desk.read(
        handle -> {
          DraftContent content = desk.content(handle, desk.find(handle, draft).draft());
          DraftFile file = content.file(path);
          if (file.text().isEmpty() && file.last().isEmpty()) {
            throw new NotFoundException("The draft has no such file.");
          }
          return file;
        });
  }

  /**
   * Saves a file. Saving the text that it has already changes nothing, so that a save whose answer
   * was lost can be repeated.
   *
   * @param expectedVersion the file's version that the caller saw; 0 for a file that the draft has
   *     not touched
   * @throws FileConflictException when somebody else saved it since
   * @throws InvalidInputException when a rule base has no such file, or the text is too large or
   *     not plain UTF-8
   */
  public DraftFile save(
      Actor actor, UUID draft, long expectedVersion, String path, byte[] content) {
    byte[] text = DraftText.require(path, content, limits);
    return change(actor, draft, expectedVersion, path, before -> Optional.of(text), "saved");
  }

  /** The same with a text. */
  public DraftFile save(
      Actor actor, UUID draft, long expectedVersion, String path, String content) {
    return save(actor, draft, expectedVersion, path, DraftContent.utf8(content));
  }

  /**
   * Takes a file out of the rule base.
   *
   * @throws FileConflictException when somebody else saved it since
   */
  public DraftFile delete(Actor actor, UUID draft, long expectedVersion, String path) {
    return change(actor, draft, expectedVersion, path, before -> Optional.empty(), "deleted");
  }

  /**
   * Makes a file as in the base again; one that the base has not goes away.
   *
   * @throws FileConflictException when somebody else saved it since
   */
  public DraftFile restore(Actor actor, UUID draft, long expectedVersion, String path) {
    return change(
        actor, draft, expectedVersion, path, before -> before.baseBytes(path), "restored");
  }

  /** What a change makes of a file. */
  private interface Change {
    Optional<byte[]> text(DraftContent before);
  }

  private DraftFile change(
      Actor actor, UUID id, long expectedVersion, String path, Change change, String what) {
    return desk.inTransaction(
        transaction -> {
          Held held = desk.hold(transaction, actor, id, DraftAction.EDIT);
          DraftContent content = desk.content(transaction, held.draft());
          DraftText.requirePath(path, content.base());
          Optional<byte[]> text = change.text(content);
          if (same(text, content.bytes(path))) {
            return content.file(path);
          }
          if (content.version(path) != expectedVersion) {
            throw new FileConflictException(content.file(path));
          }
          return write(transaction, actor, held, content, path, text, what);
        });
  }

  private static boolean same(Optional<byte[]> a, Optional<byte[]> b) {
    return a.isPresent() == b.isPresent() && (a.isEmpty() || Arrays.equals(a.get(), b.get()));
  }

  private DraftFile write(
      Handle transaction,
      Actor actor,
      Held held,
      DraftContent content,
      String path,
      Optional<byte[]> text,
      String what) {
    Draft before = held.draft();
    FileTable.Saved saved = revision(actor, before, content, path, text);
    content.put(saved);
    requireRoom(content);
    FileTable.insert(transaction, before.id(), saved.revision(), saved.text());
    Draft after =
        desk.write(
            transaction,
            held,
            new BaseRelease(before.basedOn(), content.base()),
            content.files().hash());
    DraftTable.addAuthor(transaction, before.id(), actor.account(), actor.name());
    desk.record(
        transaction,
        actor,
        AuditAction.DRAFT_EDITED,
        after,
        Map.of(
            "path", path,
            "change", what,
            "revision", Long.toString(after.version()),
            "text", saved.revision().textHash().orElse(""),
            "contentHash", after.contentHash()),
        "");
    return content.file(path);
  }

  private FileTable.Saved revision(
      Actor actor, Draft before, DraftContent content, String path, Optional<byte[]> text) {
    boolean asBase = same(text, content.baseBytes(path));
    RevisionKind kind =
        asBase
            ? RevisionKind.AS_BASE
            : text.isPresent() ? RevisionKind.SAVED : RevisionKind.DELETED;
    Optional<byte[]> kept = asBase ? Optional.empty() : text;
    return new FileTable.Saved(
        new FileRevision(
            path,
            before.version() + 1,
            kind,
            kept.map(DraftContent::hash),
            actor.name(),
            desk.now()),
        kept);
  }

  private void requireRoom(DraftContent content) {
    if (content.changedBytes() > limits.draftBytes()) {
      throw DraftText.invalid(
          "/content",
          Long.toString(content.changedBytes()),
          "changed files of at most " + limits.draftBytes() + " bytes together");
    }
    if (content.changedFiles() > limits.files()) {
      throw DraftText.invalid(
          "/path",
          Long.toString(content.changedFiles()),
          "at most " + limits.files() + " changed files");
    }
  }

  /** All saves of a file, the newest first. */
  public List<FileRevision> revisions(UUID draft, String path) {
    return desk.read(
        handle -> {
          desk.find(handle, draft);
          return FileTable.revisions(handle, draft, path, REVISIONS_SHOWN);
        });
  }

  /**
   * The text that a save left; empty when it deleted the file or made it as in the base of that
   * time.
   *
   * @throws NotFoundException when there is no such save
   */
  public Optional<String> text(UUID draft, String path, long revision) {
    return desk.read(
        handle ->
            FileTable.find(handle, draft, path, revision)
                .map(saved -> DraftText.stored(saved.text()))
                .orElseThrow(() -> new NotFoundException("There is no such revision.")));
  }
}
