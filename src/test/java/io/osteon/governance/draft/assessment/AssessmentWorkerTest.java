package io.osteon.governance.draft.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.osteon.governance.draft.DraftFixture;
import io.osteon.governance.draft.assessment.AssessmentJob.Finding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas that share out assessments, and one of them dies. Time is what the test says. */
class AssessmentWorkerTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** No heartbeat comes by itself. */
  private static final AssessmentWorker.Timing TIMING =
      new AssessmentWorker.Timing(LEASE, Duration.ofDays(1), Duration.ofMinutes(15));

  @TempDir Path folder;

  private final List<ScheduledExecutorService> heartbeats = new ArrayList<>();
  private final ClockOfTheTest clock = new ClockOfTheTest();
  private DraftFixture fixture;
  private UUID draft;

  private static final class ClockOfTheTest extends Clock {
    private volatile Instant now = Instant.parse("2026-11-24T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  @BeforeEach
  void asked() {
    fixture = new DraftFixture(folder);
    var author = DraftFixture.person("ana");
    draft = fixture.draft(author).id();
    fixture.assessments.start(author, draft, AssessmentKind.SCENARIOS);
  }

  @AfterEach
  void stop() {
    heartbeats.forEach(ScheduledExecutorService::shutdownNow);
  }

  private AssessmentWorker replica(AssessmentJob job) {
    ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();
    heartbeats.add(beats);
    return new AssessmentWorker(
        fixture.desk, Map.of(AssessmentKind.SCENARIOS, job), beats, clock, TIMING);
  }

  private static AssessmentJob answering(String words) {
    return (subject, progress) -> new Finding("", JsonNodeFactory.instance.textNode(words));
  }

  private Assessment found() {
    return fixture.assessments.find(draft, AssessmentKind.SCENARIOS).orElseThrow();
  }

  /** What ends the thread, and with it the replica. */
  private static final class ReplicaEnds extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Stands still in the midst of the work, as a replica that was killed or cut off does. */
  private static final class Stuck implements AssessmentJob {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public Finding run(Subject subject, AssessmentProgress progress) throws InterruptedException {
      begun.countDown();
      goOn.await();
      return new Finding("", JsonNodeFactory.instance.textNode("too late"));
    }
  }

  /**
   * Catches: work that is lost with the replica that had taken it, that two do at once, or a result
   * that one who was thought dead writes over the other's.
   */
  @Test
  void anotherReplicaTakesOverWhenTheLeaseHasRunOut() throws Exception {
    Stuck stuck = new Stuck();
    AssessmentWorker dead = replica(stuck);
    Thread thread = new Thread(dead::workOnce, "dead-replica");
    thread.start();
    stuck.begun.await();
    assertThat(found().state()).isEqualTo(AssessmentState.RUNNING);

    AssessmentWorker other = replica(answering("whole"));
    clock.pass(LEASE.minusSeconds(1));
    assertThat(other.workOnce()).as("the lease holds").isFalse();
    assertThat(found().state()).isEqualTo(AssessmentState.RUNNING);

    clock.pass(Duration.ofSeconds(2));
    assertThat(other.workOnce()).as("the lease has run out").isTrue();
    assertThat(found().state()).isEqualTo(AssessmentState.DONE);

    stuck.goOn.countDown(); // it was not dead, but slow
    thread.join(TimeUnit.MINUTES.toMillis(1));
    assertThat(thread.isAlive()).isFalse();
    assertThat(found().result()).contains(JsonNodeFactory.instance.textNode("whole"));
    assertThat(other.workOnce()).as("nothing is left").isFalse();
  }

  /** Catches work that kills one replica after another, for ever. */
  @Test
  void whatEndedEachReplicaIsGivenUp() {
    AtomicInteger tried = new AtomicInteger();
    AssessmentJob fatal =
        (subject, progress) -> {
          tried.incrementAndGet();
          throw new ReplicaEnds();
        };
    for (int i = 0; i < 3; i++) {
      AssessmentWorker replica = replica(fatal);
      try {
        replica.workOnce();
      } catch (ReplicaEnds e) {
        clock.pass(LEASE.plusSeconds(1)); // nobody has renewed the lease
      }
    }
    assertThat(replica(fatal).workOnce()).isFalse();
    assertThat(tried).hasValue(3);
    assertThat(found().state()).isEqualTo(AssessmentState.FAILED);
    assertThat(found().step()).startsWith("given up");
    assertThat(found().result()).isEqualTo(Optional.empty());
  }

  /** Catches work that waits for a lease although its replica has said good-bye. */
  @Test
  void whatIsGivenBackIsTakenAtOnce() throws Exception {
    Stuck stuck = new Stuck();
    AssessmentWorker leaving = replica(stuck);
    Thread thread = new Thread(leaving::workOnce, "leaving-replica");
    thread.start();
    stuck.begun.await();
    thread.interrupt();
    thread.join(TimeUnit.MINUTES.toMillis(1));
    leaving.giveBack();
    assertThat(found().state()).isEqualTo(AssessmentState.QUEUED);
    assertThat(replica(answering("whole")).workOnce()).isTrue();
    assertThat(found().state()).isEqualTo(AssessmentState.DONE);
  }
}
