package io.osteon.bench;

import io.osteon.platform.EmbeddedDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One PostgreSQL for all that is measured, set up as the service sets up its own. */
final class Database implements Closeable {
  private final EmbeddedDatabase database;
  private final Path folder;

  private Database(EmbeddedDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  static Database start(Path folder) throws IOException {
    return new Database(EmbeddedDatabase.start(folder), folder);
  }

  /** What a service must be told to use it. */
  Map<String, String> settings() {
    return Map.of(
        "quarkus.datasource.jdbc.url", database.url(),
        "quarkus.datasource.username", database.user());
  }

  long pid() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0).strip());
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
