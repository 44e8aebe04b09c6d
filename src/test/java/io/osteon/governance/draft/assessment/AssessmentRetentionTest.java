package io.osteon.governance.draft.assessment;

import static io.osteon.governance.draft.DraftFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.osteon.accounts.Actor;
import io.osteon.evaluation.Status;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFixture;
import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Urgency;
import io.osteon.verification.impact.CaseImpact;
import io.osteon.verification.impact.ImpactCase;
import io.osteon.verification.impact.ImpactReport;
import io.osteon.verification.impact.ImpactReportJson;
import io.osteon.verification.impact.RecommendationChange;
import io.osteon.verification.impact.RuleImpact;
import io.osteon.verification.impact.ShownRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of assessments, in a real PostgreSQL. */
class AssessmentRetentionTest {
  private static final Actor ANA = person("ana");

  @TempDir Path folder;
  private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();
  private DraftFixture fixture;
  private Draft draft;

  @BeforeEach
  void start() {
    fixture = new DraftFixture(folder);
    draft = fixture.draft(ANA);
  }

  @AfterEach
  void stop() {
    heartbeats.shutdownNow();
  }

  private AssessmentRetention.Removed remove(Duration later) {
    Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
    return new AssessmentRetention(fixture.transactions, clock).remove();
  }

  private void journaled(String evaluation) {
    fixture.jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into evaluation_journal
                    values (:entry, :evaluation, '1', 'h', '2026-11-01', now(), 'application/json', 'en', '', '')
                    """)
                .bind("entry", UUID.randomUUID())
                .bind("evaluation", evaluation)
                .execute());
  }

  private static CaseImpact affected(String id, ImpactCase.Source source) {
    ShownRule shown =
        new ShownRule(
            Urgency.INFO,
            Status.RECOMMENDED,
            new BilingualText("Calcium 3.1 mmol/L", "钙 3.1 mmol/L"));
    return new CaseImpact(
        id,
        source,
        List.of(new RecommendationChange("MON-01", RecommendationChange.Kind.LOST, shown, null)));
  }

  /** An impact on a test patient and two journaled cases, made as a replica makes it. */
  private void impact() {
    ImpactReport report =
        new ImpactReport(
            "before",
            "after",
            10,
            3,
            0,
            List.of(new RuleImpact("MON-01", 0, 3, 0)),
            List.of(
                affected("P01", ImpactCase.Source.SCENARIO),
                affected("old-case", ImpactCase.Source.JOURNAL),
                affected("new-case", ImpactCase.Source.JOURNAL)));
    AssessmentJob job =
        (subject, progress) ->
            new AssessmentJob.Finding("before", json(ImpactReportJson.write(report)));
    fixture.assessments.start(ANA, draft.id(), AssessmentKind.IMPACT);
    AssessmentWorker worker =
        new AssessmentWorker(
            fixture.desk,
            Map.of(AssessmentKind.IMPACT, job),
            heartbeats,
            Clock.systemUTC(),
            AssessmentWorker.Timing.DEFAULT);
    assertThat(worker.workOnce()).isTrue();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ImpactReport found() {
    return ImpactReportJson.read(
        fixture
            .assessments
            .find(draft.id(), AssessmentKind.IMPACT)
            .flatMap(Assessment::result)
            .orElseThrow()
            .toString());
  }

  private List<String> listed() {
    return found().listed().stream().map(CaseImpact::id).toList();
  }

  /**
   * Catches: words about a patient that outlive the evaluation they come from, or counts that go
   * with them.
   */
  @Test
  void aCaseGoesWithItsEvaluation() {
    journaled("new-case"); // the journal has already removed the old one
    impact();
    assertThat(remove(Duration.ZERO)).isEqualTo(new AssessmentRetention.Removed(0, 1));
    assertThat(listed()).containsExactly("P01", "new-case");
    assertThat(found().affected()).isEqualTo(3);
    assertThat(found().rules()).containsExactly(new RuleImpact("MON-01", 0, 3, 0));
    assertThat(found().truncated()).isTrue();
    assertThat(remove(Duration.ZERO))
        .as("nothing is left to remove")
        .isEqualTo(new AssessmentRetention.Removed(0, 0));
  }

  /** Catches: cases of patients that stay with a change nobody works on any more. */
  @Test
  void aDraftThatEndedKeepsNoPatients() {
    journaled("old-case");
    journaled("new-case");
    impact();
    assertThat(remove(Duration.ofDays(400)).impacts()).as("the draft lives").isZero();
    long auditBefore = auditEntries();
    fixture.reviews.withdraw(
        ANA, draft.id(), fixture.drafts.find(draft.id()).version(), "not needed");
    long auditAfter = auditEntries();
    assertThat(auditAfter).isGreaterThan(auditBefore);
    assertThat(remove(Duration.ZERO)).isEqualTo(new AssessmentRetention.Removed(0, 1));
    assertThat(listed()).containsExactly("P01");
    assertThat(found().cases()).isEqualTo(10);
    assertThat(auditEntries()).isEqualTo(auditAfter);
  }

  private long auditEntries() {
    return fixture.transactions.read(
        handle ->
            handle
                .createQuery("select count(*) from audit_entry")
                .map((row, context) -> row.getLong(1))
                .one());
  }

  private int assessments() {
    return fixture.transactions.read(
        handle ->
            handle
                .createQuery("select count(*) from draft_assessment")
                .map((row, context) -> row.getInt(1))
                .one());
  }

  /**
   * Catches: a row for every save of every draft, for ever; or one that is still of use removed.
   */
  @Test
  void whatWasFoundOutAboutEarlierContentsGoesAfterAWhile() {
    impact();
    fixture.files.save(
        ANA, draft.id(), 0, "logic/safety.drl", fixture.text("1.0.0", "logic/safety.drl") + "\n");
    impact();
    assertThat(assessments()).isEqualTo(2);
    assertThat(remove(Duration.ofDays(6)).assessments()).as("it may come back").isZero();
    assertThat(remove(Duration.ofDays(8)).assessments()).isEqualTo(1);
    assertThat(assessments()).isEqualTo(1);
    assertThat(fixture.assessments.find(draft.id(), AssessmentKind.IMPACT)).isPresent();
  }
}
