package io.osteon.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The entries of the journal that are stored, newest first, read in pages. */
public final class JournalHistory {
  private static final int PAGE = 200;
  private static final String COLUMNS =
      "entry_id, evaluation_id, release_version, release_hash, evaluated_at, recorded_at, media_type, language, input, output, content_encoding";
  private static final String NEWEST =
      "select "
          + COLUMNS
          + " from evaluation_journal order by recorded_at desc, entry_id desc limit ?";
  private static final String OLDER =
      "select "
          + COLUMNS
          + " from evaluation_journal where (recorded_at, entry_id) < (?, ?) order by recorded_at desc, entry_id desc limit ?";

  private final DataSource dataSource;

  /** The history in a database. */
  public JournalHistory(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The latest entries, newest first. A page is read when it is needed, so that no connection is
   * held while entries are worked on.
   *
   * @param count at most so many
   * @throws JournalUnavailableException from the stream, if the database is away
   */
  public Stream<JournalEntry> latest(int count) {
    return Stream.iterate(
            page(null, count), page -> !page.entries().isEmpty(), page -> page(page, count))
        .flatMap(page -> page.entries().stream());
  }

  /** Some entries and how many came before them. */
  private record Page(List<JournalEntry> entries, int before) {}

  private Page page(Page after, int count) {
    int before = after == null ? 0 : after.before() + after.entries().size();
    int size = Math.min(PAGE, count - before);
    if (size <= 0) {
      return new Page(List.of(), before);
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(after == null ? NEWEST : OLDER)) {
      int parameter = 1;
      if (after != null) {
        JournalEntry last = after.entries().get(after.entries().size() - 1);
        select.setObject(parameter++, last.recordedAt().atOffset(ZoneOffset.UTC));
        select.setObject(parameter++, last.entryId());
      }
      select.setInt(parameter, size);
      List<JournalEntry> entries = new ArrayList<>(size);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return new Page(entries, before);
    } catch (SQLException e) {
      throw new JournalUnavailableException(e);
    }
  }

  /** An entry from a row that has all columns of the journal, by their names. */
  static JournalEntry entry(ResultSet row) throws SQLException {
    String encoding = row.getString("content_encoding");
    return new JournalEntry(
        row.getObject("entry_id", UUID.class),
        row.getString("evaluation_id"),
        row.getString("release_version"),
        row.getString("release_hash"),
        row.getObject("evaluated_at", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("media_type"),
        row.getString("language"),
        ContentEncoding.decode(encoding, row.getBytes("input")),
        ContentEncoding.decode(encoding, row.getBytes("output")));
  }
}
