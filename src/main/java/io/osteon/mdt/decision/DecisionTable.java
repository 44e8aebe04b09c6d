package io.osteon.mdt.decision;

import io.osteon.governance.NotFoundException;
import io.osteon.mdt.Rows;
import io.osteon.mdt.meeting.MeetingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Revisions of decisions in the database, without their parts. */
final class DecisionTable {
  private static final String HEADS =
      """
      select a.meeting, m.day, a.patient_case, c.pseudonym, a.question, d.revision, d.record, d.rule_base_version,
             d.rule_base_hash, d.evaluated_at, d.shown, d.reopened_because, d.signed_by, d.signed_name, d.signed_at,
             d.content_hash, d.signature, d.key_id, d.signed_content, r.format,
             encode(sha256(r.document), 'hex') as record_hash
      from agenda_item a
        join board_meeting m on m.id = a.meeting
        join board_case c on c.id = a.patient_case
        left join board_decision d on d.meeting = a.meeting and d.patient_case = a.patient_case
      """;

  /**
   * A case on an agenda while an act on its decision runs.
   *
   * @param revision the newest; 0 when nothing is recorded
   * @param signed whether that is signed
   * @param version of what is recorded now
   * @param state of the meeting
   * @param chair of the meeting
   */
  record Held(int revision, boolean signed, long version, MeetingState state, UUID chair) {}

  private DecisionTable() {}

  static List<DecisionHead> heads(Handle handle, DecisionScope scope) {
    return scope
        .bind(
            handle.createQuery(
                HEADS
                    + (scope.newest() ? " and d.revision = a.revision" : "")
                    + " left join case_record r on r.patient_case = d.patient_case and r.number ="
                    + " d.record where "
                    + scope.condition("a")
                    + " order by m.day desc, m.begins desc nulls last, m.id, a.position,"
                    + " a.patient_case, d.revision desc"))
        .map((row, context) -> head(row))
        .list();
  }

