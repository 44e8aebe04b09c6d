package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import io.osteon.governance.draft.DraftDesk;
import io.osteon.governance.draft.assessment.AssessmentJob;
import io.osteon.governance.draft.assessment.AssessmentKind;
import io.osteon.governance.draft.assessment.AssessmentWorker;
import io.osteon.governance.draft.assessment.ImpactAssessment;
import io.osteon.governance.draft.assessment.MutationAssessment;
import io.osteon.governance.draft.assessment.RuleBaseChecks;
import io.osteon.governance.draft.assessment.ScenarioAssessment;
import io.osteon.governance.draft.assessment.StockDroolsAssessment;
import io.osteon.journal.JournalCases;
import io.osteon.journal.JournalHistory;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The threads on which drafts are assessed, at a lower priority than answers. They look for work
 * every few seconds, and at once when this replica was asked for some.
 */
@Singleton
public class AssessmentThreads {
  private static final Logger LOG = Logger.getLogger(AssessmentThreads.class.getName());
  private static final long LOOK_SECONDS = 3;
  private static final long STOP_MILLISECONDS = 5_000;

  private final AssessmentWorkers workers;
  private final int count;
  private final Semaphore asked = new Semaphore(0);
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  /** Makes workers. */
  private interface AssessmentWorkers {
    AssessmentWorker make(ScheduledExecutorService heartbeats);
  }

  /** Threads as the settings say. */
  public AssessmentThreads(
      DraftDesk desk,
      RuleBaseChecks checks,
      AgroalDataSource dataSource,
      ServiceConfiguration service,
      GovernanceConfiguration governance) {
    JournalCases journal = new JournalCases(new JournalHistory(dataSource));
    Map<AssessmentKind, AssessmentJob> jobs =
        Map.of(
            AssessmentKind.STOCK_DROOLS,
            StockDroolsAssessment.ofInstalled(checks),
            AssessmentKind.SCENARIOS,
            new ScenarioAssessment(checks),
            AssessmentKind.MUTATION,
            new MutationAssessment(checks, RuleBaseStart.limits(service)),
            AssessmentKind.IMPACT,
            new ImpactAssessment(checks, journal::latest, governance.impactCases()));
    this.count = governance.assessmentThreads();
    this.workers =
        heartbeats ->
            new AssessmentWorker(
                desk, jobs, heartbeats, Clock.systemUTC(), AssessmentWorker.Timing.DEFAULT);
  }

  void start(@Observes ServiceOpen event) {
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(this::work, "draft-assessment-" + i);
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      threads.add(thread);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join(STOP_MILLISECONDS);
    }
  }

  /** There is something to do. */
  public void wakeUp() {
    if (asked.availablePermits() < count) {
      asked.release();
    }
  }

  private void work() {
    ScheduledExecutorService heartbeats =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "draft-assessment-lease");
              thread.setDaemon(true);
              return thread;
            });
    AssessmentWorker worker = workers.make(heartbeats);
    while (!stopping) {
      if (!worked(worker) && !stopping) {
        pause();
      }
    }
    heartbeats.shutdownNow();
    giveBack(worker);
  }

  /** While the database is away there is nothing to do; that it is, others say already. */
  private boolean worked(AssessmentWorker worker) {
    try {
      return worker.workOnce() || worker.queueUnasked();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "assessments wait", e);
      return false;
    }
  }

  private void pause() {
    try {
      asked.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      if (!stopping) {
        LOG.log(Level.FINE, "woken", e);
      }
    }
  }

  private static void giveBack(AssessmentWorker worker) {
    Thread.interrupted(); // what follows shall not be cut off
    try {
      worker.giveBack();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "its lease will run out", e);
    }
  }
}
