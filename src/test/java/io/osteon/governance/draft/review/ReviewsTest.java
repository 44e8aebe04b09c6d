package io.osteon.governance.draft.review;

import static io.osteon.governance.draft.DraftFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFile;
import io.osteon.governance.draft.DraftFixture;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.release.ApprovedChange;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of drafts through their review; each person has every role unless the name says which.
 */
class ReviewsTest {
  private static final String PATH = "logic/monitoring.drl";
  private static final Actor ANNA = person("anna");
  private static final Actor BEN = person("ben");
  private static final Actor CARA = person("cara");
  private static final Actor DORA = person("dora");
  private static final Actor CLINICIAN = person("clinician", Role.CLINICAL_REVIEWER);

  @TempDir static Path folder;
  private static DraftFixture fixture;
  private Draft draft;

  @BeforeAll
  static void start() {
    fixture = new DraftFixture(folder);
  }

  @BeforeEach
  void editedDraft() {
    fixture.newest = "1.0.0";
    fixture.gateOpen = true;
    draft = fixture.draft(ANNA);
    fixture.files.save(ANNA, draft.id(), 0, PATH, "// changed\n");
  }

  private UUID id() {
    return draft.id();
  }

  private Draft now() {
    return fixture.drafts.find(draft.id());
  }

  private Draft submit() {
    return fixture.reviews.submit(ANNA, id(), now().version(), "please");
  }

