package io.osteon.governance.draft;

import io.osteon.accounts.Actor;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.draft.DraftDesk.Held;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Puts a draft onto a newer release: what both changed becomes one text where it can, and is asked
 * of a person where it cannot. Until every conflict is resolved nothing changes.
 */
public final class DraftRebase {
  private final DraftDesk desk;
  private final DraftLimits limits;

  /** Rebases of drafts, within limits. */
  public DraftRebase(DraftDesk desk, DraftLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  /**
   * Puts a draft onto a release.
   *
   * @param expectedVersion the draft's version that the caller saw
   * @param onto the release; empty for the newest
   * @param resolutions by path what a person made of a conflict; empty for no such file
   * @throws io.osteon.governance.store.StaleVersionException when the draft has changed since
   * @throws io.osteon.intake.InvalidInputException when there is no such release, or a resolution
   *     is too large, not plain or still has marks of conflict
   */
  public RebaseResult rebase(
      Actor actor,
      UUID id,
      long expectedVersion,
      Optional<String> onto,
      Map<String, Optional<String>> resolutions) {
    resolutions.forEach((path, text) -> text.ifPresent(t -> requireResolved(path, t)));
    return desk.inTransaction(
        transaction -> {
          Held held = desk.hold(transaction, actor, id, DraftAction.EDIT);
          DraftDesk.requireVersion(held.draft(), expectedVersion);
          BaseRelease release = release(transaction, onto);
          DraftContent content = desk.content(transaction, held.draft());
          RebasePlan plan = RebasePlan.of(content, release.files(), resolutions);
          if (!plan.conflicts().isEmpty() || held.draft().baseHash().equals(release.hash())) {
            return new RebaseResult(held.draft(), plan.conflicts(), plan.merged());
          }
          Draft draft = write(transaction, actor, held, content, release, plan);
          return new RebaseResult(draft, plan.conflicts(), plan.merged());
        });
  }

  private BaseRelease release(Handle transaction, Optional<String> onto) {
    String version =
        onto.filter(v -> !v.isBlank()).orElseGet(() -> desk.bases().newest(transaction));
    return desk.bases()
        .find(transaction, version)
        .orElseThrow(() -> DraftText.invalid("/onto", version, "the version of a release"));
  }

  private void requireResolved(String path, String text) {
    DraftText.require(path, DraftContent.utf8(text), limits);
    if (text.lines().anyMatch(line -> line.startsWith("<<<<<<< ") || line.equals(">>>>>>>"))) {
      throw DraftText.invalid(
          "/resolutions", path, "a text in which no mark of a conflict is left");
    }
  }

  private Draft write(
      Handle transaction,
      Actor actor,
      Held held,
      DraftContent content,
      BaseRelease release,
      RebasePlan plan) {
    Draft before = held.draft();
    DraftContent after = new DraftContent(release.files(), List.of());
    plan.texts()
        .forEach(
            (path, text) -> {
              Optional<FileTable.Saved> saved =
                  revision(actor, before, content, release, path, text);
              saved.ifPresent(
                  s -> {
                    FileTable.insert(transaction, before.id(), s.revision(), s.text());
                    after.put(s);
                  });
              if (saved.isEmpty()) {
                content.saved(path).ifPresent(after::put);
              }
            });
    Draft draft = desk.write(transaction, held, release, after.files().hash());
    DraftTable.addAuthor(transaction, before.id(), actor.account(), actor.name());
    desk.record(
        transaction,
        actor,
        AuditAction.DRAFT_REBASED,
        draft,
        Map.of(
            "from", before.basedOn(),
            "onto", release.version(),
            "merged", String.join(" ", plan.merged()),
            "contentHash", draft.contentHash()),
        "");
    return draft;
  }

  /** A revision for each file whose text, or whose relation to the base, is another than before. */
  private Optional<FileTable.Saved> revision(
      Actor actor,
      Draft before,
      DraftContent content,
      BaseRelease release,
      String path,
      Optional<byte[]> text) {
    boolean asBase = RebasePlan.same(text, RebasePlan.bytes(release.files(), path));
    boolean sameText = RebasePlan.same(text, content.bytes(path));
    boolean wasAsBase = RebasePlan.same(content.bytes(path), content.baseBytes(path));
    if (sameText && asBase == wasAsBase) {
      return Optional.empty();
    }
    RevisionKind kind =
        asBase
            ? RevisionKind.AS_BASE
            : text.isPresent() ? RevisionKind.REBASED : RevisionKind.DELETED;
    Optional<byte[]> kept = asBase ? Optional.empty() : text;
    return Optional.of(
        new FileTable.Saved(
            new FileRevision(
                path,
                before.version() + 1,
                kind,
                kept.map(DraftContent::hash),
                actor.name(),
                desk.now()),
            kept));
  }
}
