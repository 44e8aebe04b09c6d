package io.osteon.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the service and waits until it is stopped. What can be wrong with the settings and the
 * surroundings is looked at first, so that it is said in one line.
 */
public final class ServiceStart {

  private ServiceStart() {}

  /**
   * Runs the service until the process is told to stop.
   *
   * @throws StartFailure if it cannot start
   */
  public static void run() {
    RuleBaseStart.begin();
    StartSettings settings = StartSettings.read();
    settings.rules().ifPresent(Surroundings::requireFolder);
    Surroundings.requireWritable(settings.data());
    Surroundings.requireFreePort(settings.host(), settings.port());
    Optional<String> url = settings.databaseUrl();
    if (url.isPresent()) {
      try {
        Surroundings.requireDatabase(url.get(), settings);
      } catch (DatabaseAwayFailure e) {
        goOnWithout(settings, e);
      }
      serve(settings);
    } else {
      serveWithDatabase(settings);
    }
  }

  /**
   * A replica that has answered before goes on with what was in force, and looks for the database
   * once it runs.
   */
  private static void goOnWithout(StartSettings settings, DatabaseAwayFailure away) {
    if (new ActiveReleaseCache(settings.data()).plan().isEmpty()) {
      throw away;
    }
    System.setProperty(StartSettings.MIGRATE, "false");
  }

  private static void serveWithDatabase(StartSettings settings) {
    try (EmbeddedDatabase database = database(settings.data())) {
      System.setProperty(StartSettings.URL, database.url());
      System.setProperty(StartSettings.USER, database.user());
      serve(settings);
    } catch (IOException e) {
      throw databaseFailure(settings.data(), e.getMessage(), e);
    }
  }

  private static EmbeddedDatabase database(Path data) {
    try {
      return EmbeddedDatabase.start(data);
    } catch (IOException e) {
      throw databaseFailure(data, Surroundings.reason(e, data.resolve("postgresql")), e);
    } catch (ExceptionInInitializerError e) {
      // the library's way to say that the programs of PostgreSQL cannot be unpacked
      throw databaseFailure(data, String.valueOf(e.getCause()), e);
    } catch (IllegalStateException e) {
      // the library's way to say that a program of PostgreSQL failed; its output follows
      throw databaseFailure(data, String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
  }

  private static StartFailure databaseFailure(Path data, String reason, Throwable e) {
    return new StartFailure(
        "the service's own PostgreSQL below %s does not start: %s".formatted(data, reason), e);
  }

  private static void serve(StartSettings settings) {
    // what is said before the settings of logging are in force
    Logger.getLogger("").setLevel(Level.WARNING);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    StopSignals.hear();
    Quarkus.run(
        null,
        (code, problem) -> {
          if (problem != null) {
            failure.set(problem);
          } else if (code != 0) {
            // the code of the signal that has ended it
            System.exit(code);
          }
        });
    if (failure.get() != null) {
      throw startFailure(failure.get(), settings);
    }
  }

  private static StartFailure startFailure(Throwable problem, StartSettings settings) {
    Throwable cause = problem;
    while (!(cause instanceof StartFailure)
        && !(cause instanceof QuarkusBindException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof StartFailure known) {
      return known;
    }
    if (cause instanceof QuarkusBindException bind) {
      return Surroundings.portFailure(settings.host(), bind.getPort(), bind);
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new StartFailure(
        "the service does not start: " + message.lines().findFirst().orElse(""), problem);
  }
}
