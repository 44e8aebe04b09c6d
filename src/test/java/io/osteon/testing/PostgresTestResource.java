package io.osteon.testing;

import io.osteon.platform.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** A real PostgreSQL and an empty data folder for tests of the running service. */
public class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
  private Path folder;
  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      folder = Files.createTempDirectory("osteon-test");
      database = EmbeddedDatabase.start(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the test database does not start", e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", database.url(),
        "quarkus.datasource.username", database.user(),
        "osteon.data", folder.toString());
  }

  @Override
  public void stop() {
    try {
      if (database != null) {
        database.close();
      }
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(PostgresTestResource::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the test database does not stop", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
