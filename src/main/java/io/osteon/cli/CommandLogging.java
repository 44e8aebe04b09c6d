package io.osteon.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logging of the commands that do not start the service.
 *
 * <p>Quarkus' log manager takes everything at every level until the service configures it, which a
 * command never does: it would keep each record in memory and make the engine describe its work.
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

  /** Commands speak on standard output and standard error alone. */
  static void turnOff() {
    Logger.getLogger("").setLevel(Level.OFF);
  }
}
