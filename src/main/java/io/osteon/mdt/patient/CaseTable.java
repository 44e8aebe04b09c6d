package io.osteon.mdt.patient;

import io.osteon.governance.NotFoundException;
import io.osteon.intake.fhir.CaseFormat;
import io.osteon.mdt.BoardText;
import io.osteon.mdt.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Cases and their records in the database. */
final class CaseTable {
  private static final String COLUMNS =
      "c.id, c.pseudonym, c.question, c.newest_record, c.created_at, c.created_by, c.version";

  private static final String RECORD =
      "select r.patient_case, r.number, r.format, r.document, r.origin, r.added_at, r.added_by from"
          + " case_record r ";

  private CaseTable() {}

  /** Enters a case; whether it could be: another one may have the pseudonym. */
  static boolean insert(Handle transaction, BoardCase entered) {
    return transaction
            .createUpdate(
                """
                insert into board_case (id, pseudonym, pseudonym_key, question, newest_record, created_at, created_by,
                                        version, search_text)
                values (:id, :pseudonym, :key, :question, :newest, :createdAt, :createdBy, :version, :search)
                on conflict (pseudonym_key) do nothing
                """)
            .bind("id", entered.id())
            .bind("pseudonym", entered.pseudonym())
            .bind("key", BoardText.folded(entered.pseudonym()))
            .bind("question", entered.question())
            .bind("newest", entered.newestRecord())
            .bind("createdAt", entered.createdAt().atOffset(ZoneOffset.UTC))
            .bind("createdBy", entered.createdBy())
            .bind("version", entered.version())
            .bind("search", BoardText.folded(entered.pseudonym(), entered.question()))
            .execute()
        == 1;
  }

  /** Writes what can change of a case; the row must be locked. */
  static void update(Handle transaction, BoardCase changed) {
    transaction
        .createUpdate(
            """
            update board_case set question = :question, newest_record = :newest, version = :version, search_text = :search
            where id = :id
            """)
        .bind("id", changed.id())
        .bind("question", changed.question())
        .bind("newest", changed.newestRecord())
        .bind("version", changed.version())
        .bind("search", BoardText.folded(changed.pseudonym(), changed.question()))
        .execute();
  }

  /**
   * A case; nobody else changes it until the transaction ends.
   *
   * @throws NotFoundException when there is none
   */
  static BoardCase lock(Handle transaction, UUID id) {
    return one(transaction, id, " for no key update");
  }

  /**
   * A case as it is.
   *
   * @throws NotFoundException when there is none
   */
  static BoardCase find(Handle handle, UUID id) {
    return one(handle, id, "");
  }

  private static BoardCase one(Handle handle, UUID id, String lock) {
    return handle
        .createQuery("select " + COLUMNS + " from board_case c where c.id = :id" + lock)
        .bind("id", id)
        .map((row, context) -> boardCase(row))
        .findOne()
        .orElseThrow(() -> new NotFoundException("There is no case " + id + "."));
  }

  static List<BoardCase> search(Handle handle, CaseSearch search, List<String> words) {
    return bound(
            handle.createQuery(
                "select "
                    + COLUMNS
                    + filter(words)
                    + " order by c.created_at desc, c.id limit :limit offset :offset"),
            search,
            words)
        .bind("limit", search.limit())
        .bind("offset", search.offset())
        .map((row, context) -> boardCase(row))
        .list();
  }

  static int count(Handle handle, CaseSearch search, List<String> words) {
    return bound(handle.createQuery("select count(*)" + filter(words)), search, words)
        .map((row, context) -> row.getInt(1))
        .one();
  }

  private static String filter(List<String> words) {
    StringBuilder filter =
        new StringBuilder(
            """
             from board_case c
            where (cast(:from as timestamptz) is null or c.created_at >= :from)
              and (cast(:to as timestamptz) is null or c.created_at < :to)
              and (not :undecided or not exists
                     (select 1 from agenda_item a where a.patient_case = c.id and a.signed))
            """);
    for (int i = 0; i < words.size(); i++) {
      filter.append(" and position(:word").append(i).append(" in c.search_text) > 0");
    }
    return filter.toString();
  }

  private static Query bound(Query query, CaseSearch search, List<String> words) {
    query
        .bind("from", begin(search.from()))
        .bind("to", search.to() == null ? null : begin(search.to().plusDays(1)))
        .bind("undecided", search.undecided());
    for (int i = 0; i < words.size(); i++) {
      query.bind("word" + i, words.get(i));
    }
    return query;
  }

  private static OffsetDateTime begin(LocalDate day) {
    return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static BoardCase boardCase(ResultSet row) throws SQLException {
    return new BoardCase(
        row.getObject("id", UUID.class),
        row.getString("pseudonym"),
        row.getString("question"),
        row.getInt("newest_record"),
        Rows.instant(row, "created_at"),
        row.getString("created_by"),
        row.getLong("version"));
  }

  static void insert(Handle transaction, CaseRecord added) {
    transaction
        .createUpdate(
            """
            insert into case_record (patient_case, number, format, document, origin, added_at, added_by)
            values (:patientCase, :number, :format, :document, :origin, :addedAt, :addedBy)
            """)
        .bind("patientCase", added.patientCase())
        .bind("number", added.number())
        .bind("format", added.format().mediaType())
        .bind("document", added.document())
        .bind("origin", added.origin().key())
        .bind("addedAt", added.addedAt().atOffset(ZoneOffset.UTC))
        .bind("addedBy", added.addedBy())
        .execute();
  }

  static Optional<CaseRecord> record(Handle handle, UUID patientCase, int number) {
    return handle
        .createQuery(RECORD + "where r.patient_case = :patientCase and r.number = :number")
        .bind("patientCase", patientCase)
        .bind("number", number)
        .map((row, context) -> caseRecord(row))
        .findOne();
  }

  static List<CaseRecord> records(Handle handle, UUID patientCase) {
    return handle
        .createQuery(RECORD + "where r.patient_case = :patientCase order by r.number desc")
        .bind("patientCase", patientCase)
        .map((row, context) -> caseRecord(row))
        .list();
  }

  /** The newest records of cases, in the order of the cases. */
  static List<CaseRecord> newest(Handle handle, List<UUID> cases) {
    return handle
        .createQuery(
            RECORD
                + """
                join unnest(:cases) with ordinality as o (patient_case, position) on o.patient_case = r.patient_case
                join board_case c on c.id = r.patient_case and c.newest_record = r.number
                order by o.position
                """)
        .bindArray("cases", UUID.class, cases.toArray())
        .map((row, context) -> caseRecord(row))
        .list();
  }

  private static CaseRecord caseRecord(ResultSet row) throws SQLException {
    return new CaseRecord(
        row.getObject("patient_case", UUID.class),
        row.getInt("number"),
        CaseFormat.of(row.getString("format")),
        row.getBytes("document"),
        Rows.key(row, "origin", RecordOrigin.values()),
        Rows.instant(row, "added_at"),
        row.getString("added_by"));
  }

  /** The meetings that have a case on their agenda: their pages show its records. */
  static List<UUID> meetings(Handle handle, UUID patientCase) {
    return handle
        .createQuery(
            """
            select a.meeting from agenda_item a
            where a.patient_case = :patientCase order by a.meeting
            """)
        .bind("patientCase", patientCase)
        .map((row, context) -> row.getObject(1, UUID.class))
        .list();
  }
}
