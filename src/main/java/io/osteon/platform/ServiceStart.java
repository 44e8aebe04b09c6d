package io.osteon.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.RuntimeConfigBuilder;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;

/**
 * Starts the service and waits until it is stopped. What can be wrong with the surroundings (data
 * folder, port, database) is looked at first, so that it is said in one line.
 */
public final class ServiceStart {
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  private ServiceStart() {}

  /**
   * Runs the service until the process is told to stop.
   *
   * @throws StartFailure if it cannot start
   */
  public static void run() {
    SmallRyeConfig config = settings();
    RuleBaseStart.begin(config.getConfigMapping(ServiceConfiguration.class));
    Path data = Path.of(config.getOptionalValue("osteon.data", String.class).orElse("data"));
    requireWritable(data);
    requireFreePort(config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
    Optional<String> url = config.getOptionalValue(URL, String.class);
    if (url.isPresent()) {
      requireDatabase(url.get(), config);
      serve();
    } else {
      serveWithDatabase(data);
    }
  }

  /**
   * The settings as the service will see them. Asking for the current configuration would not do
   * before Quarkus starts: a native executable then still has the one of its build.
   */
  private static SmallRyeConfig settings() {
    try {
      return new SmallRyeConfigBuilder()
          .withCustomizers(new RuntimeConfigBuilder())
          .withMapping(ServiceConfiguration.class)
          .build();
    } catch (ConfigValidationException e) {
      throw startFailure(e);
    }
  }

  private static void serveWithDatabase(Path data) {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      System.setProperty(URL, database.url());
      System.setProperty(USER, database.user());
      serve();
    } catch (IOException e) {
      throw new StartFailure(
          "the service's own PostgreSQL below " + data + " does not start: " + e.getMessage(), e);
    }
  }

  private static void serve() {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Quarkus.run(null, (code, problem) -> failure.set(problem));
    if (failure.get() != null) {
      throw startFailure(failure.get());
    }
  }

  private static StartFailure startFailure(Throwable problem) {
    Throwable cause = problem;
    while (!(cause instanceof StartFailure) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof StartFailure known
        ? known
        : new StartFailure("the service does not start: " + cause.getMessage(), problem);
  }

  private static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", null));
    } catch (IOException e) {
      throw new StartFailure(
          "the data folder " + folder.toAbsolutePath() + " cannot be written", e);
    }
  }

  private static void requireFreePort(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new StartFailure("port " + port + " is taken; choose another one with --port", e);
    }
  }

  private static void requireDatabase(String url, Config config) {
    String user = config.getOptionalValue(USER, String.class).orElse(null);
    String password = config.getOptionalValue(PASSWORD, String.class).orElse(null);
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      if (!connection.isValid(5)) {
        throw new StartFailure("the database does not answer", null);
      }
    } catch (SQLException e) {
      throw new StartFailure(
          "the database at " + withoutQuery(url) + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** An address may carry a password in its query. */
  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
