package io.osteon.mdt.removal;

import io.osteon.mdt.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Cases that go, and what is left of them, in the database. */
final class RemovalTable {
  private static final String CASE = "patientCase";

  /** A case, how much hangs on it, and whether it is discussed now. */
  private static final String COUNTED =
      """
      select c.id, c.pseudonym, c.created_at, c.version,
             (select count(*) from agenda_item a where a.patient_case = c.id) as meetings,
             (select count(*) from case_record r where r.patient_case = c.id) as records,
             (select count(*) from board_decision d where d.patient_case = c.id) as decisions,
             (select count(*) from board_decision d where d.patient_case = c.id and d.signed_at is not null) as signed,
             exists (select 1 from agenda_item a join board_meeting m on m.id = a.meeting
                     where a.patient_case = c.id and m.state = 'in-progress') as discussed
      from board_case c
      """;

  /** Nothing has happened to a case since a day (UTC), and none of its meetings was later. */
  private static final String OLD =
      """
      c.created_at < :since
      and not exists (select 1 from case_record r where r.patient_case = c.id and r.added_at >= :since)
      and not exists (select 1 from agenda_item a join board_meeting m on m.id = a.meeting
                      where a.patient_case = c.id and (m.day >= :first or m.state = 'in-progress'))
      and not exists (select 1 from board_decision d where d.patient_case = c.id and d.signed_at >= :since)
      and not exists (select 1 from decision_text p where p.patient_case = c.id and p.recorded_at >= :since)
      and not exists (select 1 from decision_response p where p.patient_case = c.id and p.recorded_at >= :since)
      and not exists (select 1 from decision_dissent p where p.patient_case = c.id and p.recorded_at >= :since)
      and not exists (select 1 from decision_vote p where p.patient_case = c.id and p.recorded_at >= :since)
      """;

  /** Whatever hangs on a case, the outermost first. */
  private static final List<String> PARTS =
      List.of(
          "decision_response",
          "decision_text",
          "decision_dissent",
          "decision_vote",
          "decision_task",
          "board_decision",
          "agenda_item",
          "case_record");

  private RemovalTable() {}

  static Optional<RemovableCase> named(Handle handle, String pseudonymKey) {
    return handle
        .createQuery(COUNTED + " where c.pseudonym_key = :key")
        .bind("key", pseudonymKey)
        .map((row, context) -> removable(row))
        .findOne();
  }

  static Optional<RemovableCase> find(Handle handle, UUID patientCase) {
    return handle
        .createQuery(COUNTED + " where c.id = :patientCase")
        .bind(CASE, patientCase)
        .map((row, context) -> removable(row))
        .findOne();
  }

  private static RemovableCase removable(ResultSet row) throws SQLException {
    return new RemovableCase(
        row.getObject("id", UUID.class),
        row.getString("pseudonym"),
        Rows.instant(row, "created_at"),
        row.getLong("version"),
        row.getInt("meetings"),
        row.getInt("records"),
        row.getInt("decisions"),
        row.getInt("signed"),
        row.getBoolean("discussed"));
  }

  /**
   * Holds a case and the meetings that have it, so that nothing is added to it until the
   * transaction ends. Meetings first, as acts on agendas do; whoever comes the other way round
   * makes a deadlock, which is done again.
   *
   * @return the meetings
   */
  static List<UUID> hold(Handle transaction, UUID patientCase) {
    List<UUID> meetings = meetings(transaction, patientCase);
    transaction
        .createQuery("select true from board_case where id = :patientCase for update")
        .bind(CASE, patientCase)
        .map((row, context) -> true)
        .findOne();
    // one that has put the case on its agenda meanwhile
    return meetings(transaction, patientCase).equals(meetings)
        ? meetings
        : hold(transaction, patientCase);
  }

