package io.osteon.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The journal in PostgreSQL. */
@ApplicationScoped
public class PostgresJournalStore implements JournalStore {
  private static final String INSERT_ENTRY =
      """
      insert into evaluation_journal (entry_id, evaluation_id, release_version, release_hash, evaluated_at, recorded_at,
                                      media_type, language, input, output, content_encoding)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (entry_id) do nothing
      """;

  private static final String FIND_FIRST =
      """
      select entry_id, evaluation_id, release_version, release_hash, evaluated_at, recorded_at,
             media_type, language, input, output, content_encoding
      from evaluation_journal where evaluation_id = :evaluationId order by recorded_at limit 1
      """;

  private final AgroalDataSource dataSource;
  private final Jdbi jdbi;
  private final CardTable cards;

  /** The journal behind a pool of connections. */
  public PostgresJournalStore(AgroalDataSource dataSource, Jdbi jdbi, CardCounters counters) {
    this.dataSource = dataSource;
    this.jdbi = jdbi;
    this.cards = new CardTable(counters);
  }

  /** {@inheritDoc} In batches rather than entity by entity: after an outage there may be many. */
  @Override
  public void save(List<? extends JournalItem> items) {
    List<JournalEntry> entries = new ArrayList<>();
    List<IssuedCard> issued = new ArrayList<>();
    List<CardFeedback> feedback = new ArrayList<>();
    List<ShadowOutcome> shadows = new ArrayList<>();
    for (JournalItem item : items) {
      if (item instanceof JournalEntry entry) {
        entries.add(entry);
      } else if (item instanceof IssuedCard card) {
        issued.add(card);
      } else if (item instanceof CardFeedback report) {
        feedback.add(report);
      } else if (item instanceof ShadowOutcome outcome) {
        shadows.add(outcome);
      }
    }
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        FiringCounts.add(connection, save(connection, entries));
        Runnable count = cards.save(connection, issued, feedback);
        ShadowTable.save(connection, shadows);
        connection.commit();
        count.run();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw isRefusal(e) ? new JournalRefusedException(e) : new JournalUnavailableException(e);
    }
  }

  /** Classes 22 and 23: the data is at fault, so that trying again is of no use. */
  private static boolean isRefusal(SQLException e) {
    SQLException cause =
        e instanceof BatchUpdateException && e.getNextException() != null
            ? e.getNextException()
            : e;
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    return state.startsWith("22") || state.startsWith("23");
  }

  /** Stores entries and returns those that were not there yet. */
  private static List<JournalEntry> save(Connection connection, List<JournalEntry> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ENTRY)) {
      for (JournalEntry entry : entries) {
        bind(insert, entry);
        insert.addBatch();
      }
      int[] inserted = insert.executeBatch();
      List<JournalEntry> stored = new ArrayList<>(entries.size());
      for (int i = 0; i < inserted.length; i++) {
        if (inserted[i] > 0) {
          stored.add(entries.get(i));
        }
      }
      return stored;
    }
  }

  private static void bind(PreparedStatement insert, JournalEntry entry) throws SQLException {
    insert.setObject(1, entry.entryId());
    insert.setString(2, entry.evaluationId());
    insert.setString(3, entry.releaseVersion());
    insert.setString(4, entry.releaseHash());
    insert.setObject(5, entry.at());
    insert.setObject(6, entry.recordedAt().atOffset(ZoneOffset.UTC));
    insert.setString(7, entry.mediaType());
    insert.setString(8, entry.language());
    insert.setBytes(9, ContentEncoding.gzip(Pseudonymisation.of(entry)));
    insert.setBytes(10, ContentEncoding.gzip(entry.output()));
    insert.setString(11, ContentEncoding.GZIP);
  }

  @Override
  public Optional<JournalEntry> find(String evaluationId) {
    try {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(FIND_FIRST)
                  .bind("evaluationId", evaluationId)
                  .map((row, context) -> JournalHistory.entry(row))
                  .findFirst());
    } catch (JdbiException e) {
      throw new JournalUnavailableException(e);
    }
  }
}
