package io.osteon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.testing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  /**
   * Catches a service that never starts again after it was stopped while it unpacked programs. The
   * library unpacks once in a process, so that only the folders are looked at.
   */
  @Test
  void programsThatWereUnpackedInPartAreTakenAway() throws Exception {
    Path programs = folder.resolve("postgresql-binaries");
    Files.createDirectories(programs.resolve("PG-half/lib"));
    Files.writeString(programs.resolve("PG-half/lib/libpq.so"), "");
    Files.createSymbolicLink(programs.resolve("PG-half/lib/libpq.so.5"), Path.of("libpq.so"));
    Files.createDirectories(programs.resolve("PG-whole/bin"));
    Files.createFile(programs.resolve("PG-whole/.exists"));

    new DatabaseFolders(folder).prepare();

    assertThat(programs.resolve("PG-half")).doesNotExist();
    assertThat(programs.resolve("PG-whole/bin")).exists();
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
    Path programs = Files.createDirectories(folder.resolve("postgresql-binaries"));
    Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxrwxrwx"));

    new DatabaseFolders(folder).made();

    assertThat(Files.getPosixFilePermissions(programs))
        .noneMatch(permission -> !permission.name().startsWith("OWNER"));
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
