package io.osteon.mdt.meeting;

import io.osteon.mdt.BoardText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Agendas in the database. Whoever changes one holds the row of the meeting. */
final class AgendaTable {
  private static final String COLUMNS =
      """
      select a.meeting, a.patient_case, c.pseudonym, a.position, a.question, a.revision, a.signed
      from agenda_item a join board_case c on c.id = a.patient_case
      """;

  private AgendaTable() {}

  static List<AgendaItem> list(Handle handle, UUID meeting) {
    return handle
        .createQuery(COLUMNS + "where a.meeting = :meeting order by a.position, a.patient_case")
        .bind("meeting", meeting)
        .map((row, context) -> item(row))
        .list();
  }

  static Optional<AgendaItem> find(Handle handle, UUID meeting, UUID patientCase) {
    return handle
        .createQuery(COLUMNS + "where a.meeting = :meeting and a.patient_case = :patientCase")
        .bind("meeting", meeting)
        .bind("patientCase", patientCase)
        .map((row, context) -> item(row))
        .findOne();
  }

  private static AgendaItem item(ResultSet row) throws SQLException {
    return new AgendaItem(
        row.getObject("meeting", UUID.class),
        row.getObject("patient_case", UUID.class),
        row.getString("pseudonym"),
        row.getInt("position"),
        row.getString("question"),
        row.getInt("revision") > 0,
        row.getBoolean("signed"));
  }

  /** What a case that is put on an agenda brings along. */
  record Named(String pseudonym, String question) {}

  static Optional<Named> named(Handle handle, UUID patientCase) {
    return handle
        .createQuery("select pseudonym, question from board_case where id = :id")
        .bind("id", patientCase)
        .map((row, context) -> new Named(row.getString(1), row.getString(2)))
        .findOne();
  }

  static void insert(
      Handle transaction, UUID meeting, UUID patientCase, String pseudonym, String question) {
    transaction
        .createUpdate(
            """
            insert into agenda_item (meeting, patient_case, position, question, search_text)
            values (:meeting, :patientCase,
                    (select coalesce(max(position), 0) + 1 from agenda_item where meeting = :meeting), :question, :search)
            """)
        .bind("meeting", meeting)
        .bind("patientCase", patientCase)
        .bind("question", question)
        .bind("search", BoardText.folded(pseudonym, question))
        .execute();
  }

  /** Asks another question about a case of which nothing is recorded; whether it did. */
  static boolean ask(
      Handle transaction, UUID meeting, UUID patientCase, String pseudonym, String question) {
    return transaction
            .createUpdate(
                """
                update agenda_item set question = :question, search_text = :search
                where meeting = :meeting and patient_case = :patientCase and revision = 0
                """)
            .bind("question", question)
            .bind("search", BoardText.folded(pseudonym, question))
            .bind("meeting", meeting)
            .bind("patientCase", patientCase)
            .execute()
        == 1;
  }

  /** Removes a case of which nothing is recorded; whether it did. */
  static boolean delete(Handle transaction, UUID meeting, UUID patientCase) {
    return transaction
            .createUpdate(
                "delete from agenda_item where meeting = :meeting and patient_case = :patientCase"
                    + " and revision = 0")
            .bind("meeting", meeting)
            .bind("patientCase", patientCase)
            .execute()
        == 1;
  }

  /** Gives all cases of an agenda their places, from 1. */
  static void order(Handle transaction, UUID meeting, List<UUID> cases) {
    transaction
        .createUpdate(
            """
            update agenda_item a set position = o.position
            from unnest(:cases) with ordinality as o (patient_case, position)
            where a.meeting = :meeting and a.patient_case = o.patient_case and a.position <> o.position
            """)
        .bindArray("cases", UUID.class, cases.toArray())
        .bind("meeting", meeting)
        .execute();
  }

  static long version(Handle handle, UUID meeting) {
    return handle
        .createQuery("select agenda_version from board_meeting where id = :meeting")
        .bind("meeting", meeting)
        .map((row, context) -> row.getLong(1))
        .one();
  }

  static void grow(Handle transaction, UUID meeting) {
    transaction
        .createUpdate(
            "update board_meeting set agenda_version = agenda_version + 1 where id = :meeting")
        .bind("meeting", meeting)
        .execute();
  }
}
