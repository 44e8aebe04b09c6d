package io.osteon.testing;

import io.osteon.platform.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * Databases for tests without the service: one real PostgreSQL for the process, and in it as many
 * migrated databases as tests ask for.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "migrated";

  private static final class Server {
    static final EmbeddedDatabase DATABASE = start();

    private static EmbeddedDatabase start() {
      try {
        Path folder = Files.createTempDirectory("osteon-test-database");
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, folder)));
        execute(database.url(), "create database " + TEMPLATE);
        Flyway.configure()
            .dataSource(url(database, TEMPLATE), database.user(), "")
            .load()
            .migrate();
        return database;
      } catch (IOException e) {
        throw new UncheckedIOException("the test database does not start", e);
      }
    }

    private static void stop(EmbeddedDatabase database, Path folder) {
      try {
        database.close();
        Folders.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private TestDatabase() {}

  /** A migrated database that nobody else has used. */
  public static Jdbi fresh() {
    return Jdbi.create(freshUrl());
  }

  /** The JDBC address of such a database, with its user. */
  public static String freshUrl() {
    String name = "test_" + COUNT.incrementAndGet();
    synchronized (TestDatabase.class) { // a template may have one user at a time
      execute(Server.DATABASE.url(), "create database " + name + " template " + TEMPLATE);
    }
    return url(Server.DATABASE, name);
  }

  private static String url(EmbeddedDatabase database, String name) {
    return database.url().replace("/postgres?", "/" + name + "?");
  }

  private static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
