package io.osteon.governance.draft.review;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftAction;
import io.osteon.governance.draft.DraftDesk;
import io.osteon.governance.draft.DraftDesk.Held;
import io.osteon.governance.draft.DraftLifeCycle;
import io.osteon.governance.draft.DraftText;
import io.osteon.governance.draft.Drafts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The way of a draft through its review. Four eyes: nobody who ever had a hand in the content
 * approves it, and nobody approves it both clinically and technically. An approval is bound to the
 * content hash and to the submission; reopening or editing makes it void.
 */
public final class Reviews {
  private final DraftDesk desk;
  private final SubmissionGate gate;
  private final ReviewPolicy policy;

  /** Reviews by a policy. */
  public Reviews(DraftDesk desk, SubmissionGate gate, ReviewPolicy policy) {
    this.desk = desk;
    this.gate = gate;
    this.policy = policy;
  }

  /** How many people must approve. */
  public ReviewPolicy policy() {
    return policy;
  }

  /**
   * Begins what a submission needs to know and nobody has asked for yet. A door that submits within
   * a transaction of its own calls this before it: what a refused submission had begun would be
   * undone with it, and be missing for ever.
   */
  public void prepareSubmission(Actor actor, UUID id) {
    gate.prepare(actor, desk.read(handle -> desk.find(handle, id).draft()));
  }

  /**
   * Hands a draft to the reviewers.
   *
   * @param expectedVersion the draft's version that the caller saw
   * @param note to the reviewers; may be empty
   * @throws NotAllowedException when it changes nothing ({@code no-change}) or the gate is shut,
   *     see {@link SubmissionGate#require}
   * @throws io.osteon.governance.store.StaleVersionException when the draft has changed since
   */
  public Draft submit(Actor actor, UUID id, long expectedVersion, String note) {
    String text = DraftText.optionalLines("/note", note, Drafts.TEXT_LIMIT);
    prepareSubmission(actor, id);
    return desk.inTransaction(
        transaction -> {
          Held held = hold(transaction, actor, id, DraftAction.SUBMIT, expectedVersion);
          Draft draft = held.draft();
          if (draft.contentHash().equals(draft.baseHash())) {
            throw new NotAllowedException(
                "no-change", "The draft says the same as the release that it is based on.");
          }
          gate.require(transaction, draft);
          return move(
              transaction, actor, held, DraftAction.SUBMIT, AuditAction.DRAFT_SUBMITTED, text);
        });
  }

  /**
   * Takes a draft back to be edited; its approvals are void.
   *
   * @param reason why; may be empty
   */
  public Draft reopen(Actor actor, UUID id, long expectedVersion, String reason) {
    String text = DraftText.optionalLines("/reason", reason, Drafts.TEXT_LIMIT);
    return desk.inTransaction(
        transaction ->
            move(
                transaction,
                actor,
                hold(transaction, actor, id, DraftAction.REOPEN, expectedVersion),
                DraftAction.REOPEN,
                AuditAction.DRAFT_REOPENED,
                text));
  }

  /**
   * Gives a draft up, for ever.
   *
   * @param reason why
   */
  public Draft withdraw(Actor actor, UUID id, long expectedVersion, String reason) {
    String text = DraftText.lines("/reason", reason, Drafts.TEXT_LIMIT);
    return desk.inTransaction(
        transaction ->
            move(
                transaction,
                actor,
                hold(transaction, actor, id, DraftAction.WITHDRAW, expectedVersion),
                DraftAction.WITHDRAW,
                AuditAction.DRAFT_WITHDRAWN,
                text));
  }

  private Held hold(
      Handle transaction, Actor actor, UUID id, DraftAction action, long expectedVersion) {
    Held held = desk.hold(transaction, actor, id, action);
    DraftDesk.requireVersion(held.draft(), expectedVersion);
    return held;
  }

  private Draft move(
      Handle transaction,
      Actor actor,
      Held held,
      DraftAction action,
      AuditAction audit,
      String reason) {
    Draft draft =
        desk.move(
            transaction,
            held,
            DraftLifeCycle.after(held.draft().state(), action, false),
            action == DraftAction.SUBMIT ? held.round() + 1 : held.round());
    desk.record(
        transaction,
        actor,
        audit,
        draft,
        Map.of("contentHash", draft.contentHash(), "state", draft.state().key()),
        reason);
    return draft;
  }

