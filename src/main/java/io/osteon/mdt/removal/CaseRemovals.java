package io.osteon.mdt.removal;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.BoardText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Removes cases with their records, their places on agendas and their decisions. An operator does
 * it, who is none of the board's and sees nothing of a patient; the audit trail and a row without
 * content keep that it happened. A removal, its row and its entry in the audit trail are one
 * transaction.
 *
 * <p>A signed decision is a part of the medical record. It goes only when the operator says so
 * expressly, or when it is older than the site's own retention, which the site sets no shorter than
 * its law demands.
 */
public final class CaseRemovals {
  private static final int AT_A_TIME = 100;

  private final BoardDesk desk;

  /** Removals at a desk. */
  public CaseRemovals(BoardDesk desk) {
    this.desk = desk;
  }

  /**
   * The case of a pseudonym; takes an operator.
   *
   * @throws NotFoundException when there is none
   */
  public RemovableCase find(Actor actor, String pseudonym) {
    actor.require(Role.OPERATOR);
    String key = BoardText.folded(BoardText.line("/pseudonym", pseudonym, BoardText.LINE));
    return desk.read(handle -> RemovalTable.named(handle, key))
        .orElseThrow(() -> new NotFoundException("There is no case of that pseudonym."));
  }

  /**
   * A case; takes an operator.
   *
   * @throws NotFoundException when there is none
   */
  public RemovableCase find(Actor actor, UUID patientCase) {
    actor.require(Role.OPERATOR);
    return desk.read(handle -> existing(handle, patientCase));
  }

  /** What was removed, the latest first; takes an operator. */
  public List<CaseRemoval> list(Actor actor, int limit) {
    actor.require(Role.OPERATOR);
    return desk.read(handle -> RemovalTable.removals(handle, limit));
  }

  /**
   * Removes a case; takes an operator. Removing one that was removed before changes nothing and
   * gives that removal. Refused with the code {@code in-progress} while a meeting that has the case
   * on its agenda goes on, and {@code signed} when it has signed decisions and {@code signedToo} is
   * false.
   *
   * @param version of the case that the operator saw
   * @param reason why; no patient's name
   * @param signedToo signed decisions may go as well
   * @throws StaleVersionException when the case has changed since
   */
  public CaseRemoval remove(
      Actor actor, UUID patientCase, long version, String reason, boolean signedToo) {
    actor.require(Role.OPERATOR);
    String because = BoardText.lines("/reason", reason);
    return desk.inTransaction(
        transaction -> {
          List<UUID> meetings = RemovalTable.hold(transaction, patientCase);
          Optional<CaseRemoval> before = RemovalTable.removal(transaction, patientCase);
          if (before.isPresent()) {
            return before.get();
          }
          RemovableCase found = existing(transaction, patientCase);
          if (found.version() != version) {
            throw new StaleVersionException(found.version());
          }
          if (found.discussed()) {
            throw new NotAllowedException(
                "in-progress", "A meeting that goes on has the case on its agenda.");
          }
          if (found.signed() > 0 && !signedToo) {
            throw new NotAllowedException(
                "signed", "The case has signed decisions; say that they are removed too.");
          }
          return removed(transaction, actor, found, meetings, RemovalCause.REQUEST, because);
        });
  }

  /**
   * Removes the cases to which nothing has happened since a day: no record, no meeting, nothing
   * recorded or signed; then meetings of before that day that have no case left. Each in a
   * transaction of its own, so that nobody waits for long.
   *
   * @param first the first day (UTC) of what is kept
   * @return how many cases
   */
  public int removeBefore(LocalDate first) {
    int removed = 0;
    List<UUID> old = old(first);
    while (!old.isEmpty()) {
      int before = removed;
      for (UUID patientCase : old) {
        removed += removeOld(patientCase, first) ? 1 : 0;
      }
      // what could not be removed now is another replica's work, or the next hour's
      old = removed == before ? List.of() : old(first);
    }
    removeMeetings(first);
    return removed;
  }

  private List<UUID> old(LocalDate first) {
    return desk.read(handle -> RemovalTable.old(handle, first, AT_A_TIME));
  }

  private boolean removeOld(UUID patientCase, LocalDate first) {
    return desk.inTransaction(
        transaction -> {
          List<UUID> meetings = RemovalTable.hold(transaction, patientCase);
          if (!RemovalTable.isOld(transaction, patientCase, first)) {
            return false;
          }
          removed(
              transaction,
              Actor.SYSTEM,
              existing(transaction, patientCase),
              meetings,
              RemovalCause.RETENTION,
              "nothing since " + first);
          return true;
        });
  }

  private void removeMeetings(LocalDate first) {
    desk.inTransaction(
        transaction -> {
          List<UUID> empty = RemovalTable.emptyMeetings(transaction, first, AT_A_TIME);
          for (UUID meeting : empty) {
            RemovalTable.deleteMeeting(transaction, meeting);
          }
          for (UUID meeting : empty) {
            desk.record(
                transaction,
                Actor.SYSTEM,
                AuditAction.MEETING_REMOVED,
                "meeting/" + meeting,
                Map.of("cause", RemovalCause.RETENTION.key()));
          }
          return true;
        });
  }

  private static RemovableCase existing(Handle handle, UUID patientCase) {
    return RemovalTable.find(handle, patientCase)
        .orElseThrow(() -> new NotFoundException("There is no case " + patientCase + "."));
  }

  private CaseRemoval removed(
      Handle transaction,
      Actor actor,
      RemovableCase found,
      List<UUID> meetings,
      RemovalCause cause,
      String reason) {
    CaseRemoval removal =
        new CaseRemoval(
            found.id(),
            desk.now(),
            actor.displayName(),
            cause,
            reason,
            found.records(),
            found.decisions(),
            found.signed());
    RemovalTable.delete(transaction, found.id(), meetings);
    RemovalTable.insert(transaction, removal, actor.account());
    desk.record(
        transaction,
        actor,
        AuditAction.CASE_REMOVED,
        "case/" + found.id(),
        Map.of(
            "cause", cause.key(),
            "records", Integer.toString(found.records()),
            "decisions", Integer.toString(found.decisions()),
            "signedDecisions", Integer.toString(found.signed())),
        reason);
    for (UUID meeting : meetings) {
      desk.tell(transaction, meeting, null, BoardPart.AGENDA);
    }
    return removal;
  }
}
