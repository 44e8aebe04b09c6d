package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import io.osteon.journal.JournalRetention;
import io.osteon.journal.JournalUnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once an hour removes evaluations that are older than the site keeps them, if it has set so. */
@ApplicationScoped
public class RetentionTimer {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final ServiceConfiguration configuration;
  private final JournalRetention retention;
  private final Clock clock = Clock.systemUTC();
  private ScheduledExecutorService timer;

  /** A timer over the service's database. */
  public RetentionTimer(ServiceConfiguration configuration, AgroalDataSource dataSource) {
    this.configuration = configuration;
    this.retention = new JournalRetention(dataSource);
  }

  void start(@Observes ServiceOpen event) {
    configuration
        .journal()
        .retention()
        .ifPresent(
            kept -> {
              timer =
                  Executors.newSingleThreadScheduledExecutor(
                      task -> {
                        Thread thread = new Thread(task, "journal-retention");
                        thread.setDaemon(true);
                        return thread;
                      });
              timer.scheduleWithFixedDelay(() -> remove(kept), 1, 60, TimeUnit.MINUTES);
            });
  }

  private void remove(Period kept) {
    LocalDate first = LocalDate.now(clock).minus(kept);
    try {
      long removed = retention.removeBefore(first.atStartOfDay(ZoneOffset.UTC).toInstant());
      if (removed > 0) {
        LOG.log(
            Level.INFO,
            "Journal: {0} evaluations from before {1} were removed, as osteon.journal.retention asks",
            new Object[] {removed, first});
      }
    } catch (JournalUnavailableException e) {
      LOG.log(Level.FINE, "the journal cannot be reached now; removing waits for the next hour");
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
