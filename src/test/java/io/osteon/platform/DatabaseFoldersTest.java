package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.testing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A first start that was killed half-way, and the next one; on the real PostgreSQL. */
class DatabaseFoldersTest {
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("osteon-folders");
  }

  @AfterEach
  void removeFolder() throws IOException {
    Folders.delete(folder);
  }

  /** Catches a service that never starts again after it was stopped while it unpacked programs. */
  @Test
  void programsThatWereUnpackedInPartAreUnpackedAnew() throws Exception {
    startAndStop();
    Path version = onlyChild(folder.resolve("postgresql-binaries"));
    Files.delete(version.resolve(".exists"));
    Files.delete(version.resolve("bin/postgres"));

    startAndStop();

    assertThat(version.resolve("bin/postgres")).exists();
  }

  /** Catches a service that never starts again after it was stopped while it made its database. */
  @Test
  void aDatabaseThatWasMadeInPartIsMadeAnew() throws Exception {
    new DatabaseFolders(folder).prepare();
    Files.writeString(folder.resolve("postgresql/PG_VERSION"), "16");
    Files.writeString(folder.resolve("postgresql/postgresql.conf"), "");

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(one(database, "select 1")).isEqualTo(1);
    }
  }

  /** Catches the removal of a database that has served. */
  @Test
  void whatWasStoredStays() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      execute(database, "create table kept as select 7 as value");
    }
    new DatabaseFolders(folder).prepare();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(one(database, "select value from kept")).isEqualTo(7);
    }
  }

  /** Catches programs that everybody on the machine could replace by others. */
  @Test
  void nobodyElseWritesPrograms() throws Exception {
    startAndStop();

    assertThat(Files.getPosixFilePermissions(folder.resolve("postgresql-binaries")))
        .noneMatch(permission -> !permission.name().startsWith("OWNER"));
  }

  private void startAndStop() throws IOException {
    EmbeddedDatabase.start(folder).close();
  }

  private static Path onlyChild(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int one(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
