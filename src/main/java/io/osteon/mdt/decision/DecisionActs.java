package io.osteon.mdt.decision;

import io.osteon.accounts.Actor;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.BoardText;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What every act on a decision has in common. */
final class DecisionActs {
  private final BoardDesk desk;
  private final DecisionReading reading;

  DecisionActs(BoardDesk desk, DecisionReading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /** Writes one part, and says whether anything has changed. */
  interface Writing {
    boolean write(DecisionEntry entry);
  }

  /** Holds a decision for an act. */
  DecisionEntry entry(Handle transaction, Actor actor, UUID meeting, UUID patientCase) {
    DecisionTable.Held held = DecisionTable.hold(transaction, meeting, patientCase);
    DecisionReading.Whole before = DecisionReading.newest(transaction, meeting, patientCase);
    return new DecisionEntry(
        held,
        before,
        before.head().basis(),
        new PartWriting(
            transaction, before.head().key(), held.version(), actor.displayName(), desk.now()));
  }

  /** The same for an act that a signature forbids. */
  DecisionEntry unsigned(Handle transaction, Actor actor, UUID meeting, UUID patientCase) {
    DecisionEntry entry = entry(transaction, actor, meeting, patientCase);
    if (entry.held().signed()) {
      throw new NotAllowedException(
          "signed", "The decision is signed; the chair can reopen it as a new revision.");
    }
    return entry;
  }

  /** Writes a part of a decision that is not signed; the first one begins the decision. */
  CaseDecision record(
      Actor actor,
      UUID meeting,
      UUID patientCase,
      DecisionBasis seen,
      BoardPart part,
      Writing writing) {
    BoardDesk.requireMember(actor);
    return desk.inTransaction(
        transaction -> {
          DecisionEntry found = unsigned(transaction, actor, meeting, patientCase);
          DecisionEntry entry = found.held().revision() > 0 ? found : begun(found, seen);
          if (writing.write(entry)) {
            DecisionReading.Whole after = DecisionReading.newest(transaction, meeting, patientCase);
            DecisionTable.note(
                transaction,
                meeting,
                patientCase,
                entry.writing().key().revision(),
                false,
                after.search());
            done(entry, actor, AuditAction.DECISION_RECORDED, part);
            return reading.decision(after);
          }
          return reading.decision(found.before());
        });
  }

  private DecisionEntry begun(DecisionEntry found, DecisionBasis seen) {
    if (seen == null) {
      throw new NotFoundException("Nothing of the decision is recorded yet.");
    }
    Handle transaction = found.writing().transaction();
    DecisionHead.Key key = found.writing().key();
    requireRecord(transaction, key.patientCase(), seen);
    DecisionTable.insert(transaction, key.meeting(), key.patientCase(), 1, seen, "");
    DecisionTable.note(
        transaction, key.meeting(), key.patientCase(), 1, false, found.before().search());
    return found.of(1, seen);
  }

  static void requireRecord(Handle transaction, UUID patientCase, DecisionBasis seen) {
    if (!DecisionTable.hasRecord(transaction, patientCase, seen.record())) {
      throw BoardText.invalid(
          "/basis/record", Integer.toString(seen.record()), "the number of a record of the case");
    }
  }

  /** Ends an act: the audit trail has it, and open pages hear of it. */
  void done(DecisionEntry entry, Actor actor, AuditAction action, BoardPart part) {
    DecisionHead.Key revised = entry.writing().key();
    Handle transaction = entry.writing().transaction();
    desk.record(
        transaction,
        actor,
        action,
        object(revised.meeting(), revised.patientCase()),
        Map.of("revision", Integer.toString(revised.revision()), "part", part.key()));
    desk.tell(transaction, revised.meeting(), revised.patientCase(), part);
  }

  /** What the audit trail calls a decision. */
  static String object(UUID meeting, UUID patientCase) {
    return "meeting/" + meeting + "/case/" + patientCase;
  }
}
