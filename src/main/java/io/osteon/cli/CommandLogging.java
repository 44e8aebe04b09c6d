package io.osteon.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logging until the service configures it, which most commands never do.
 *
 * <p>Until then Quarkus' log manager takes everything at every level: it would keep each record in
 * memory, make the engine describe its work, and print it all around the one line that says why a
 * command failed.
 */
final class CommandLogging {
  private static final String LOG_MANAGER = "java.util.logging.manager";

  private CommandLogging() {}

  /** Names Quarkus' log manager, before anything logs. */
  static void prepare() {
    if (System.getProperty(LOG_MANAGER) == null) {
      System.setProperty(LOG_MANAGER, "org.jboss.logmanager.LogManager");
    }
  }

  /** Commands speak by their output and their one line of error alone. */
  static void turnOff() {
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
