package io.osteon.governance.draft;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What every act on a draft has in common: the draft is held so that acts follow one another, the
 * table of {@link DraftLifeCycle} is asked, and the audit trail told, all in one transaction.
 */
public final class DraftDesk {
  private final Transactions transactions;
  private final AuditTrail audit;
  private final BaseReleases bases;
  private final Clock clock;

  /**
   * A draft while an act on it runs.
   *
   * @param draft as it was before the act
   * @param round how often it was submitted so far
   */
  public record Held(Draft draft, int round) {}

  /** A desk on a database. */
  public DraftDesk(Transactions transactions, AuditTrail audit, BaseReleases bases, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.bases = bases;
    this.clock = clock;
  }

  /** The time, as exactly as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Does an act, all of it or nothing. */
  public <T> T inTransaction(Function<Handle, T> act) {
    return transactions.inTransaction(act);
  }

  /** Reads several things as they were at one time. */
  public <T> T read(Function<Handle, T> reading) {
    return transactions.inTransaction(reading);
  }

  BaseReleases bases() {
    return bases;
  }

  /**
   * A draft as it is.
   *
   * @throws io.osteon.governance.NotFoundException when there is none
   */
  public Held find(Handle handle, UUID id) {
    DraftTable.Row row = DraftTable.find(handle, id);
    return new Held(row.draft(), row.round());
  }

  /**
   * Holds a draft until the transaction ends, whoever asks and whatever its state.
   *
   * @throws io.osteon.governance.NotFoundException when there is none
   */
  public Held hold(Handle transaction, UUID id) {
    DraftTable.Row row = DraftTable.lock(transaction, id);
    return new Held(row.draft(), row.round());
  }

  /**
   * Holds a draft for an act.
   *
   * @throws io.osteon.governance.NotFoundException when there is none
   * @throws ForbiddenException when none of the actor's roles may do that
   * @throws NotAllowedException when it is the actor's own change ({@code own-change}), or its
   *     state does not allow it ({@code wrong-state})
   */
  public Held hold(Handle transaction, Actor actor, UUID id, DraftAction action) {
    Held held = hold(transaction, id);
    Draft draft = held.draft();
    boolean own = DraftTable.isAuthor(transaction, id, actor.account());
    switch (DraftLifeCycle.judge(draft.state(), action, draft.origin(), actor.roles(), own)) {
      case ALLOWED -> {}
      case NOT_YOUR_ROLE ->
          throw new ForbiddenException(
              DraftLifeCycle.roles(action, draft.origin()).toArray(new Role[0]));
      case OWN_CHANGE ->
          throw new NotAllowedException(
              "own-change",
              "You had a hand in this draft; somebody else must judge it, whatever your roles.");
      case WRONG_STATE ->
          throw new NotAllowedException(
              "wrong-state",
              "The draft is %s; this takes one that is %s."
                  .formatted(
                      draft.state().key(),
                      DraftLifeCycle.states(action).stream()
                          .sorted()
                          .map(DraftState::key)
                          .collect(Collectors.joining(" or "))));
    }
    return held;
  }

  /**
   * Demands that the caller has seen the draft as it is.
   *
   * @throws StaleVersionException when it has changed since
   */
  public static void requireVersion(Draft draft, long expected) {
    if (draft.version() != expected) {
      throw new StaleVersionException(draft.version());
    }
  }

  /** Writes a held draft in another state; its version grows. */
  public Draft move(Handle transaction, Held held, DraftState state, int round) {
    Draft d = held.draft();
    return write(transaction, held, d.name(), d.reason(), d.clinicalOwner(), state, round);
  }

  Draft describe(Handle transaction, Held held, String name, String reason, String clinicalOwner) {
    return write(
        transaction, held, name, reason, clinicalOwner, held.draft().state(), held.round());
  }

  private Draft write(
      Handle transaction,
      Held held,
      String name,
      String reason,
      String clinicalOwner,
      DraftState state,
      int round) {
    Draft d = held.draft();
    Draft next =
        new Draft(
            d.id(),
            name,
            reason,
            clinicalOwner,
            d.basedOn(),
            d.baseHash(),
            state,
            d.createdBy(),
            d.createdAt(),
            now(),
            d.contentHash(),
            d.version() + 1,
            d.origin());
    DraftTable.update(transaction, next, round);
    return next;
  }

  /** Writes a held draft with another base or content; its version grows by one. */
  Draft write(Handle transaction, Held held, BaseRelease base, String contentHash) {
    Draft d = held.draft();
    Draft next =
        new Draft(
            d.id(),
            d.name(),
            d.reason(),
            d.clinicalOwner(),
            base.version(),
            base.hash(),
            d.state(),
            d.createdBy(),
            d.createdAt(),
            now(),
            contentHash,
            d.version() + 1,
            d.origin());
    DraftTable.update(transaction, next, held.round());
    return next;
  }

  /** Writes into the audit trail, about a draft. */
  public void record(
      Handle transaction,
      Actor actor,
      AuditAction action,
      Draft draft,
      Map<String, String> detail,
      String reason) {
    audit.record(transaction, actor, action, "draft/" + draft.id(), detail, reason);
  }

  /** The whole rule base with the draft's change in it. */
  public RuleBaseFiles files(Handle handle, Draft draft) {
    return content(handle, draft).files();
  }

  /** The release that a draft is based on. */
  public BaseRelease base(Handle handle, Draft draft) {
    return bases
        .find(handle, draft.basedOn())
        .orElseThrow(
            () ->
                new NotAllowedException(
                    "base-missing",
                    "The release %s that the draft is based on cannot be opened."
                        .formatted(draft.basedOn())));
  }

  /** The release that answers now. */
  public BaseRelease live(Handle handle) {
    String version = bases.live(handle);
    return bases
        .find(handle, version)
        .orElseThrow(
            () ->
                new NotAllowedException(
                    "base-missing", "The release " + version + " cannot be opened."));
  }

  /** What has become of the release that a draft is based on. */
  public BaseStanding standing(Handle handle, Draft draft) {
    return new BaseStanding(draft.basedOn(), bases.newest(handle), bases.live(handle));
  }

  DraftContent content(Handle handle, Draft draft) {
    return new DraftContent(base(handle, draft).files(), FileTable.latest(handle, draft.id()));
  }
}
