package io.osteon.mdt;

import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What has changed on the board, in the order in which it could be seen. */
public final class BoardChanges {
  /** The channel on which changes are announced. */
  public static final String CHANNEL = "osteon_board";

  /** How long a change is remembered: a page that was away for longer is made anew. */
  public static final Duration REMEMBERED = Duration.ofDays(2);

  private static final int MOST = 1000;

  private final Transactions transactions;

  /** Changes in a database. */
  public BoardChanges(Transactions transactions) {
    this.transactions = transactions;
  }

  static void insert(
      Handle transaction, UUID meeting, UUID patientCase, BoardPart part, Instant now) {
    transaction
        .createUpdate(
            """
            delete from board_change where recorded_at < :forgotten
              and number in (select number from board_change order by number limit 100)
            """)
        .bind("forgotten", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
        .execute();
    transaction
        .createUpdate(
            """
            insert into board_change (meeting, patient_case, part, recorded_at)
            values (:meeting, cast(:patientCase as uuid), :part, :at)
            """)
        .bind("meeting", meeting)
        .bind("patientCase", patientCase)
        .bind("part", part.key())
        .bind("at", now.atOffset(ZoneOffset.UTC))
        .execute();
    transaction
        .createQuery("select pg_notify(:channel, :payload)")
        .bind("channel", CHANNEL)
        .bind(
            "payload",
            "{\"meeting\":\"%s\",\"case\":%s,\"part\":\"%s\"}"
                .formatted(
                    meeting,
                    patientCase == null ? "null" : '"' + patientCase.toString() + '"',
                    part.key()))
        .map((row, context) -> true)
        .list();
  }

  /** The number of the newest change; 0 when there is none. */
  public long last() {
    return transactions.read(
        handle ->
            handle
                .createQuery("select coalesce(max(number), 0) from board_change")
                .map((row, context) -> row.getLong(1))
                .one());
  }

  /** What has changed anywhere since a change, the oldest first; at most 1,000 at a time. */
  public List<BoardEvent> after(long number) {
    return transactions.read(
        handle ->
            handle
                .createQuery(
                    """
                    select number, meeting, patient_case, part from board_change
                    where number > :number order by number limit :most
                    """)
                .bind("number", number)
                .bind("most", MOST)
                .map((row, context) -> event(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  /** What has changed in a meeting since a change, the oldest first. */
  public List<BoardEvent> after(UUID meeting, long number) {
    return transactions.read(
        handle ->
            handle
                .createQuery(
                    """
                    select number, meeting, patient_case, part from board_change
                    where meeting = :meeting and number > :number order by number
                    """)
                .bind("meeting", meeting)
                .bind("number", number)
                .map((row, context) -> event(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  /** Empty for a part that a later version of the service has told. */
  private static Optional<BoardEvent> event(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    UUID meeting = row.getObject("meeting", UUID.class);
    UUID patientCase = row.getObject("patient_case", UUID.class);
    return Key.parse(row.getString("part"), BoardPart.values())
        .map(part -> new BoardEvent(number, meeting, patientCase, part));
  }
}
