package io.osteon.mdt;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditEntry;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What every act on the board has in common: it is one transaction with its row in the audit trail
 * and its announcement to the pages that are open.
 */
public final class BoardDesk {
  private final Transactions transactions;
  private final AuditTrail audit;
  private final Clock clock;

  /** A desk on a database. */
  public BoardDesk(Transactions transactions, AuditTrail audit, Clock clock) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The time, as exactly as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Demands that somebody takes part in boards. */
  public static void requireMember(Actor actor) {
    actor.require(Role.MDT_MEMBER, Role.MDT_CHAIR);
  }

  /** Does an act, all of it or nothing. */
  public <T> T inTransaction(Function<Handle, T> act) {
    return transactions.inTransaction(act);
  }

  /** Reads by one statement. */
  public <T> T read(Function<Handle, T> reading) {
    return transactions.read(reading);
  }

  /** Reads by several statements as it was at one time; within an act as the act sees it. */
  public <T> T inSnapshot(Function<Handle, T> reading) {
    return transactions.read(
        handle ->
            handle.isInTransaction() ? reading.apply(handle) : transactions.inSnapshot(reading));
  }

  /**
   * Writes into the audit trail. Other acts wait until the transaction ends: do it when all else is
   * done, and tell what has changed after it, so that changes are numbered in the order in which
   * they can be seen.
   *
   * @param object such as {@code meeting/UUID}
   * @param detail never anything of a patient but the case's id
   */
  public void record(
      Handle transaction,
      Actor actor,
      AuditAction action,
      String object,
      Map<String, String> detail) {
    record(transaction, actor, action, object, detail, "");
  }

  /**
   * The same with a reason.
   *
   * @param reason why, in the words of whoever acts; never anything of a patient
   */
  public void record(
      Handle transaction,
      Actor actor,
      AuditAction action,
      String object,
      Map<String, String> detail,
      String reason) {
    audit.record(transaction, actor, action, object, detail, reason);
  }

  /**
   * What the audit trail has of acts of one kind on an object, the newest first.
   *
   * @param object such as {@code meeting/UUID}
   * @param limit at most so many
   */
  public List<AuditEntry> recorded(String object, AuditAction action, int limit) {
    return audit.find(
        new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(action.key()),
            Optional.of(object),
            OptionalLong.empty(),
            limit,
            true));
  }

  /**
   * Tells pages that are open that something has changed.
   *
   * @param patientCase or {@code null} for the meeting as a whole
   */
  public void tell(Handle transaction, UUID meeting, UUID patientCase, BoardPart part) {
    BoardChanges.insert(transaction, meeting, patientCase, part, now());
  }
}
