package io.osteon.mdt.decision;

import io.osteon.accounts.Actor;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.BoardText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
  private final DecisionReading reading;
  private final DecisionActs acts;
  private final DecisionSigning signing;

  /**
   * Decisions of a desk.
   *
   * @param key the site's own; it signs
   * @param trusted whose signatures count
   */
  public Decisions(BoardDesk desk, SigningKey key, TrustedKeys trusted) {
    this.desk = desk;
    this.reading = new DecisionReading(trusted);
    this.acts = new DecisionActs(desk, reading);
    this.signing = new DecisionSigning(desk, acts, reading, key);
  }

  /**
   * The newest revision of a decision; an empty one when nothing is recorded.
   *
   * @throws io.osteon.governance.NotFoundException when the case is not on the meeting's agenda
   */
  public CaseDecision find(UUID meeting, UUID patientCase) {
    return desk.inSnapshot(
        handle -> reading.decision(DecisionReading.newest(handle, meeting, patientCase)));
  }

  /** All revisions of a decision, the newest first; all but the newest are signed. */
  public List<CaseDecision> revisions(UUID meeting, UUID patientCase) {
    return list(new DecisionScope(meeting, patientCase, false));
  }

  /**
   * The newest revisions of a meeting's decisions, in the order of its agenda; cases of which
   * nothing is recorded are left out.
   */
  public List<CaseDecision> of(UUID meeting) {
    return list(new DecisionScope(meeting, null, true));
  }

  /** The newest revisions of all decisions about a case, the latest meeting first. */
  public List<CaseDecision> ofCase(UUID patientCase) {
    return list(new DecisionScope(null, patientCase, true));
  }

  private List<CaseDecision> list(DecisionScope scope) {
    return desk.inSnapshot(
        handle ->
            DecisionReading.read(handle, scope).stream()
                .filter(whole -> whole.head().revision() > 0)
                .map(reading::decision)
                .toList());
  }

  /** Decisions that a search finds, the latest meeting first. */
  public List<PastDecision> search(DecisionSearch search) {
    List<String> words = BoardText.words(search.text());
    return desk.read(handle -> DecisionTable.search(handle, search, words));
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
    String instead = BoardText.optionalLines("/text", text);
    String because =
        answer == Answer.ACCEPT
            ? BoardText.optionalLines("/reason", reason)
            : BoardText.lines("/reason", reason);
    return acts.record(
        actor,
        meeting,
        patientCase,
        seen,
        BoardPart.RESPONSES,
        entry -> {
          Response before = entry.response(rule);
          if (before != null
              && before.answer() == answer
              && before.text().equals(instead)
              && before.reason().equals(because)) {
            return false;
          }
          DecisionEntry.requireVersion(before == null ? 0 : before.version(), expectedVersion);
          if (before == null && !entry.basis().shown().contains(rule)) {
            throw BoardText.invalid(
                "/rule", "", "the id of a rule that the decision's basis shows");
          }
          entry.writing().respond(rule, answer, instead, because);
          return true;
        });
  }

  /**
   * Takes back the answer to a recommendation.
   *
   * @param expectedVersion of the answer that the caller saw
   */
  public CaseDecision withdrawResponse(
      Actor actor, UUID meeting, UUID patientCase, String rule, long expectedVersion) {
    return acts.record(
        actor,
        meeting,
        patientCase,
        null,
        BoardPart.RESPONSES,
        entry -> {
          Response before = entry.response(rule);
          if (before == null) {
            throw new NotFoundException("There is no answer to that rule.");
          }
          DecisionEntry.requireVersion(before.version(), expectedVersion);
          entry.writing().withdrawResponse(rule);
          return true;
        });
  }

  /**
   * Lets the decision rest on what the board sees now; answers stay.
   *
   * @param seen what the board sees
   */
  public CaseDecision refreshBasis(
      Actor actor, UUID meeting, UUID patientCase, DecisionBasis seen) {
    return acts.record(
        actor,
        meeting,
        patientCase,
        seen,
        BoardPart.RECORD,
        entry -> {
          DecisionActs.requireRecord(entry.writing().transaction(), patientCase, seen);
          DecisionTable.update(
              entry.writing().transaction(),
              meeting,
              patientCase,
              entry.writing().key().revision(),
              seen);
          return true;
        });
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
    String words = BoardText.optionalLines("/text", text);
    return acts.record(
        actor,
        meeting,
        patientCase,
        seen,
        BoardPart.TEXT,
        entry -> {
          DecisionText before = entry.before().parts().text();
          if (before != null && before.text().equals(words)) {
            return false;
          }
          DecisionEntry.requireVersion(before == null ? 0 : before.version(), expectedVersion);
          entry.writing().text(words);
          return true;
        });
  }

  /** Records that somebody does not agree. */
  public CaseDecision addDissent(
      Actor actor, UUID meeting, UUID patientCase, DecisionBasis seen, String name, String text) {
    String who = BoardText.line("/name", name, BoardText.LINE);
    String why = BoardText.lines("/text", text);
    return acts.record(
        actor,
        meeting,
        patientCase,
        seen,
        BoardPart.DISSENTS,
        entry -> {
          entry.writing().addDissent(UUID.randomUUID(), who, why);
          return true;
        });
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
    String who = BoardText.line("/name", name, BoardText.LINE);
    String why = BoardText.lines("/text", text);
    return acts.record(
        actor,
        meeting,
        patientCase,
        null,
        BoardPart.DISSENTS,
        entry -> {
          Dissent before = entry.dissent(dissent);
          if (before.name().equals(who) && before.text().equals(why)) {
            return false;
          }
          DecisionEntry.requireVersion(before.version(), expectedVersion);
          entry.writing().changeDissent(dissent, who, why);
          return true;
        });
  }

  /** Takes a dissent back. */
  public CaseDecision removeDissent(
      Actor actor, UUID meeting, UUID patientCase, UUID dissent, long expectedVersion) {
    return acts.record(
        actor,
        meeting,
        patientCase,
        null,
        BoardPart.DISSENTS,
        entry -> {
          DecisionEntry.requireVersion(entry.dissent(dissent).version(), expectedVersion);
          entry.writing().removeDissent(dissent);
          return true;
        });
  }

  /**
   * Votes, or votes anew. Refused with the code {@code not-a-member} when the actor is not a member
   * of the meeting, and {@code wrong-state} before it has begun.
   */
  public CaseDecision vote(
      Actor actor, UUID meeting, UUID patientCase, DecisionBasis seen, Ballot ballot) {
    return acts.record(
        actor,
        meeting,
        patientCase,
        seen,
        BoardPart.VOTES,
        entry -> {
          if (!DecisionTable.isMember(entry.writing().transaction(), meeting, actor.account())) {
            throw new NotAllowedException("not-a-member", "Only members of the meeting vote.");
          }
          entry.requireBegun();
          if (entry.hasVoted(actor.account(), ballot)) {
            return false;
          }
          entry.writing().vote(actor.account(), ballot);
          return true;
        });
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
    String what = BoardText.lines("/text", text);
    String who = BoardText.line("/owner", owner, BoardText.LINE);
    return acts.record(
        actor,
        meeting,
        patientCase,
        seen,
        BoardPart.TASKS,
        entry -> {
          entry.writing().addTask(UUID.randomUUID(), what, who, due);
          return true;
        });
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
    String what = BoardText.lines("/text", text);
    String who = BoardText.line("/owner", owner, BoardText.LINE);
    return acts.record(
        actor,
        meeting,
        patientCase,
        null,
        BoardPart.TASKS,
        entry -> {
          BoardTask before = entry.task(task);
          if (before.text().equals(what)
              && before.owner().equals(who)
              && Objects.equals(before.due(), due)) {
            return false;
          }
          DecisionEntry.requireVersion(before.version(), expectedVersion);
          entry.writing().changeTask(task, what, who, due);
          return true;
        });
  }

  /** Takes a task back. */
  public CaseDecision removeTask(
      Actor actor, UUID meeting, UUID patientCase, UUID task, long expectedVersion) {
    return acts.record(
        actor,
        meeting,
        patientCase,
        null,
        BoardPart.TASKS,
        entry -> {
          DecisionEntry.requireVersion(entry.task(task).version(), expectedVersion);
          entry.writing().removeTask(task);
          return true;
        });
  }

  /**
   * Says whether a task of the newest revision has been done; possible after the signature, which
   * does not cover it.
   */
  public CaseDecision markTask(
      Actor actor, UUID meeting, UUID patientCase, UUID task, long expectedVersion, boolean done) {
    BoardDesk.requireMember(actor);
    return desk.inTransaction(
        transaction -> {
          DecisionEntry entry = acts.entry(transaction, actor, meeting, patientCase);
          BoardTask before = entry.task(task);
          if (before.done() != done) {
            DecisionEntry.requireVersion(before.version(), expectedVersion);
            entry.writing().markTask(task, done);
            acts.done(entry, actor, AuditAction.DECISION_RECORDED, BoardPart.TASKS);
          }
          return reading.decision(DecisionReading.newest(transaction, meeting, patientCase));
        });
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
    return signing.sign(actor, meeting, patientCase, contentHashSeen);
  }

  /**
   * Begins the next revision of a signed decision, which stays as it is; takes the chair of the
   * meeting. Answers, text, dissents and tasks are taken over, votes are not. Refused with the code
   * {@code not-signed} when there is nothing to reopen.
   *
   * @param reason why
   */
  public CaseDecision reopen(Actor actor, UUID meeting, UUID patientCase, String reason) {
    return signing.reopen(actor, meeting, patientCase, reason);
  }

  /**
   * The canonical JSON of a revision, which its signature covers.
   *
   * @throws io.osteon.governance.NotFoundException when there is no such revision
   */
  public byte[] canonical(UUID meeting, UUID patientCase, int revision) {
    DecisionReading.Whole whole =
        desk.inSnapshot(
            handle ->
                DecisionReading.read(handle, new DecisionScope(meeting, patientCase, false))
                    .stream()
                    .filter(each -> each.head().revision() == revision && revision > 0)
                    .findFirst()
                    .orElseThrow(
                        () -> new NotFoundException("The decision has no such revision.")));
    DecisionHead.Signed signed = whole.head().signed();
    return signed == null ? whole.content() : signed.content();
  }
}
