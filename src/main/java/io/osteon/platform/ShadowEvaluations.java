package io.osteon.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.osteon.engine.EvaluationLimitException;
import io.osteon.evaluation.Evaluation;
import io.osteon.evaluation.Evaluator;
import io.osteon.intake.InvalidInputException;
import io.osteon.journal.Journal;
import io.osteon.journal.JournalEntry;
import io.osteon.journal.ShadowOutcome;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Evaluates cases with the shadow release, after their answers were given, and journals how it
 * would have answered. Answers never wait for it: what does not fit into its bounds is left out and
 * counted.
 */
@ApplicationScoped
public class ShadowEvaluations {
  private static final Logger LOG = Logger.getLogger("osteon.activation");
  private static final int WAITING = 256;
  private static final long WAITING_BYTES = 32L << 20;
  private static final int IDLE_SECONDS = 30;

  private final Journal journal;
  private final MeterRegistry registry;
  private final AtomicLong bytes = new AtomicLong();
  private final ThreadPoolExecutor executor;

  /** Shadow evaluations that are kept in that journal. */
  public ShadowEvaluations(Journal journal, MeterRegistry registry) {
    this.journal = journal;
    this.registry = registry;
    this.executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            ShadowEvaluations::thread);
    executor.allowCoreThreadTimeOut(true);
    registry.gauge("osteon.shadow.waiting", executor, each -> each.getQueue().size());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "shadow-evaluation");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  void stop(@Observes ShutdownEvent event) {
    executor.shutdownNow();
  }

  /**
   * Takes a case that has been answered, if there is room.
   *
   * @param shadow release
   * @param entry of the journal
   * @param answered what was shown
   */
  public void offer(Shadow shadow, JournalEntry entry, Evaluation answered) {
    int size = entry.input().length;
    if (bytes.addAndGet(size) > WAITING_BYTES) {
      bytes.addAndGet(-size);
      count("dropped");
      return;
    }
    try {
      executor.execute(
          () -> {
            bytes.addAndGet(-size);
            evaluate(shadow, entry, answered);
          });
    } catch (RejectedExecutionException e) {
      bytes.addAndGet(-size);
      count("dropped");
    }
  }

  private void evaluate(Shadow shadow, JournalEntry entry, Evaluation answered) {
    ShadowOutcome outcome = outcome(shadow, entry, answered);
    count(outcome.failure().orElse(outcome.same() ? "same" : "different"));
    var unused =
        journal
            .append(outcome)
            .whenComplete(
                (kept, failure) -> {
                  if (failure != null) {
                    count("not-kept");
                  }
                });
  }

  private static ShadowOutcome outcome(Shadow shadow, JournalEntry entry, Evaluation answered) {
    Evaluator evaluator = shadow.evaluator();
    try {
      Evaluation evaluation =
          evaluator.evaluate(
              EvaluationReplay.read(entry.mediaType(), entry.input(), entry.at(), evaluator),
              answered.language());
      ShadowDifference difference = ShadowDifference.between(answered, evaluation);
      return outcome(
          shadow,
          entry,
          difference.gained(),
          difference.lost(),
          difference.changed(),
          Optional.empty());
    } catch (EvaluationLimitException e) {
      return failure(shadow, entry, "limit");
    } catch (InvalidInputException e) {
      return failure(shadow, entry, "input");
    } catch (RuntimeException | StackOverflowError e) {
      // its message could be about the patient
      LOG.warnf("A shadow evaluation failed: %s", e.getClass().getName());
      return failure(shadow, entry, "error");
    }
  }

  private static ShadowOutcome failure(Shadow shadow, JournalEntry entry, String why) {
    return outcome(shadow, entry, List.of(), List.of(), List.of(), Optional.of(why));
  }

  private static ShadowOutcome outcome(
      Shadow shadow,
      JournalEntry entry,
      List<String> gained,
      List<String> lost,
      List<String> changed,
      Optional<String> failure) {
    return new ShadowOutcome(
        entry.entryId(),
        shadow.activation(),
        entry.releaseHash(),
        shadow.evaluator().ruleBase().hash(),
        entry.at(),
        entry.recordedAt(),
        gained,
        lost,
        changed,
        failure);
  }

  private void count(String result) {
    registry.counter("osteon.shadow.evaluations", "result", result).increment();
  }
}
