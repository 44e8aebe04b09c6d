package io.osteon.governance.draft;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.draft.DraftDesk.Held;
import io.osteon.rulebase.RuleBaseFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Drafts: begun, described, listed, read. {@link DraftFiles} edits their files. What is answered is
 * in the database.
 */
public final class Drafts {
  /** Characters of a name, and of a clinical owner. */
  public static final int NAME_LIMIT = 120;

  /** Characters of a reason or a comment. */
  public static final int TEXT_LIMIT = 4000;

  private final DraftDesk desk;

  /** Drafts of a desk. */
  public Drafts(DraftDesk desk) {
    this.desk = desk;
  }

  /**
   * Begins a draft.
   *
   * @param name a few words for lists
   * @param reason why the rules should change
   * @param clinicalOwner who answers for it clinically
   * @param basedOn the version of the release to start from; empty for the newest
   * @throws io.osteon.intake.InvalidInputException when a text is missing, too long or not plain,
   *     or there is no such release
   * @throws io.osteon.accounts.ForbiddenException unless the actor is an author
   */
  public Draft create(
      Actor actor, String name, String reason, String clinicalOwner, Optional<String> basedOn) {
    actor.require(Role.AUTHOR);
    String plainName = DraftText.line("/name", name, NAME_LIMIT);
    String plainReason = DraftText.lines("/reason", reason, TEXT_LIMIT);
    String owner = DraftText.line("/clinicalOwner", clinicalOwner, NAME_LIMIT);
    return desk.inTransaction(
        transaction -> {
          BaseRelease base = base(transaction, basedOn);
          Draft draft =
              begin(actor, plainName, plainReason, owner, base, base.hash(), DraftOrigin.EDIT);
          insert(transaction, actor, draft);
          return draft;
        });
  }

  private BaseRelease base(Handle transaction, Optional<String> basedOn) {
    String version =
        basedOn.filter(v -> !v.isBlank()).orElseGet(() -> desk.bases().newest(transaction));
    return desk.bases()
        .find(transaction, version)
        .orElseThrow(() -> DraftText.invalid("/basedOn", version, "the version of a release"));
  }

  private Draft begin(
      Actor actor,
      String name,
      String reason,
      String owner,
      BaseRelease base,
      String contentHash,
      DraftOrigin origin) {
    Instant now = desk.now();
    return new Draft(
        UUID.randomUUID(),
        name,
        reason,
        owner,
        base.version(),
        base.hash(),
        DraftState.OPEN,
        actor.name(),
        now,
        now,
        contentHash,
        1,
        origin);
  }

  private void insert(Handle transaction, Actor actor, Draft draft) {
    DraftTable.insert(transaction, draft);
    DraftTable.addAuthor(transaction, draft.id(), actor.account(), actor.name());
    desk.record(
        transaction,
        actor,
        AuditAction.DRAFT_CREATED,
        draft,
        Map.of(
            "name", draft.name(),
            "origin", draft.origin().key(),
            "basedOn", draft.basedOn(),
            "clinicalOwner", draft.clinicalOwner(),
            "contentHash", draft.contentHash()),
        draft.reason());
  }

  /**
   * Makes a draft of a rule base that was handed in, in the caller's transaction.
   *
   * @param files the whole rule base; it is shown as a change of the newest release
   * @throws io.osteon.intake.InvalidInputException when a file is too large or not plain
   */
  public Draft createFromImport(
      Handle transaction, Actor actor, String name, String reason, RuleBaseFiles files) {
    BaseRelease base = base(transaction, Optional.empty());
    Draft draft =
        begin(
            actor,
            DraftText.line("/name", name, NAME_LIMIT),
            DraftText.lines("/reason", reason, TEXT_LIMIT),
            actor.displayName(),
            base,
            files.hash(),
            DraftOrigin.IMPORT);
    insert(transaction, actor, draft);
    new DraftImport(transaction, actor, draft).write(base.files(), files);
    return draft;
  }

  /** The drafts that a filter lets through, the latest changed first. */
  public List<Draft> list(DraftFilter filter) {
    return desk.read(handle -> DraftTable.list(handle, filter));
  }

  /**
   * A draft.
   *
   * @throws NotFoundException when there is none
   */
  public Draft find(UUID id) {
    return desk.read(handle -> DraftTable.find(handle, id).draft());
  }

  /** The names of all who had a hand in the content, sorted; they never approve it. */
  public List<String> authors(UUID id) {
    return desk.read(handle -> DraftTable.authors(handle, id));
  }

  /** Whether somebody had a hand in the content. */
  public boolean isAuthor(UUID id, Actor actor) {
    return desk.read(handle -> DraftTable.isAuthor(handle, id, actor.account()));
  }

  /**
   * What has become of the base: a draft must be rebased before its release when another release is
   * newer, unless its base is the one that answers.
   *
   * @throws NotFoundException when there is no such draft
   */
  public BaseStanding base(UUID id) {
    return desk.read(handle -> desk.standing(handle, DraftTable.find(handle, id).draft()));
  }

  /**
   * Changes what a draft is called and why it is.
   *
   * @param expectedVersion the draft's version that the caller saw
   * @throws io.osteon.governance.store.StaleVersionException when it has changed since
   */
  public Draft describe(
      Actor actor,
      UUID id,
      long expectedVersion,
      String name,
      String reason,
      String clinicalOwner) {
    String plainName = DraftText.line("/name", name, NAME_LIMIT);
    String plainReason = DraftText.lines("/reason", reason, TEXT_LIMIT);
    String owner = DraftText.line("/clinicalOwner", clinicalOwner, NAME_LIMIT);
    return desk.inTransaction(
        transaction -> {
          Held held = desk.hold(transaction, actor, id, DraftAction.DESCRIBE);
          DraftDesk.requireVersion(held.draft(), expectedVersion);
          Draft draft = desk.describe(transaction, held, plainName, plainReason, owner);
          desk.record(
              transaction,
              actor,
              AuditAction.DRAFT_EDITED,
              draft,
              Map.of("name", plainName, "clinicalOwner", owner),
              plainReason);
          return draft;
        });
  }

  /**
   * The whole rule base with the draft's change in it.
   *
   * @throws NotFoundException when there is no such draft
   */
  public RuleBaseFiles files(UUID id) {
    return desk.read(handle -> desk.files(handle, DraftTable.find(handle, id).draft()));
  }

  /**
   * The rule base that the draft changes.
   *
   * @throws NotFoundException when there is no such draft
   */
  public RuleBaseFiles baseFiles(UUID id) {
    return desk.read(handle -> desk.base(handle, DraftTable.find(handle, id).draft()).files());
  }
}
