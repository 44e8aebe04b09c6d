package io.osteon.mdt.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes parts of a revision that is held.
 *
 * @param version of what is written: greater than any before
 * @param by the name of who writes
 */
record PartWriting(Handle transaction, DecisionHead.Key key, long version, String by, Instant at) {
  private static final List<String> TAKEN_OVER =
      List.of(
          "decision_response (rule, answer, instead, reason, recorded_by, recorded_at, version)",
          "decision_text (words, recorded_by, recorded_at, version)",
          "decision_dissent (id, entry, name, words, recorded_by, recorded_at, version)",
          "decision_task (id, entry, words, owner, due, done, recorded_by, version)");

  private Update statement(String sql) {
    return transaction
        .createUpdate(sql)
        .bind("meeting", key.meeting())
        .bind("patientCase", key.patientCase())
        .bind("revision", key.revision());
  }

  private Update signed(String sql) {
    return statement(sql)
        .bind("by", by)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .bind("version", version);
  }

  void respond(String rule, Answer answer, String text, String reason) {
    signed(
            """
            insert into decision_response (meeting, patient_case, revision, rule, answer, instead, reason, recorded_by,
                                           recorded_at, version)
            values (:meeting, :patientCase, :revision, :rule, :answer, :instead, :reason, :by, :at, :version)
            on conflict (meeting, patient_case, revision, rule) do update
              set answer = excluded.answer, instead = excluded.instead, reason = excluded.reason,
                  recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, version = excluded.version
            """)
        .bind("rule", rule)
        .bind("answer", answer.key())
        .bind("instead", text)
        .bind("reason", reason)
        .execute();
  }

  void withdrawResponse(String rule) {
    statement(
            """
            delete from decision_response
            where meeting = :meeting and patient_case = :patientCase and revision = :revision and rule = :rule
            """)
        .bind("rule", rule)
        .execute();
  }

  void text(String text) {
    signed(
            """
            insert into decision_text (meeting, patient_case, revision, words, recorded_by, recorded_at, version)
            values (:meeting, :patientCase, :revision, :words, :by, :at, :version)
            on conflict (meeting, patient_case, revision) do update
              set words = excluded.words, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at,
                  version = excluded.version
            """)
        .bind("words", text)
        .execute();
  }

  void addDissent(UUID id, String name, String text) {
    signed(
            """
            insert into decision_dissent (meeting, patient_case, revision, id, entry, name, words, recorded_by,
                                          recorded_at, version)
            values (:meeting, :patientCase, :revision, :id, :version, :name, :words, :by, :at, :version)
            """)
        .bind("id", id)
        .bind("name", name)
        .bind("words", text)
        .execute();
  }

  void changeDissent(UUID id, String name, String text) {
    signed(
            """
            update decision_dissent
            set name = :name, words = :words, recorded_by = :by, recorded_at = :at, version = :version
            where meeting = :meeting and patient_case = :patientCase and revision = :revision and id = :id
            """)
        .bind("id", id)
        .bind("name", name)
        .bind("words", text)
        .execute();
  }

  void removeDissent(UUID id) {
    remove("decision_dissent", id);
  }

  private void remove(String table, UUID id) {
    statement(
            "delete from "
                + table
                + " where meeting = :meeting and patient_case = :patientCase and revision ="
                + " :revision and id = :id")
        .bind("id", id)
        .execute();
  }

  void vote(UUID account, Ballot ballot) {
    statement(
            """
            insert into decision_vote (meeting, patient_case, revision, account, name, ballot, recorded_at)
            values (:meeting, :patientCase, :revision, :account, :by, :ballot, :at)
            on conflict (meeting, patient_case, revision, account) do update
              set name = excluded.name, ballot = excluded.ballot, recorded_at = excluded.recorded_at
            """)
        .bind("account", account)
        .bind("by", by)
        .bind("ballot", ballot.key())
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void addTask(UUID id, String text, String owner, LocalDate due) {
    statement(
            """
            insert into decision_task (meeting, patient_case, revision, id, entry, words, owner, due, recorded_by, version)
            values (:meeting, :patientCase, :revision, :id, :version, :words, :owner, :due, :by, :version)
            """)
        .bind("id", id)
        .bind("words", text)
        .bind("owner", owner)
        .bind("due", due)
        .bind("by", by)
        .bind("version", version)
        .execute();
  }

  void changeTask(UUID id, String text, String owner, LocalDate due) {
    statement(
            """
            update decision_task set words = :words, owner = :owner, due = :due, recorded_by = :by, version = :version
            where meeting = :meeting and patient_case = :patientCase and revision = :revision and id = :id
            """)
        .bind("id", id)
        .bind("words", text)
        .bind("owner", owner)
        .bind("due", due)
        .bind("by", by)
        .bind("version", version)
        .execute();
  }

  void markTask(UUID id, boolean done) {
    statement(
            """
            update decision_task set done = :done, recorded_by = :by, version = :version
            where meeting = :meeting and patient_case = :patientCase and revision = :revision and id = :id
            """)
        .bind("id", id)
        .bind("done", done)
        .bind("by", by)
        .bind("version", version)
        .execute();
  }

  void removeTask(UUID id) {
    remove("decision_task", id);
  }

  /** Takes over from the revision before all but the votes. */
  void takeOver() {
    for (String part : TAKEN_OVER) {
      String table = part.substring(0, part.indexOf(' '));
      String columns = part.substring(part.indexOf('(') + 1, part.length() - 1);
      statement(
              "insert into %s (meeting, patient_case, revision, %s) select meeting, patient_case, :revision, %s from %s where meeting = :meeting and patient_case = :patientCase and revision = :revision - 1"
                  .formatted(table, columns, columns, table))
          .execute();
    }
  }
}
