package io.osteon.mdt.decision;

import io.osteon.accounts.Actor;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.mdt.BoardDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What meetings decide about cases. An act, its row in the audit trail and its announcement are one
 * transaction. Acts take a member or chair of boards, and a case on the agenda; whoever reads
 * through this must have been let in as a member or chair by the door.
 *
 * <p>Acts throw {@link io.osteon.accounts.ForbiddenException}, {@link
 * io.osteon.governance.NotFoundException}, {@link io.osteon.governance.store.StaleVersionException}
 * when somebody else has changed the same part, {@link io.osteon.governance.NotAllowedException}
 * with the code {@code signed} once the decision is signed, and {@link
 * io.osteon.intake.InvalidInputException}.
 *
 * <p>The first entry of a decision, whichever it is, keeps what the board saw with it; that is why
 * acts take it. Later entries leave it as it is.
 */
public final class Decisions {
  private final BoardDesk desk;
  private final SigningKey key;
  private final TrustedKeys trusted;

  /**
   * Decisions of a desk.
   *
   * @param key the site's own; it signs
   * @param trusted whose signatures count
   */
  public Decisions(BoardDesk desk, SigningKey key, TrustedKeys trusted) {
    this.desk = desk;
    this.key = key;
    this.trusted = trusted;
  }

  /**
   * The newest revision of a decision; an empty one when nothing is recorded.
   *
   * @throws io.osteon.governance.NotFoundException when the case is not on the meeting's agenda
   */
  public CaseDecision find(UUID meeting, UUID patientCase) {
    throw new UnsupportedOperationException();
  }

  /** All revisions of a decision, the newest first; all but the newest are signed. */
  public List<CaseDecision> revisions(UUID meeting, UUID patientCase) {
    throw new UnsupportedOperationException();
  }

  /** The newest revisions of a meeting's decisions, in the order of its agenda. */
  public List<CaseDecision> of(UUID meeting) {
    throw new UnsupportedOperationException();
  }

  /** The newest revisions of all decisions about a case, the latest meeting first. */
  public List<CaseDecision> ofCase(UUID patientCase) {
    throw new UnsupportedOperationException();
  }

  /** Decisions that a search finds, the latest meeting first. */
  public List<PastDecision> search(DecisionSearch search) {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers a recommendation.
   *
   * @param seen what the board sees
   * @param rule one of those that the decision's basis shows
   * @param expectedVersion of the answer that the caller saw; 0 when there was none
   * @param text what is done instead; may be empty or {@code null}
   * @param reason needed unless the answer is {@link Answer#ACCEPT}
   */
  public CaseDecision respond(
      Actor actor,
      UUID meeting,
      UUID patientCase,
      DecisionBasis seen,
      String rule,
      long expectedVersion,
      Answer answer,
      String text,
      String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes back the answer to a recommendation.
   *
   * @param expectedVersion of the answer that the caller saw
   */
  public CaseDecision withdrawResponse(
      Actor actor, UUID meeting, UUID patientCase, String rule, long expectedVersion) {
    throw new UnsupportedOperationException();
  }

  /**
   * Lets the decision rest on what the board sees now; answers stay.
   *
   * @param seen what the board sees
   */
  public CaseDecision refreshBasis(
      Actor actor, UUID meeting, UUID patientCase, DecisionBasis seen) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes the decision in the board's own words.
   *
   * @param expectedVersion of the text that the caller saw; 0 when there was none
   * @param text may be empty
   */
  public CaseDecision writeText(
      Actor actor,
      UUID meeting,
      UUID patientCase,
      DecisionBasis seen,
      long expectedVersion,
      String text) {
    throw new UnsupportedOperationException();
  }

  /** Records that somebody does not agree. */
  public CaseDecision addDissent(
      Actor actor, UUID meeting, UUID patientCase, DecisionBasis seen, String name, String text) {
    throw new UnsupportedOperationException();
  }

  /** Changes a dissent. */
  public CaseDecision changeDissent(
      Actor actor,
      UUID meeting,
      UUID patientCase,
      UUID dissent,
      long expectedVersion,
      String name,
      String text) {
    throw new UnsupportedOperationException();
  }

  /** Takes a dissent back. */
  public CaseDecision removeDissent(
      Actor actor, UUID meeting, UUID patientCase, UUID dissent, long expectedVersion) {
    throw new UnsupportedOperationException();
  }

  /**
   * Votes, or votes anew. Refused with the code {@code not-a-member} when the actor is not a member
   * of the meeting, and {@code wrong-state} before it has begun.
   */
  public CaseDecision vote(
      Actor actor, UUID meeting, UUID patientCase, DecisionBasis seen, Ballot ballot) {
    throw new UnsupportedOperationException();
  }

  /**
   * Records what is to be done.
   *
   * @param due or {@code null}
   */
  public CaseDecision addTask(
      Actor actor,
      UUID meeting,
      UUID patientCase,
      DecisionBasis seen,
      String text,
      String owner,
      LocalDate due) {
    throw new UnsupportedOperationException();
  }

  /** Changes a task. */
  public CaseDecision changeTask(
      Actor actor,
      UUID meeting,
      UUID patientCase,
      UUID task,
      long expectedVersion,
      String text,
      String owner,
      LocalDate due) {
    throw new UnsupportedOperationException();
  }

  /** Takes a task back. */
  public CaseDecision removeTask(
      Actor actor, UUID meeting, UUID patientCase, UUID task, long expectedVersion) {
    throw new UnsupportedOperationException();
  }

  /**
   * Says whether a task of the newest revision has been done; possible after the signature, which
   * does not cover it.
   */
  public CaseDecision markTask(
      Actor actor, UUID meeting, UUID patientCase, UUID task, long expectedVersion, boolean done) {
    throw new UnsupportedOperationException();
  }

  /**
   * Signs the decision; nothing of it changes afterwards. Takes the chair of the meeting, else it
   * is refused with the code {@code not-the-chair}; with {@code nothing-recorded} when it has
   * neither an answer nor a text, and {@code wrong-state} before the meeting has begun.
   *
   * @param contentHashSeen {@link CaseDecision#contentHash} as the chair saw it
   * @throws io.osteon.governance.store.StaleVersionException when the content is another by now
   */
  public CaseDecision sign(Actor actor, UUID meeting, UUID patientCase, String contentHashSeen) {
    throw new UnsupportedOperationException();
  }

  /**
   * Begins the next revision of a signed decision, which stays as it is; takes the chair of the
   * meeting. Answers, text, dissents and tasks are taken over, votes are not. Refused with the code
   * {@code not-signed} when there is nothing to reopen.
   *
   * @param reason why
   */
  public CaseDecision reopen(Actor actor, UUID meeting, UUID patientCase, String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * The canonical JSON of a revision, which its signature covers.
   *
   * @throws io.osteon.governance.NotFoundException when there is no such revision
   */
  public byte[] canonical(UUID meeting, UUID patientCase, int revision) {
    throw new UnsupportedOperationException();
  }
}
