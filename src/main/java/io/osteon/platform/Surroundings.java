package io.osteon.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;

/**
 * What the service needs of the machine: a folder to write, a folder to read, a port, a database.
 * Each is looked at before the start, so that what is wrong can be said in one line.
 */
final class Surroundings {
  private static final int VALIDATION_SECONDS = 5;

  private Surroundings() {}

  /**
   * Makes sure that a folder is there and can be written.
   *
   * @throws StartFailure if it cannot
   */
  static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", null));
    } catch (IOException e) {
      throw new StartFailure(
          "the data folder %s cannot be written: %s"
              .formatted(folder.toAbsolutePath(), reason(e, folder)),
          e);
    }
  }

  /**
   * Makes sure that there is a folder with the rule base; what is in it is looked at later.
   *
   * @throws StartFailure if there is none
   */
  static void requireFolder(Path rules) {
    if (!Files.exists(rules)) {
      throw new StartFailure("there is no folder " + rules + " with a rule base", null);
    }
    if (!Files.isDirectory(rules)) {
      throw new StartFailure("the rule base " + rules + " is a file; expected a folder", null);
    }
  }

  /**
   * Makes sure that nobody listens where the service will.
   *
   * @param port 0 for any
   * @throws StartFailure if somebody does, or the address is none of this machine
   */
  static void requireFreePort(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (BindException e) {
      throw portFailure(host, port, e);
    } catch (IOException e) {
      throw new StartFailure(
          "the service cannot listen at %s:%d: %s".formatted(host, port, e.getMessage()), e);
    }
  }

  /** What to say when {@code host:port} cannot be listened at. */
  static StartFailure portFailure(String host, int port, BindException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("assign")) {
      return new StartFailure(
          "the service cannot listen at " + host + ", which is no address of this machine", e);
    }
    if (message.contains("ermission")) {
      return new StartFailure("port " + port + " may not be used by this user", e);
    }
    return new StartFailure("port " + port + " is taken; choose another one with --port", e);
  }

  /**
   * Makes sure that the site's database answers.
   *
   * @throws StartFailure if it does not, or refuses the user
   */
  static void requireDatabase(String url, StartSettings settings) {
    Properties properties = new Properties();
    settings.databaseUser().ifPresent(user -> properties.setProperty("user", user));
    settings.databasePassword().ifPresent(word -> properties.setProperty("password", word));
    Driver driver = new Driver();
    if (!driver.acceptsURL(url)) {
      throw new StartFailure(
          "the database address %s is not understood; expected jdbc:postgresql://HOST:PORT/DATABASE"
              .formatted(withoutQuery(url)),
          null);
    }
    try (Connection connection = driver.connect(url, properties)) {
      if (!connection.isValid(VALIDATION_SECONDS)) {
        throw databaseFailure(url, "it does not answer", null);
      }
    } catch (SQLException e) {
      StartFailure failure = databaseFailure(url, reason(e), e);
      throw isAway(e) ? new DatabaseAwayFailure(failure) : failure;
    }
  }

  private static StartFailure databaseFailure(String url, String reason, SQLException e) {
    return new StartFailure(
        "the database at %s cannot be used: %s".formatted(withoutQuery(url), reason), e);
  }

  /** Nobody answers, or the server starts or stops: with a refused user it is of no use to wait. */
  private static boolean isAway(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.startsWith("57P");
  }

  /** Own words where the driver would speak the language of the machine. */
  private static String reason(SQLException e) {
    if (e.getCause() instanceof UnknownHostException unknown) {
      return "there is no host " + unknown.getMessage();
    }
    if (e.getCause() instanceof ConnectException) {
      return "the connection was refused";
    }
    if (e.getCause() instanceof SocketTimeoutException) {
      return "it does not answer";
    }
    String message =
        e instanceof PSQLException server && server.getServerErrorMessage() != null
            ? server.getServerErrorMessage().getMessage()
            : e.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("unknown reason");
  }

  /** An address may carry a password in its query. */
  private static String withoutQuery(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** Why a file or folder cannot be used; the JDK's own message is often the path alone. */
  static String reason(IOException e, Path place) {
    if (e instanceof FileAlreadyExistsException) {
      return Files.isDirectory(place) ? e.getMessage() + " is in the way" : "it is not a folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    String message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse("").strip();
  }
}
