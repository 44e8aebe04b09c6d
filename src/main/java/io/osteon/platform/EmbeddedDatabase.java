package io.osteon.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server of the service's own, for a site without one and for tests: the real server,
 * with its data in a folder that it keeps.
 */
public final class EmbeddedDatabase implements Closeable {
  private static final String USER = "postgres";
  private static final int ANY_PORT = 0;

  private final String url;
  private final Closeable server;

  private EmbeddedDatabase(String url, Closeable server) {
    this.url = url;
    this.server = server;
  }

  /**
   * Starts the server, or takes over the one that a killed process left running on the same folder.
   *
   * @param folder where the server keeps its data; created if need be
   * @throws IOException if the folder is unwritable or the server does not start
   */
  public static EmbeddedDatabase start(Path folder) throws IOException {
    return start(folder, ANY_PORT);
  }

  /** The same on a given port, so that a server that was stopped is found again. */
  public static EmbeddedDatabase start(Path folder, int port) throws IOException {
    DatabaseFolders folders = new DatabaseFolders(folder);
    Optional<EmbeddedDatabase> running = running(folders.data());
    if (running.isPresent()) {
      folders.made();
      return running.get();
    }
    folders.prepare();
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folders.data())
            .setPort(port)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folders.programs().toFile())
            .setServerConfig("listen_addresses", "localhost")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setPGStartupWait(Duration.ofSeconds(60))
            .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .start();
    folders.made();
    return new EmbeddedDatabase(url(postgres.getPort()), postgres);
  }

  /**
   * Uses the server that a service runs on the folder, and leaves it running; without one starts a
   * server of its own.
   *
   * @throws IOException if the folder has no database yet, or the server does not start
   */
  static EmbeddedDatabase borrow(Path folder) throws IOException {
    Path data = new DatabaseFolders(folder).data();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      throw new NoSuchFileException(data.toString());
    }
    Optional<EmbeddedDatabase> running = running(data);
    return running.isPresent() ? new EmbeddedDatabase(running.get().url, () -> {}) : start(folder);
  }

  /**
   * A server of an earlier process that still runs on the folder: its pid and port stand in {@code
   * postmaster.pid}.
   */
  private static Optional<EmbeddedDatabase> running(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 4) {
      return Optional.empty();
    }
    long id = Long.parseLong(lines.get(0).strip());
    if (id <= 0) {
      return Optional.empty(); // of a PostgreSQL that was being initialised
    }
    return ProcessHandle.of(id)
        .filter(
            process ->
                process.info().command().map(command -> command.endsWith("postgres")).orElse(false))
        .map(
            process ->
                new EmbeddedDatabase(
                    url(Integer.parseInt(lines.get(3).strip())), process::destroy));
  }

  private static String url(int port) {
    return "jdbc:postgresql://localhost:" + port + "/postgres?user=" + USER;
  }

  /** The JDBC address, user included. */
  public String url() {
    return url;
  }

  /** The user that owns the database. */
  public String user() {
    return USER;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