  private Review approve(Actor actor, ReviewCapacity capacity) {
    return fixture.reviews.approve(actor, id(), capacity, now().contentHash(), "");
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            NotAllowedException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** Would catch a draft that is approved by too few, or released before it is approved. */
  @Test
  void twoOthersApprove() {
    assertThat(submit().state()).isEqualTo(DraftState.IN_REVIEW);
    refused("not-approved", this::release);
    approve(BEN, ReviewCapacity.CLINICAL);
    assertThat(now().state()).isEqualTo(DraftState.IN_REVIEW);
    approve(CARA, ReviewCapacity.TECHNICAL);
    assertThat(now().state()).isEqualTo(DraftState.APPROVED);
    ApprovedChange change = release();
    assertThat(change.contentHash()).isEqualTo(now().contentHash());
    assertThat(change.files().hash()).isEqualTo(now().contentHash());
    assertThat(change.approvals())
        .extracting(approval -> approval.name() + " " + approval.capacity())
        .containsExactly("ben clinical", "cara technical");
    assertThat(now().state()).isEqualTo(DraftState.RELEASED);
    refused("wrong-state", () -> fixture.reviews.reopen(ANNA, id(), now().version(), ""));
  }

  private ApprovedChange release() {
    ApprovedDrafts source = new ApprovedDrafts(fixture.desk, fixture.drafts, ReviewPolicy.DEFAULT);
    return fixture.transactions.inTransaction(
        transaction -> {
          ApprovedChange change = source.approved(transaction, id());
          source.released(transaction, DORA, id(), "1.1.0");
          return change;
        });
  }

  /** Would catch anyone who had a hand in the content and approves it, whatever their roles. */
  @Test
  void nobodyApprovesWhatTheyHadAHandIn() {
    DraftFile file = fixture.files.find(id(), PATH);
    fixture.files.save(BEN, id(), file.version(), PATH, "// changed again\n");
    submit();
    refused("own-change", () -> approve(ANNA, ReviewCapacity.CLINICAL));
    refused("own-change", () -> approve(BEN, ReviewCapacity.TECHNICAL));
    refused(
        "own-change",
        () ->
            fixture.reviews.requestChanges(
                BEN, id(), ReviewCapacity.CLINICAL, now().contentHash(), "no"));
  }

  /** Would catch one person who counts for two. */
  @Test
  void onePersonApprovesOnce() {
    submit();
    approve(BEN, ReviewCapacity.CLINICAL);
    refused("already-approved", () -> approve(BEN, ReviewCapacity.CLINICAL));
    refused("other-capacity", () -> approve(BEN, ReviewCapacity.TECHNICAL));
    assertThatThrownBy(() -> approve(CLINICIAN, ReviewCapacity.TECHNICAL))
        .isInstanceOf(ForbiddenException.class);
  }

  /** Would catch an approval of something else than what the reviewer saw. */
  @Test
  void approvalsAreBoundToTheContent() {
    submit();
    String seen = now().contentHash();
    approve(BEN, ReviewCapacity.CLINICAL);
    fixture.reviews.reopen(ANNA, id(), now().version(), "one more thing");
    long version = fixture.files.find(id(), PATH).version();
    fixture.files.save(ANNA, id(), version, PATH, "// another\n");
    submit();
    refused(
        "content-changed",
        () -> fixture.reviews.approve(CARA, id(), ReviewCapacity.TECHNICAL, seen, ""));
    approve(CARA, ReviewCapacity.TECHNICAL);
    assertThat(now().state()).as("Ben's approval is void").isEqualTo(DraftState.IN_REVIEW);
    assertThat(fixture.reviews.reviews(id()))
        .extracting(Review::counts)
        .containsExactly(false, true);
  }

  /** Would catch approvals that come back with a draft that was reopened without an edit. */
  @Test
  void reopeningVoidsApprovalsOfTheSameContent() {
    submit();
    approve(BEN, ReviewCapacity.CLINICAL);
    fixture.reviews.reopen(ANNA, id(), now().version(), "");
    submit();
    approve(CARA, ReviewCapacity.TECHNICAL);
    assertThat(now().state()).isEqualTo(DraftState.IN_REVIEW);
    approve(BEN, ReviewCapacity.CLINICAL);
    assertThat(now().state()).isEqualTo(DraftState.APPROVED);
  }

  /** Would catch an approval while a question of a reviewer is open. */
  @Test
  void openCommentsKeepApprovalsAway() {
    submit();
    ReviewComment comment =
        fixture.comments.comment(
            CLINICIAN, id(), Optional.of(PATH), OptionalInt.of(1), "Why <b>1.9</b>?");
    ReviewComment reply = fixture.comments.reply(ANNA, id(), comment.id(), "The label says so.");
    assertThat(reply.line()).hasValue(1);
    refused("unresolved-comments", () -> approve(BEN, ReviewCapacity.CLINICAL));
    assertThat(fixture.comments.resolve(CLINICIAN, id(), reply.id()).isOpen()).isFalse();
    fixture.comments.resolve(BEN, id(), comment.id());
    assertThat(fixture.comments.list(id()).get(0).resolution().orElseThrow().name())
        .as("the first who settled it")
        .isEqualTo("clinician");
    approve(BEN, ReviewCapacity.CLINICAL);
  }

  /** Would catch comments on places that do not exist. */
  @Test
  void commentsNeedAPlace() {
    assertThatThrownBy(
            () ->
                fixture.comments.comment(
                    BEN, id(), Optional.of(PATH), OptionalInt.of(2), "beyond the end"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () ->
                fixture.comments.comment(
                    BEN, id(), Optional.of("logic/none.drl"), OptionalInt.empty(), "no file"))
        .isInstanceOf(InvalidInputException.class);
  }

  /** Would catch a request for changes that leaves the draft where it cannot be edited. */
  @Test
  void aReviewerSendsItBack() {
    submit();
    fixture.reviews.requestChanges(
        CLINICIAN, id(), ReviewCapacity.CLINICAL, now().contentHash(), "The threshold is wrong.");
    assertThat(now().state()).isEqualTo(DraftState.OPEN);
    assertThatThrownBy(
            () ->
                fixture.reviews.requestChanges(
                    CLINICIAN, id(), ReviewCapacity.TECHNICAL, now().contentHash(), "no"))
        .isInstanceOf(RuntimeException.class);
  }

  /** Would catch a draft that gets to the reviewers past the gate, or without any change. */
  @Test
  void theGateIsAsked() {
    fixture.gateOpen = false;
    refused("checks-failed", this::submit);
    fixture.gateOpen = true;
    assertThatThrownBy(() -> fixture.reviews.submit(ANNA, id(), 1, ""))
        .isInstanceOf(StaleVersionException.class);
    fixture.files.restore(ANNA, id(), fixture.files.find(id(), PATH).version(), PATH);
    refused("no-change", this::submit);
  }

  /** Would catch a release that takes another one back which came meanwhile. */
  @Test
  void aMovedBaseKeepsTheDraftFromRelease() {
    submit();
    approve(BEN, ReviewCapacity.CLINICAL);
    approve(CARA, ReviewCapacity.TECHNICAL);
    fixture.newest = "1.1.0";
    fixture.live = "1.1.0";
    try {
      refused("base-moved", this::release);
    } finally {
      fixture.live = "1.0.0";
    }
  }

  /** Would catch a policy that is not asked again when it was made stricter. */
  @Test
  void aStricterPolicyCountsAtRelease() {
    submit();
    approve(BEN, ReviewCapacity.CLINICAL);
    approve(CARA, ReviewCapacity.TECHNICAL);
    ApprovedDrafts strict =
        new ApprovedDrafts(fixture.desk, fixture.drafts, new ReviewPolicy(2, 1, 0.95));
    refused(
        "not-approved",
        () ->
            fixture.transactions.inTransaction(transaction -> strict.approved(transaction, id())));
  }
}
