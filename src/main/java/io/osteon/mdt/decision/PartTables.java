package io.osteon.mdt.decision;

import io.osteon.mdt.Rows;
import io.osteon.mdt.decision.DecisionHead.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads the parts of decisions. */
final class PartTables {
  private static final String KEY = "select p.meeting, p.patient_case, p.revision, ";

  private PartTables() {}

  /** Parts by revision; revisions without any are not in it. */
  static Map<Key, DecisionParts> read(Handle handle, DecisionScope scope) {
    Map<Key, List<Response>> responses =
        list(
            handle,
            scope,
            "p.rule, p.answer, p.instead, p.reason, p.recorded_by, p.recorded_at, p.version",
            "decision_response",
            "p.rule",
            PartTables::response);
    Map<Key, List<DecisionText>> texts =
        list(
            handle,
            scope,
            "p.words, p.recorded_by, p.recorded_at, p.version",
            "decision_text",
            "p.revision",
            PartTables::text);
    Map<Key, List<Dissent>> dissents =
        list(
            handle,
            scope,
            "p.id, p.name, p.words, p.recorded_by, p.recorded_at, p.version",
            "decision_dissent",
            "p.entry",
            PartTables::dissent);
    Map<Key, List<Vote>> votes =
        list(
            handle,
            scope,
            "p.account, p.name, p.ballot, p.recorded_at",
            "decision_vote",
            "p.name, p.account",
            PartTables::vote);
    Map<Key, List<BoardTask>> tasks =
        list(
            handle,
            scope,
            "p.id, p.words, p.owner, p.due, p.done, p.recorded_by, p.version",
            "decision_task",
            "p.entry",
            PartTables::task);
    Map<Key, DecisionParts> parts = new HashMap<>();
    for (Map<Key, ?> each : List.of(responses, texts, dissents, votes, tasks)) {
      for (Key key : each.keySet()) {
        parts.computeIfAbsent(
            key,
            k ->
                new DecisionParts(
                    responses.getOrDefault(k, List.of()),
                    texts.containsKey(k) ? texts.get(k).get(0) : null,
                    dissents.getOrDefault(k, List.of()),
                    votes.getOrDefault(k, List.of()),
                    tasks.getOrDefault(k, List.of())));
      }
    }
    return parts;
  }

  private interface Form<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> Map<Key, List<T>> list(
      Handle handle,
      DecisionScope scope,
      String columns,
      String table,
      String order,
      Form<T> form) {
    Map<Key, List<T>> parts = new HashMap<>();
    scope
        .bind(handle.createQuery(KEY + columns + scope.parts(table) + " order by " + order))
        .map(
            (row, context) ->
                parts.computeIfAbsent(key(row), key -> new ArrayList<>()).add(form.of(row)))
        .list();
    return parts;
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getObject("meeting", UUID.class),
        row.getObject("patient_case", UUID.class),
        row.getInt("revision"));
  }

  private static Response response(ResultSet row) throws SQLException {
    return new Response(
        row.getString("rule"),
        Rows.key(row, "answer", Answer.values()),
        row.getString("instead"),
        row.getString("reason"),
        row.getString("recorded_by"),
        Rows.instant(row, "recorded_at"),
        row.getLong("version"));
  }

  private static DecisionText text(ResultSet row) throws SQLException {
    return new DecisionText(
        row.getString("words"),
        row.getString("recorded_by"),
        Rows.instant(row, "recorded_at"),
        row.getLong("version"));
  }

  private static Dissent dissent(ResultSet row) throws SQLException {
    return new Dissent(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("words"),
        row.getString("recorded_by"),
        Rows.instant(row, "recorded_at"),
        row.getLong("version"));
  }

  private static Vote vote(ResultSet row) throws SQLException {
    return new Vote(
        row.getObject("account", UUID.class),
        row.getString("name"),
        Rows.key(row, "ballot", Ballot.values()),
        Rows.instant(row, "recorded_at"));
  }

  private static BoardTask task(ResultSet row) throws SQLException {
    return new BoardTask(
        row.getObject("id", UUID.class),
        row.getString("words"),
        row.getString("owner"),
        row.getObject("due", LocalDate.class),
        row.getBoolean("done"),
        row.getString("recorded_by"),
        row.getLong("version"));
  }
}
