package io.osteon.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Removes evaluations, and what clinicians wrote about cards, that are older than the site keeps
 * them, and writes down that it did.
 */
public final class JournalRetention {
  private static final String ALLOW = "select set_config('osteon.retention_before', ?, true)";
  private static final String REMOVE = "delete from evaluation_journal where recorded_at < ?";
  private static final String REMOVE_COMMENTS =
      "update cds_feedback set comment = null where received_at < ? and comment is not null";
  private static final String NOTE =
      "insert into journal_retention (removed_before, evaluations) values (?, ?)";

  private final DataSource dataSource;

  /** The journal of a database. */
  public JournalRetention(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Removes the evaluations that were recorded before an instant, and the comments that came before
   * it with reports on cards, in one transaction. Counts of how often rules were shown, cards and
   * the reports themselves, with their coded reasons, stay: they hold nothing of a case.
   *
   * @return how many evaluations
   * @throws JournalUnavailableException if the database is away; nothing was removed then
   */
  public long removeBefore(Instant instant) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        long removed = removeBefore(connection, instant);
        connection.commit();
        return removed;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new JournalUnavailableException(e);
    }
  }

  private static long removeBefore(Connection connection, Instant instant) throws SQLException {
    try (PreparedStatement allow = connection.prepareStatement(ALLOW)) {
      allow.setString(1, instant.toString());
      allow.execute();
    }
    long removed = execute(connection, REMOVE, instant);
    long comments = execute(connection, REMOVE_COMMENTS, instant);
    if (removed > 0 || comments > 0) {
      try (PreparedStatement note = connection.prepareStatement(NOTE)) {
        note.setObject(1, instant.atOffset(ZoneOffset.UTC));
        note.setLong(2, removed);
        note.executeUpdate();
      }
    }
    return removed;
  }

  private static long execute(Connection connection, String statement, Instant instant)
      throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(statement)) {
      remove.setObject(1, instant.atOffset(ZoneOffset.UTC));
      return remove.executeLargeUpdate();
    }
  }
}
