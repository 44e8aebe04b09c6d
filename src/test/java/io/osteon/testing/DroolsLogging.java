package io.osteon.testing;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Keeps Drools from tracing. Outside of a started application Quarkus lets every level through, and
 * what Drools 10.2.0 writes at that level throws a ClassCastException for rules with subnetworks.
 */
public final class DroolsLogging implements LauncherSessionListener {

  private static final Logger DROOLS = Logger.getLogger("org.drools");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    DROOLS.setLevel(Level.INFO);
  }
}
