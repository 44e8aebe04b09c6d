package io.osteon.governance.draft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.engine.stock.StockDrools;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFixture;
import io.osteon.governance.draft.review.ReviewPolicy;
import io.osteon.rulebase.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stock Drools says of a draft, and what a draft does where nobody can ask it. */
class StockDroolsAssessmentTest {
  private static final String MONITORING = "logic/monitoring.drl";
  private static final Problem REFUSAL =
      Problem.error(MONITORING, 9, 1, "Unable to Analyse Expression", StockDrools.CODE);

  @TempDir Path folder;
  private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();
  private final Actor author = DraftFixture.person("ana");
  private DraftFixture fixture;
  private UUID draft;

  @BeforeEach
  void aDraftThatRests() {
    fixture = new DraftFixture(folder);
    draft = fixture.draft(author).id();
    save("// reworded\n" + fixture.text("1.0.0", MONITORING));
  }

  @AfterEach
  void stop() {
    beats.shutdownNow();
  }

  private void save(String text) {
    fixture.files.save(
        author, draft, fixture.files.find(draft, MONITORING).version(), MONITORING, text);
  }

  private AssessmentWorker worker(AssessmentJob job) {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    return new AssessmentWorker(
        fixture.desk,
        Map.of(AssessmentKind.STOCK_DROOLS, job),
        beats,
        later,
        new AssessmentWorker.Timing(
            Duration.ofSeconds(30), Duration.ofDays(1), Duration.ofMinutes(15)));
  }

  private AssessmentJob saying(List<Problem> words) {
    return new StockDroolsAssessment(
        fixture.checks, files -> words, StockDroolsReport.Absence.NONE);
  }

  private AssessmentJob absent(StockDroolsReport.Absence why) {
    return new StockDroolsAssessment(fixture.checks, null, why);
  }

  private Assessment found() {
    return fixture.assessments.find(draft, AssessmentKind.STOCK_DROOLS).orElseThrow();
  }

  private StockDroolsReport report() {
    return StockDroolsReport.read(found().result().orElseThrow());
  }

  private void submit() {
    AssessmentGate gate =
        new AssessmentGate(fixture.desk, fixture.checks, fixture.assessments, ReviewPolicy.DEFAULT);
    fixture.desk.inTransaction(
        transaction -> {
          Draft content = fixture.desk.find(transaction, draft).draft();
          gate.require(transaction, content);
          return true;
        });
  }

  /** Would catch a draft that somebody must ask for, or that is asked about again and again. */
  @Test
  void aDraftThatRestsIsAskedAboutOnceWithoutBeingAskedFor() {
    AssessmentWorker worker = worker(saying(List.of()));
    assertThat(worker.queueUnasked()).isTrue();
    assertThat(worker.workOnce()).isTrue();
    assertThat(found().state()).isEqualTo(AssessmentState.DONE);
    assertThat(worker.queueUnasked()).as("known already").isFalse();
    save("// reworded again\n" + fixture.text("1.0.0", MONITORING));
    assertThat(worker.queueUnasked()).as("another content").isTrue();
  }

  /** Would catch seconds of work for every word that is typed, or for a draft without a change. */
  @Test
  void aDraftThatIsBeingChangedOrIsNotIsLeftInPeace() {
    Clock now = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1));
    AssessmentWorker early =
        new AssessmentWorker(fixture.desk, Map.of(), beats, now, AssessmentWorker.Timing.DEFAULT);
    assertThat(early.queueUnasked()).isFalse();
    save(fixture.text("1.0.0", MONITORING));
    assertThat(worker(saying(List.of())).queueUnasked()).isFalse();
  }

  /** Would catch a refusal that nobody sees, or that does not hinder. */
  @Test
  void aRefusalIsAProblemOfTheDraftAndHindersItsSubmission() {
    AssessmentWorker worker = worker(saying(List.of(REFUSAL)));
    worker.queueUnasked();
    worker.workOnce();
    assertThat(report().made()).isTrue();
    assertThat(report().version()).isEqualTo(StockDrools.VERSION);
    assertThat(fixture.assessments.problems(draft)).contains(REFUSAL);
    assertThatThrownBy(this::submit)
        .isInstanceOf(NotAllowedException.class)
        .extracting(e -> ((NotAllowedException) e).code())
        .isEqualTo("stock-drools-refused");
  }

  /** Would catch a native executable that lets no draft through, or that keeps silent. */
  @Test
  void whereItCannotBeAskedTheDraftSaysSoAndIsNotHindered() {
    AssessmentWorker worker = worker(absent(StockDroolsReport.Absence.NATIVE));
    worker.queueUnasked();
    worker.workOnce();
    assertThat(report().made()).isFalse();
    assertThat(report().absence()).isEqualTo(StockDroolsReport.Absence.NATIVE);
    assertThat(found().result().orElseThrow().path("note").asText())
        .contains("continuous integration");
    assertThat(fixture.assessments.problems(draft)).isEmpty();
    assertThatThrownBy(this::submit)
        .as("the next thing that is asked for")
        .isInstanceOf(NotAllowedException.class)
        .hasMessageContaining("scenarios");
  }

  /** Would catch a text that Osteon refuses, such as one with Java in it, that Drools compiles. */
  @Test
  void whatTheChecksRefuseNeverReachesItsCompiler() {
    AtomicInteger asked = new AtomicInteger();
    AssessmentWorker worker =
        worker(
            new StockDroolsAssessment(
                fixture.checks,
                files -> {
                  asked.incrementAndGet();
                  return List.of();
                },
                StockDroolsReport.Absence.NONE));
    save(
        fixture
            .text("1.0.0", MONITORING)
            .replaceFirst("then\n", "then\n    Runtime.getRuntime().exit( 1 );\n"));
    worker.queueUnasked();
    worker.workOnce();
    assertThat(found().state()).isEqualTo(AssessmentState.FAILED);
    assertThat(asked).hasValue(0);
  }

  /** Would catch seconds of work for each comma in the words of a rule base. */
  @Test
  void theSameLogicIsCompiledOnce() {
    AtomicInteger asked = new AtomicInteger();
    AssessmentWorker worker =
        worker(
            new StockDroolsAssessment(
                fixture.checks,
                files -> {
                  asked.incrementAndGet();
                  return List.of();
                },
                StockDroolsReport.Absence.NONE));
    worker.queueUnasked();
    worker.workOnce();
    String notes = fixture.text("1.0.0", "evidence.yaml") + "\n# a remark\n";
    fixture.files.save(
        author,
        draft,
        fixture.files.find(draft, "evidence.yaml").version(),
        "evidence.yaml",
        notes);
    assertThat(worker.queueUnasked()).isTrue();
    worker.workOnce();
    assertThat(found().state()).isEqualTo(AssessmentState.DONE);
    assertThat(asked).hasValue(1);
  }
}
