package io.osteon.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Reading the journal backwards, in a real PostgreSQL. */
class JournalHistoryTest {
  private static final int ENTRIES = 450;
  private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");

  @TempDir static Path folder;
  private static EmbeddedDatabase database;
  private static PGSimpleDataSource dataSource;

  @BeforeAll
  static void start() throws IOException, SQLException {
    database = EmbeddedDatabase.start(folder);
    dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url());
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String migration : List.of("V1__journal.sql", "V4__journal_compression.sql")) {
        statement.execute(Files.readString(Path.of("src/main/resources/db/migration", migration)));
      }
      insert(connection);
    }
  }

  /** Three entries share each instant, and every other one was stored before compression. */
  private static void insert(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into evaluation_journal values (?, ?, '1.0.0', 'h', ?, ?, 'application/json', 'en', ?, ?, ?)")) {
      for (int i = 0; i < ENTRIES; i++) {
        byte[] content = ("case " + i).getBytes(StandardCharsets.UTF_8);
        boolean gzip = i % 2 == 0;
        insert.setObject(1, new UUID(7, i));
        insert.setString(2, "e" + i);
        insert.setObject(3, LocalDate.of(2026, 11, 1));
        insert.setObject(4, FIRST.plusSeconds(i / 3).atOffset(ZoneOffset.UTC));
        insert.setBytes(5, gzip ? ContentEncoding.gzip(content) : content);
        insert.setBytes(6, gzip ? ContentEncoding.gzip(content) : content);
        insert.setString(7, gzip ? "gzip" : "identity");
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  /** Catches: entries lost or told twice where a page ends within an instant. */
  @Test
  void allEntriesComeOnceNewestFirst() {
    List<JournalEntry> entries = new JournalHistory(dataSource).latest(10_000).toList();
    assertThat(entries).hasSize(ENTRIES);
    for (int i = 0; i < ENTRIES; i++) {
      int number = ENTRIES - 1 - i;
      assertThat(entries.get(i).evaluationId()).isEqualTo("e" + number);
      assertThat(new String(entries.get(i).input(), StandardCharsets.UTF_8))
          .isEqualTo("case " + number);
      assertThat(entries.get(i).recordedAt()).isEqualTo(FIRST.plusSeconds(number / 3));
    }
  }

  /** Catches: more than was asked for. */
  @Test
  void onlySoManyAreRead() {
    assertThat(new JournalHistory(dataSource).latest(0)).isEmpty();
    assertThat(new JournalHistory(dataSource).latest(1)).hasSize(1);
    assertThat(new JournalHistory(dataSource).latest(200)).hasSize(200);
    assertThat(new JournalHistory(dataSource).latest(201)).hasSize(201);
  }
}
