package io.osteon.governance.draft.assessment;

import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Takes assessments that wait and makes them, one after another. While it works on one, a second
 * thread keeps the lease and stops the work when the content changes. A worker that dies leaves its
 * lease to run out, and another takes over.
 */
public final class AssessmentWorker {
  private static final Logger LOG = Logger.getLogger(AssessmentWorker.class.getName());
  private static final int ATTEMPTS = 3;

  /** Who types goes on saving; a text that has rested for so long is worth seconds of work. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final UUID runner = UUID.randomUUID();
  private final DraftDesk desk;
  private final Map<AssessmentKind, AssessmentJob> jobs;
  private final ScheduledExecutorService heartbeats;
  private final Clock clock;
  private final Timing timing;

  /**
   * How long things take.
   *
   * @param lease after which others take over what nobody renewed
   * @param heartbeat between two looks whether to go on, and two reports of progress
   * @param most after which an assessment is given up
   */
  public record Timing(Duration lease, Duration heartbeat, Duration most) {
    /** Half a minute, half a second, a quarter of an hour. */
    public static final Timing DEFAULT =
        new Timing(Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofMinutes(15));
  }

  /**
   * A worker.
   *
   * @param heartbeats where the lease is kept, on another thread than the work
   */
  public AssessmentWorker(
      DraftDesk desk,
      Map<AssessmentKind, AssessmentJob> jobs,
      ScheduledExecutorService heartbeats,
      Clock clock,
      Timing timing) {
    this.desk = desk;
    this.jobs = Map.copyOf(jobs);
    this.heartbeats = heartbeats;
    this.clock = clock;
    this.timing = timing;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Makes the assessment that has waited longest.
   *
   * @return false when none waits
   * @throws RuntimeException when the database is away
   */
  public boolean workOnce() {
    Optional<Assessment> taken =
        desk.inTransaction(
            transaction -> {
              AssessmentTable.cancelOutdated(transaction, now());
              AssessmentTable.giveUp(transaction, ATTEMPTS, now());
              return AssessmentTable.take(transaction, runner, now(), now().plus(timing.lease()));
            });
    taken.ifPresent(this::make);
    return taken.isPresent();
  }

  /**
   * Queues what each change of a draft is worth without being asked for.
   *
   * @return whether there is something to do now
   * @throws RuntimeException when the database is away
   */
  public boolean queueUnasked() {
    return desk.inTransaction(
            transaction -> AssessmentTable.queueStockDrools(transaction, now().minus(REST), now()))
        > 0;
  }

  /** Gives back what it works on; to be called when the service stops. */
  public void giveBack() {
    desk.inTransaction(
        transaction -> {
          AssessmentTable.giveBack(transaction, runner);
          return true;
        });
  }

  private void make(Assessment assessment) {
    Heartbeat heartbeat = new Heartbeat(assessment.id(), Thread.currentThread());
    ScheduledFuture<?> beats =
        heartbeats.scheduleWithFixedDelay(
            heartbeat,
            timing.heartbeat().toMillis(),
            timing.heartbeat().toMillis(),
            TimeUnit.MILLISECONDS);
    Runnable end;
    try {
      end = outcome(assessment, heartbeat);
    } finally {
      heartbeat.stop();
      beats.cancel(false);
    }
    end.run();
  }

  /** Does the work; what is returned writes what came of it. */
  private Runnable outcome(Assessment assessment, Heartbeat heartbeat) {
    try {
      AssessmentJob.Subject subject = subject(assessment);
      AssessmentJob.Finding finding = jobs.get(assessment.kind()).run(subject, heartbeat);
      return () -> end(assessment, AssessmentState.DONE, "", Optional.of(finding));
    } catch (AssessmentFailedException e) {
      return () -> end(assessment, AssessmentState.FAILED, e.getMessage(), Optional.empty());
    } catch (InterruptedException e) {
      return () -> interrupted(assessment, heartbeat);
    } catch (RuntimeException | StackOverflowError e) {
      if (heartbeat.lost) {
        return () -> {}; // stopped in the midst of something that does not know interruption
      }
      // its message could hold facts of a journaled case: only the kind of failure is told
      LOG.log(
          Level.WARNING,
          "an assessment of a draft failed ({0}, {1})",
          new Object[] {assessment.kind().key(), e.getClass().getName()});
      return () ->
          end(
              assessment,
              AssessmentState.FAILED,
              "internal error (" + e.getClass().getSimpleName() + ")",
              Optional.empty());
    }
  }

  private void interrupted(Assessment assessment, Heartbeat heartbeat) {
    if (heartbeat.overdue) {
      end(
          assessment,
          AssessmentState.FAILED,
          "given up after " + timing.most().toMinutes() + " minutes",
          Optional.empty());
    } else if (!heartbeat.lost) {
      Thread.currentThread().interrupt(); // the service stops; what was taken is given back
    }
  }

  private AssessmentJob.Subject subject(Assessment assessment) {
    AssessmentJob.Subject subject = desk.read(handle -> subject(handle, assessment.draft()));
    if (!subject.files().hash().equals(assessment.contentHash())) {
      throw new AssessmentFailedException("the content was changed");
    }
    return subject;
  }

  private AssessmentJob.Subject subject(Handle handle, UUID id) {
    Draft draft = desk.find(handle, id).draft();
    return new AssessmentJob.Subject(
        desk.files(handle, draft), desk.base(handle, draft), desk.live(handle));
  }

  private void end(
      Assessment assessment,
      AssessmentState state,
      String step,
      Optional<AssessmentJob.Finding> finding) {
    desk.inTransaction(
        transaction -> {
          AssessmentTable.end(
              transaction,
              assessment.id(),
              runner,
              state,
              step,
              finding.map(AssessmentJob.Finding::reference).orElse(""),
              finding.map(AssessmentJob.Finding::result),
              now());
          return true;
        });
  }

  /** Keeps the lease, reports progress, and interrupts the work when it has lost its purpose. */
  private final class Heartbeat implements Runnable, AssessmentProgress {
    private final UUID assessment;
    private final Thread worker;
    private final Instant begun = now();
    private volatile int percent;
    private volatile String step = "";
    private volatile boolean lost;
    private volatile boolean overdue;
    private boolean stopped;

    Heartbeat(UUID assessment, Thread worker) {
      this.assessment = assessment;
      this.worker = worker;
    }

    @Override
    public void at(int percent, String step) {
      this.percent = Math.max(0, Math.min(100, percent));
      this.step = step;
    }

    @Override
    public void run() {
      try {
        overdue = begun.plus(timing.most()).isBefore(now());
        lost = !advance();
        if (lost || overdue) {
          interrupt();
        }
      } catch (RuntimeException e) {
        LOG.log(Level.FINE, "the lease of an assessment could not be renewed now", e);
      }
    }

    private boolean advance() {
      return desk.inTransaction(
          transaction ->
              AssessmentTable.advance(
                  transaction, assessment, runner, percent, step, now().plus(timing.lease())));
    }

    private synchronized void interrupt() {
      if (!stopped) {
        worker.interrupt();
      }
    }

    /** From now on the worker is not interrupted for this assessment. */
    synchronized void stop() {
      stopped = true;
      if (lost || overdue) {
        Thread.interrupted(); // was meant for the work that has ended
      }
    }
  }
}
