package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import io.osteon.governance.draft.assessment.AssessmentRetention;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.governance.store.Transactions;
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

/**
 * Once an hour removes evaluations that are older than the site keeps them, if it has set so, and
 * then what assessments of drafts still list of evaluations.
 */
@ApplicationScoped
public class RetentionTimer {
  private static final Logger LOG = Logger.getLogger("osteon");

  private final ServiceConfiguration configuration;
  private final JournalRetention journal;
  private final AssessmentRetention assessments;
  private final Clock clock = Clock.systemUTC();
  private ScheduledExecutorService timer;

  /** A timer over the service's database. */
  public RetentionTimer(
      ServiceConfiguration configuration, AgroalDataSource dataSource, Transactions transactions) {
    this.configuration = configuration;
    this.journal = new JournalRetention(dataSource);
    this.assessments = new AssessmentRetention(transactions, clock);
  }

  void start(@Observes ServiceOpen event) {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "retention");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::remove, 1, 60, TimeUnit.MINUTES);
  }

  /** An exception would be the end of the timer. */
  private void remove() {
    try {
      configuration.journal().retention().ifPresent(this::removeEvaluations);
      AssessmentRetention.Removed removed = assessments.remove();
      if (removed.assessments() > 0 || removed.impacts() > 0) {
        LOG.log(
            Level.INFO,
            "Drafts: {0} assessments of earlier contents, and the journaled cases of {1} impacts, were removed",
            new Object[] {removed.assessments(), removed.impacts()});
      }
    } catch (JournalUnavailableException | DatabaseUnavailableException e) {
      LOG.log(Level.FINE, "the database cannot be reached now; removing waits for the next hour");
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "removing what is too old failed; it is tried again in an hour", e);
    }
  }

  private void removeEvaluations(Period kept) {
    LocalDate first = LocalDate.now(clock).minus(kept);
    long removed = journal.removeBefore(first.atStartOfDay(ZoneOffset.UTC).toInstant());
    if (removed > 0) {
      LOG.log(
          Level.INFO,
          "Journal: {0} evaluations from before {1} were removed, as osteon.journal.retention asks",
          new Object[] {removed, first});
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