  /**
   * Sends a draft back to its authors.
   *
   * @param capacity as what the reviewer judges
   * @param comment what must change
   */
  public Review requestChanges(
      Actor actor, UUID id, ReviewCapacity capacity, String expectedContentHash, String comment) {
    String text = DraftText.lines("/comment", comment, Drafts.TEXT_LIMIT);
    return desk.inTransaction(
        transaction -> {
          Held held = desk.hold(transaction, actor, id, DraftAction.REQUEST_CHANGES);
          actor.require(
              DraftLifeCycle.roles(capacity.approval(), held.draft().origin())
                  .toArray(new Role[0]));
          requireContent(held, expectedContentHash);
          Review review =
              ReviewTable.insert(
                  transaction,
                  held,
                  actor,
                  capacity,
                  ReviewDecision.CHANGES_REQUESTED,
                  text,
                  desk.now());
          move(
              transaction,
              actor,
              held,
              DraftAction.REQUEST_CHANGES,
              AuditAction.REVIEW_REQUESTED_CHANGES,
              text);
          return review;
        });
  }

  /**
   * Approves a draft. With the last approval that the policy asks for, it is approved.
   *
   * @param capacity as what the reviewer judges
   * @param expectedContentHash what the reviewer saw
   * @param comment may be empty
   * @throws NotAllowedException when the reviewer had a hand in it ({@code own-change}), approved
   *     it already ({@code already-approved}), approved it in the other capacity ({@code
   *     other-capacity}), when the content is another ({@code content-changed}) or comments are
   *     open ({@code unresolved-comments})
   */
  public Review approve(
      Actor actor, UUID id, ReviewCapacity capacity, String expectedContentHash, String comment) {
    String text = DraftText.optionalLines("/comment", comment, Drafts.TEXT_LIMIT);
    return desk.inTransaction(
        transaction -> {
          Held held = desk.hold(transaction, actor, id, capacity.approval());
          requireContent(held, expectedContentHash);
          List<Review> before = ReviewTable.approvals(transaction, held);
          requireOnce(before, actor, capacity);
          requireSettled(transaction, id);
          Review review =
              ReviewTable.insert(
                  transaction, held, actor, capacity, ReviewDecision.APPROVED, text, desk.now());
          count(transaction, actor, held, before, review);
          return review;
        });
  }

  private void count(
      Handle transaction, Actor actor, Held held, List<Review> before, Review review) {
    Draft draft =
        desk.move(
            transaction,
            held,
            DraftLifeCycle.after(
                held.draft().state(), review.capacity().approval(), enough(before, review)),
            held.round());
    desk.record(
        transaction,
        actor,
        AuditAction.REVIEW_APPROVED,
        draft,
        Map.of(
            "capacity", review.capacity().key(),
            "contentHash", review.contentHash(),
            "state", draft.state().key()),
        review.comment());
  }

  private boolean enough(List<Review> before, Review review) {
    return Arrays.stream(ReviewCapacity.values())
        .allMatch(
            capacity ->
                before.stream().filter(r -> r.capacity() == capacity).count()
                        + (review.capacity() == capacity ? 1 : 0)
                    >= policy.approvals(capacity));
  }

  private static void requireContent(Held held, String expected) {
    if (!held.draft().contentHash().equals(expected)) {
      throw new NotAllowedException(
          "content-changed",
          "The draft is not what you saw: its content is now %s."
              .formatted(held.draft().contentHash()));
    }
  }

  private static void requireOnce(List<Review> before, Actor actor, ReviewCapacity capacity) {
    for (Review review : before) {
      if (review.account().equals(actor.account())) {
        throw review.capacity() == capacity
            ? new NotAllowedException("already-approved", "You have approved this content already.")
            : new NotAllowedException(
                "other-capacity",
                "You have approved this content in the other capacity; somebody else must do it in"
                    + " this one.");
      }
    }
  }

  private static void requireSettled(Handle transaction, UUID draft) {
    long open =
        CommentTable.list(transaction, draft).stream().filter(ReviewComment::isOpen).count();
    if (open > 0) {
      throw new NotAllowedException(
          "unresolved-comments", "Comments that are not settled yet: %d.".formatted(open));
    }
  }

  /** All decisions about a draft, the oldest first; those that no longer stand say so. */
  public List<Review> reviews(UUID id) {
    return desk.read(handle -> ReviewTable.list(handle, desk.find(handle, id)));
  }
}