  private static List<UUID> meetings(Handle transaction, UUID patientCase) {
    return transaction
        .createQuery(
            """
            select m.id from board_meeting m
            where m.id in (select a.meeting from agenda_item a where a.patient_case = :patientCase)
            order by m.id for no key update
            """)
        .bind(CASE, patientCase)
        .map((row, context) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Removes a case that is held with all that hangs on it; agendas close up. */
  static void delete(Handle transaction, UUID patientCase, List<UUID> meetings) {
    transaction
        .createQuery("select set_config('osteon.removed_case', :id, true)")
        .bind("id", patientCase.toString())
        .map((row, context) -> true)
        .one();
    for (String table : PARTS) {
      transaction
          .createUpdate("delete from " + table + " where patient_case = :patientCase")
          .bind(CASE, patientCase)
          .execute();
    }
    transaction
        .createUpdate("delete from board_case where id = :patientCase")
        .bind(CASE, patientCase)
        .execute();
    // answers that are kept for requests that come again may quote the case
    transaction
        .createUpdate(
            """
            delete from idempotency_key
            where position(convert_to(:id, 'UTF8') in body) > 0 or position(:id in coalesce(location, '')) > 0
            """)
        .bind("id", patientCase.toString())
        .execute();
    closeUp(transaction, meetings);
  }

  private static void closeUp(Handle transaction, List<UUID> meetings) {
    transaction
        .createUpdate(
            """
            update agenda_item a set position = o.place
            from (select meeting, patient_case,
                         row_number() over (partition by meeting order by position, patient_case) as place
                  from agenda_item where meeting = any(:meetings)) o
            where a.meeting = o.meeting and a.patient_case = o.patient_case and a.position <> o.place
            """)
        .bindArray("meetings", UUID.class, meetings.toArray())
        .execute();
    transaction
        .createUpdate(
            "update board_meeting set agenda_version = agenda_version + 1 where id ="
                + " any(:meetings)")
        .bindArray("meetings", UUID.class, meetings.toArray())
        .execute();
  }

  static void insert(Handle transaction, CaseRemoval removal, UUID by) {
    transaction
        .createUpdate(
            """
            insert into case_removal (patient_case, removed_at, removed_by, removed_name, cause, reason, records,
                                      decisions, signed_decisions)
            values (:patientCase, :at, :by, :name, :cause, :reason, :records, :decisions, :signed)
            """)
        .bind(CASE, removal.patientCase())
        .bind("at", removal.at().atOffset(ZoneOffset.UTC))
        .bind("by", by)
        .bind("name", removal.by())
        .bind("cause", removal.cause().key())
        .bind("reason", removal.reason())
        .bind("records", removal.records())
        .bind("decisions", removal.decisions())
        .bind("signed", removal.signed())
        .execute();
  }

  static Optional<CaseRemoval> removal(Handle handle, UUID patientCase) {
    return handle
        .createQuery("select * from case_removal where patient_case = :patientCase")
        .bind(CASE, patientCase)
        .map((row, context) -> removal(row))
        .findOne();
  }

  /** The latest first. */
  static List<CaseRemoval> removals(Handle handle, int limit) {
    return handle
        .createQuery(
            "select * from case_removal order by removed_at desc, patient_case limit :limit")
        .bind("limit", limit)
        .map((row, context) -> removal(row))
        .list();
  }

  private static CaseRemoval removal(ResultSet row) throws SQLException {
    return new CaseRemoval(
        row.getObject("patient_case", UUID.class),
        Rows.instant(row, "removed_at"),
        row.getString("removed_name"),
        Rows.key(row, "cause", RemovalCause.values()),
        row.getString("reason"),
        row.getInt("records"),
        row.getInt("decisions"),
        row.getInt("signed_decisions"));
  }

  /** Cases to which nothing has happened since a day, at most so many. */
  static List<UUID> old(Handle handle, LocalDate first, int limit) {
    return handle
        .createQuery("select c.id from board_case c where " + OLD + " order by c.id limit :limit")
        .bind("first", first)
        .bind("since", first.atStartOfDay().atOffset(ZoneOffset.UTC))
        .bind("limit", limit)
        .map((row, context) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Whether that is still so of one. */
  static boolean isOld(Handle handle, UUID patientCase, LocalDate first) {
    return handle
        .createQuery("select true from board_case c where c.id = :patientCase and " + OLD)
        .bind(CASE, patientCase)
        .bind("first", first)
        .bind("since", first.atStartOfDay().atOffset(ZoneOffset.UTC))
        .map((row, context) -> true)
        .findOne()
        .isPresent();
  }

  /** Meetings before a day that have no case left and do not go on; they are held. */
  static List<UUID> emptyMeetings(Handle transaction, LocalDate first, int limit) {
    return transaction
        .createQuery(
            """
            select m.id from board_meeting m
            where m.day < :first and m.created_at < :since
              and m.state <> 'in-progress' and not exists (select 1 from agenda_item a where a.meeting = m.id)
            order by m.id limit :limit for update skip locked
            """)
        .bind("first", first)
        .bind("since", first.atStartOfDay().atOffset(ZoneOffset.UTC))
        .bind("limit", limit)
        .map((row, context) -> row.getObject(1, UUID.class))
        .list();
  }

  static void deleteMeeting(Handle transaction, UUID meeting) {
    for (String statement :
        List.of(
            "delete from board_member where meeting = :meeting",
            "delete from board_meeting where id = :meeting")) {
      transaction.createUpdate(statement).bind("meeting", meeting).execute();
    }
  }
}
