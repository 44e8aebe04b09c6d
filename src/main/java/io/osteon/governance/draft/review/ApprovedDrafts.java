package io.osteon.governance.draft.review;

import io.osteon.accounts.Actor;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.BaseStanding;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftAction;
import io.osteon.governance.draft.DraftDesk;
import io.osteon.governance.draft.DraftDesk.Held;
import io.osteon.governance.draft.DraftOrigin;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.release.Approval;
import io.osteon.governance.release.ApprovedChange;
import io.osteon.governance.release.ImportSink;
import io.osteon.governance.release.ReleaseSource;
import io.osteon.rulebase.RuleBaseFiles;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Drafts as releases see them: what was approved goes out, what was imported comes in. */
public final class ApprovedDrafts implements ReleaseSource, ImportSink {
  private final DraftDesk desk;
  private final Drafts drafts;
  private final ReviewPolicy policy;

  /** Approved drafts by a policy. */
  public ApprovedDrafts(DraftDesk desk, Drafts drafts, ReviewPolicy policy) {
    this.desk = desk;
    this.drafts = drafts;
    this.policy = policy;
  }

  /**
   * {@inheritDoc}
   *
   * @throws NotAllowedException when it is not approved ({@code not-approved}) by as many as the
   *     policy asks for today, or another release came since ({@code base-moved})
   */
  @Override
  public ApprovedChange approved(Handle transaction, UUID id) {
    Held held = desk.hold(transaction, id);
    Draft draft = held.draft();
    if (draft.state() != DraftState.APPROVED) {
      throw new NotAllowedException(
          "not-approved", "The draft is %s, not approved.".formatted(draft.state().key()));
    }
    BaseStanding standing = desk.standing(transaction, draft);
    if (standing.needsRebase()) {
      throw new NotAllowedException(
          "base-moved",
          "The draft is based on %s, but %s is released by now; rebase it and have it approved again."
              .formatted(standing.basedOn(), standing.newest()));
    }
    RuleBaseFiles files = desk.files(transaction, draft);
    if (!files.hash().equals(draft.contentHash())) {
      throw new NotAllowedException(
          "content-changed", "The draft's files are not those that were approved.");
    }
    return new ApprovedChange(
        files,
        draft.basedOn(),
        approvals(transaction, held),
        draft.contentHash(),
        draft.origin() == DraftOrigin.IMPORT);
  }

  private List<Approval> approvals(Handle transaction, Held held) {
    List<Review> approvals = ReviewTable.approvals(transaction, held);
    boolean enough =
        Arrays.stream(ReviewCapacity.values())
            .allMatch(
                capacity ->
                    approvals.stream().filter(r -> r.capacity() == capacity).count()
                        >= policy.approvals(capacity));
    if (!enough) {
      throw new NotAllowedException(
          "not-approved",
          "The policy asks for more approvals by now than the draft has; reopen and submit it.");
    }
    return approvals.stream()
        .map(r -> new Approval(r.name(), r.capacity().key(), r.at(), r.contentHash()))
        .toList();
  }

  @Override
  public void released(Handle transaction, Actor actor, UUID id, String version) {
    Held held = desk.hold(transaction, actor, id, DraftAction.RELEASE);
    desk.move(transaction, held, DraftState.RELEASED, held.round());
  }

  @Override
  public UUID createFromImport(
      Handle transaction, Actor actor, String name, String reason, RuleBaseFiles files) {
    return drafts.createFromImport(transaction, actor, name, reason, files).id();
  }
}