  private static DecisionHead head(ResultSet row) throws SQLException {
    int revision = row.getInt("revision");
    return new DecisionHead(
        row.getObject("meeting", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getObject("patient_case", UUID.class),
        row.getString("pseudonym"),
        row.getString("question"),
        revision,
        revision == 0 ? "" : row.getString("reopened_because"),
        revision == 0 ? null : basis(row),
        row.getString("format"),
        row.getString("record_hash"),
        row.getObject("signed_by") == null ? null : signed(row));
  }

  private static DecisionBasis basis(ResultSet row) throws SQLException {
    return new DecisionBasis(
        row.getInt("record"),
        row.getString("rule_base_version"),
        row.getString("rule_base_hash"),
        row.getObject("evaluated_at", LocalDate.class),
        List.of((String[]) row.getArray("shown").getArray()));
  }

  private static DecisionHead.Signed signed(ResultSet row) throws SQLException {
    return new DecisionHead.Signed(
        row.getObject("signed_by", UUID.class),
        row.getString("signed_name"),
        Rows.instant(row, "signed_at"),
        row.getString("content_hash"),
        row.getBytes("signature"),
        row.getString("key_id"),
        row.getBytes("signed_content"));
  }

  /**
   * Holds a case on an agenda until the transaction ends; what is recorded then has a version of
   * its own.
   *
   * @throws NotFoundException when the case is not on the agenda
   */
  static Held hold(Handle transaction, UUID meeting, UUID patientCase) {
    return transaction
        .createQuery(
            """
            update agenda_item a set entries = a.entries + 1 from board_meeting m
            where a.meeting = :meeting and a.patient_case = :patientCase and m.id = a.meeting
            returning a.revision, a.signed, a.entries, m.state, m.chair
            """)
        .bind("meeting", meeting)
        .bind("patientCase", patientCase)
        .map(
            (row, context) ->
                new Held(
                    row.getInt("revision"),
                    row.getBoolean("signed"),
                    row.getLong("entries"),
                    Rows.key(row, "state", MeetingState.values()),
                    row.getObject("chair", UUID.class)))
        .findOne()
        .orElseThrow(() -> new NotFoundException("The case is not on the agenda."));
  }

  /** Begins a revision. */
  static void insert(
      Handle transaction,
      UUID meeting,
      UUID patientCase,
      int revision,
      DecisionBasis basis,
      String reopenedBecause) {
    transaction
        .createUpdate(
            """
            insert into board_decision (meeting, patient_case, revision, record, rule_base_version, rule_base_hash,
                                        evaluated_at, shown, reopened_because)
            values (:meeting, :patientCase, :revision, :record, :version, :hash, :at, :shown, :because)
            """)
        .bind("meeting", meeting)
        .bind("patientCase", patientCase)
        .bind("revision", revision)
        .bind("record", basis.record())
        .bind("version", basis.ruleBaseVersion())
        .bind("hash", basis.ruleBaseHash())
        .bind("at", basis.at())
        .bindArray("shown", String.class, basis.shown().toArray())
        .bind("because", reopenedBecause)
        .execute();
  }

  static void update(
      Handle transaction, UUID meeting, UUID patientCase, int revision, DecisionBasis basis) {
    transaction
        .createUpdate(
            """
            update board_decision set record = :record, rule_base_version = :version, rule_base_hash = :hash,
              evaluated_at = :at, shown = :shown
            where meeting = :meeting and patient_case = :patientCase and revision = :revision
            """)
        .bind("meeting", meeting)
        .bind("patientCase", patientCase)
        .bind("revision", revision)
        .bind("record", basis.record())
        .bind("version", basis.ruleBaseVersion())
        .bind("hash", basis.ruleBaseHash())
        .bind("at", basis.at())
        .bindArray("shown", String.class, basis.shown().toArray())
        .execute();
  }

  static void sign(Handle transaction, DecisionHead.Key key, DecisionHead.Signed signed) {
    transaction
        .createUpdate(
            """
            update board_decision set signed_by = :by, signed_name = :name, signed_at = :at, content_hash = :hash,
              signature = :signature, key_id = :keyId, signed_content = :content
            where meeting = :meeting and patient_case = :patientCase and revision = :revision
            """)
        .bind("by", signed.by())
        .bind("name", signed.name())
        .bind("at", signed.at().atOffset(ZoneOffset.UTC))
        .bind("hash", signed.contentHash())
        .bind("signature", signed.signature())
        .bind("keyId", signed.keyId())
        .bind("content", signed.content())
        .bind("meeting", key.meeting())
        .bind("patientCase", key.patientCase())
        .bind("revision", key.revision())
        .execute();
  }

  /** Notes what lists and searches show. */
  static void note(
      Handle transaction,
      UUID meeting,
      UUID patientCase,
      int revision,
      boolean signed,
      String search) {
    transaction
        .createUpdate(
            """
            update agenda_item set revision = :revision, signed = :signed, search_text = :search
            where meeting = :meeting and patient_case = :patientCase
            """)
        .bind("revision", revision)
        .bind("signed", signed)
        .bind("search", search)
        .bind("meeting", meeting)
        .bind("patientCase", patientCase)
        .execute();
  }

  static boolean hasRecord(Handle handle, UUID patientCase, int number) {
    return handle
        .createQuery(
            "select 1 from case_record where patient_case = :patientCase and number = :number")
        .bind("patientCase", patientCase)
        .bind("number", number)
        .map((row, context) -> true)
        .findOne()
        .isPresent();
  }

  static boolean isMember(Handle handle, UUID meeting, UUID account) {
    return handle
        .createQuery("select 1 from board_member where meeting = :meeting and account = :account")
        .bind("meeting", meeting)
        .bind("account", account)
        .map((row, context) -> true)
        .findOne()
        .isPresent();
  }

  static List<PastDecision> search(Handle handle, DecisionSearch search, List<String> words) {
    StringBuilder sql =
        new StringBuilder(
            """
            select a.meeting, m.name, m.day, a.patient_case, c.pseudonym, a.question, coalesce(t.words, '') as words,
                   a.revision, a.signed
            from agenda_item a
              join board_meeting m on m.id = a.meeting
              join board_case c on c.id = a.patient_case
              left join decision_text t
                on t.meeting = a.meeting and t.patient_case = a.patient_case and t.revision = a.revision
            where a.revision > 0 and not (:unsigned and a.signed)
              and (cast(:from as date) is null or m.day >= :from) and (cast(:to as date) is null or m.day <= :to)
            """);
    for (int i = 0; i < words.size(); i++) {
      sql.append(" and position(:word").append(i).append(" in a.search_text) > 0");
    }
    sql.append(
        " order by m.day desc, m.begins desc nulls last, m.id, a.position limit :limit offset"
            + " :offset");
    Query query =
        handle
            .createQuery(sql.toString())
            .bind("unsigned", search.unsigned())
            .bind("from", search.from())
            .bind("to", search.to())
            .bind("limit", search.limit())
            .bind("offset", search.offset());
    for (int i = 0; i < words.size(); i++) {
      query.bind("word" + i, words.get(i));
    }
    return query
        .map(
            (row, context) ->
                new PastDecision(
                    row.getObject("meeting", UUID.class),
                    row.getString("name"),
                    row.getObject("day", LocalDate.class),
                    row.getObject("patient_case", UUID.class),
                    row.getString("pseudonym"),
                    row.getString("question"),
                    row.getString("words"),
                    row.getInt("revision"),
                    row.getBoolean("signed")))
        .list();
  }
}
