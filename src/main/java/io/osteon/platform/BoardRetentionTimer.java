package io.osteon.platform;

import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.mdt.removal.CaseRemovals;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Once an hour removes cases of the board to which nothing has happened for as long as the site
 * keeps them, if it has set so.
 */
@ApplicationScoped
public class BoardRetentionTimer {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final ServiceConfiguration configuration;
  private final Instance<CaseRemovals> removals;
  private final Clock clock = Clock.systemUTC();
  private ScheduledExecutorService timer;

  /** A timer over the board; what it needs is made when it is due. */
  public BoardRetentionTimer(ServiceConfiguration configuration, Instance<CaseRemovals> removals) {
    this.configuration = configuration;
    this.removals = removals;
  }

  void start(@Observes ServiceOpen event) {
    configuration.board().retention().ifPresent(this::start);
  }

  /** A period of less than a day would remove what is in use; it is told, and nothing removed. */
  private void start(Period kept) {
    if (!first(kept).isBefore(LocalDate.now(clock))) {
      LOG.log(Level.WARNING, "osteon.board.retention is less than a day; no case is removed");
      return;
    }
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "board-retention");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(() -> remove(kept), 1, 60, TimeUnit.MINUTES);
  }

  private void remove(Period kept) {
    LocalDate first = first(kept);
    try {
      int removed = removals.get().removeBefore(first);
      if (removed > 0) {
        LOG.log(
            Level.INFO,
            "Board: {0} cases to which nothing has happened since {1} were removed, as"
                + " osteon.board.retention asks",
            new Object[] {removed, first});
      }
    } catch (DatabaseUnavailableException e) {
      LOG.log(Level.FINE, "the board cannot be reached now; removing waits for the next hour");
    } catch (RuntimeException e) {
      // a timer whose task throws never runs it again; of the cause its kind alone, since a message
      // of the database may quote a row
      LOG.log(Level.WARNING, "Board: removing old cases failed: {0}", e.getClass().getName());
    }
  }

  /** The first day that is kept. */
  private LocalDate first(Period kept) {
    return LocalDate.now(clock).minus(kept);
  }

  void stop(@Observes ShutdownEvent event) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
