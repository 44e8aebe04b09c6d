package io.osteon.mdt.meeting;

import io.osteon.governance.NotFoundException;
import io.osteon.mdt.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Meetings and their members in the database. */
final class MeetingTable {
  private static final String COLUMNS =
      "m.id, m.name, m.day, m.begins, m.place, m.chair, m.chair_name, m.quorum, m.state,"
          + " m.created_at, m.version";

  private static final String FILTER =
      """
       where (cast(:from as date) is null or m.day >= :from) and (cast(:to as date) is null or m.day <= :to)
         and (cast(:state as text) is null or m.state = :state)
      """;

  private MeetingTable() {}

  static void insert(Handle transaction, Meeting meeting) {
    transaction
        .createUpdate(
            """
            insert into board_meeting (id, name, day, begins, place, chair, chair_name, quorum, state, created_at, version)
            values (:id, :name, :day, :begins, :place, :chair, :chairName, :quorum, :state, :createdAt, :version)
            """)
        .bind("id", meeting.id())
        .bind("name", meeting.name())
        .bind("day", meeting.date())
        .bind("begins", meeting.begins())
        .bind("place", meeting.place())
        .bind("chair", meeting.chair())
        .bind("chairName", meeting.chairName())
        .bind("quorum", meeting.quorum())
        .bind("state", meeting.state().key())
        .bind("createdAt", meeting.createdAt().atOffset(ZoneOffset.UTC))
        .bind("version", meeting.version())
        .execute();
  }

  /** Writes what can change of a meeting; the row must be locked. */
  static void update(Handle transaction, Meeting meeting) {
    transaction
        .createUpdate(
            """
            update board_meeting set name = :name, day = :day, begins = :begins, place = :place, chair = :chair,
              chair_name = :chairName, quorum = :quorum, state = :state, version = :version
            where id = :id
            """)
        .bind("id", meeting.id())
        .bind("name", meeting.name())
        .bind("day", meeting.date())
        .bind("begins", meeting.begins())
        .bind("place", meeting.place())
        .bind("chair", meeting.chair())
        .bind("chairName", meeting.chairName())
        .bind("quorum", meeting.quorum())
        .bind("state", meeting.state().key())
        .bind("version", meeting.version())
        .execute();
  }

  /**
   * A meeting; nobody else changes it until the transaction ends.
   *
   * @throws NotFoundException when there is none
   */
  static Meeting lock(Handle transaction, UUID id) {
    return one(transaction, id, " for no key update");
  }

  /**
   * A meeting as it is.
   *
   * @throws NotFoundException when there is none
   */
  static Meeting find(Handle handle, UUID id) {
    return one(handle, id, "");
  }

  private static Meeting one(Handle handle, UUID id, String lock) {
    return handle
        .createQuery("select " + COLUMNS + " from board_meeting m where m.id = :id" + lock)
        .bind("id", id)
        .map((row, context) -> meeting(row))
        .findOne()
        .orElseThrow(() -> new NotFoundException("There is no meeting " + id + "."));
  }

  static List<Meeting> list(Handle handle, MeetingFilter filter) {
    return bound(
            handle.createQuery(
                "select "
                    + COLUMNS
                    + " from board_meeting m"
                    + FILTER
                    + " order by m.day desc, m.begins desc nulls last, m.id limit :limit offset"
                    + " :offset"),
            filter)
        .bind("limit", filter.limit())
        .bind("offset", filter.offset())
        .map((row, context) -> meeting(row))
        .list();
  }

  static int count(Handle handle, MeetingFilter filter) {
    return bound(handle.createQuery("select count(*) from board_meeting m" + FILTER), filter)
        .map((row, context) -> row.getInt(1))
        .one();
  }

  private static Query bound(Query query, MeetingFilter filter) {
    return query
        .bind("from", filter.from())
        .bind("to", filter.to())
        .bind("state", filter.state() == null ? null : filter.state().key());
  }

  static List<Meeting> ofCase(Handle handle, UUID patientCase) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                 from board_meeting m join agenda_item a on a.meeting = m.id
                where a.patient_case = :patientCase order by m.day desc, m.begins desc nulls last, m.id
                """)
        .bind("patientCase", patientCase)
        .map((row, context) -> meeting(row))
        .list();
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        row.getObject("begins", LocalTime.class),
        row.getString("place"),
        row.getObject("chair", UUID.class),
        row.getString("chair_name"),
        row.getInt("quorum"),
        Rows.key(row, "state", MeetingState.values()),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }

  /** Members of a meeting by name, the chair first. */
  static List<MeetingMember> members(Handle handle, UUID meeting) {
    return handle
        .createQuery(
            """
            select b.account, b.name, b.specialty, b.present from board_member b join board_meeting m on m.id = b.meeting
            where b.meeting = :meeting order by b.account <> m.chair, b.name, b.account
            """)
        .bind("meeting", meeting)
        .map(
            (row, context) ->
                new MeetingMember(
                    row.getObject("account", UUID.class),
                    row.getString("name"),
                    row.getString("specialty"),
                    row.getBoolean("present")))
        .list();
  }

  /** Invites somebody, or gives a member another specialty; whether the member is there stays. */
  static void invite(
      Handle transaction, UUID meeting, UUID account, String name, String specialty) {
    transaction
        .createUpdate(
            """
            insert into board_member (meeting, account, name, specialty) values (:meeting, :account, :name, :specialty)
            on conflict (meeting, account) do update set specialty = excluded.specialty
            """)
        .bind("meeting", meeting)
        .bind("account", account)
        .bind("name", name)
        .bind("specialty", specialty)
        .execute();
  }

  static void remove(Handle transaction, UUID meeting, UUID account) {
    transaction
        .createUpdate("delete from board_member where meeting = :meeting and account = :account")
        .bind("meeting", meeting)
        .bind("account", account)
        .execute();
  }

  /** Says whether a member is there; whether that was another before, or nothing for no member. */
  static int present(Handle transaction, UUID meeting, UUID account, boolean present) {
    return transaction
        .createUpdate(
            "update board_member set present = :present where meeting = :meeting and account ="
                + " :account")
        .bind("present", present)
        .bind("meeting", meeting)
        .bind("account", account)
        .execute();
  }
}
