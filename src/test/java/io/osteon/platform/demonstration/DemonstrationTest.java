package io.osteon.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.osteon.accounts.Role;
import io.osteon.governance.draft.Draft;
import io.osteon.governance.draft.DraftFilter;
import io.osteon.governance.draft.DraftState;
import io.osteon.governance.draft.Drafts;
import io.osteon.governance.draft.review.Comments;
import io.osteon.governance.store.Transactions;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingFilter;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseSearch;
import io.osteon.platform.BoardEvaluations;
import io.osteon.platform.RuleBaseService;
import io.osteon.testing.Await;
import io.osteon.testing.PostgresTestResource;
import io.osteon.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that was started with {@code --demo} on an empty database shows everything at work. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@TestProfile(DemonstrationTest.Demonstrated.class)
class DemonstrationTest {

  /** As {@code --demo} sets it. */
  public static class Demonstrated implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("osteon.demonstration", "true");
    }
  }

  @Inject Demonstration demonstration;
  @Inject DemonstrationSeed seed;
  @Inject Meetings meetings;
  @Inject BoardCases cases;
  @Inject Decisions decisions;
  @Inject BoardEvaluations evaluations;
  @Inject RuleBaseService rules;
  @Inject Drafts drafts;
  @Inject Comments comments;
  @Inject Transactions transactions;

  @BeforeEach
  void itIsThere() {
    Await.until("the demonstration is in the database", demonstration::isPresent);
  }

  private Meeting meeting(MeetingState state) {
    List<Meeting> found = meetings.list(new MeetingFilter(null, null, state, 10, 0));
    assertThat(found).as(state.toString()).hasSize(1);
    return found.get(0);
  }

  /** A meeting that is missing, empty, or on a day on which it cannot be. */
  @Test
  void oneMeetingIsOverOneGoesOnAndOneIsPlanned() {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    assertThat(meeting(MeetingState.CLOSED).date()).isBefore(today);
    assertThat(meeting(MeetingState.PLANNED).date()).isAfter(today);
    Meeting now = meeting(MeetingState.IN_PROGRESS);
    // the test may run over midnight
    assertThat(now.date()).isBetween(today.minusDays(1), today);
    assertThat(meetings.members(now.id()).stream().filter(MeetingMember::present).count())
        .isGreaterThanOrEqualTo(now.quorum());
    assertThat(meetings.agenda(now.id())).hasSize(8);
    assertThat(meetings.members(now.id()).stream().map(MeetingMember::specialty).distinct().count())
        .isGreaterThan(3);
  }

  /** A way of deciding that nobody would see in the demonstration. */
  @Test
  void theMeetingThatGoesOnShowsEveryPartOfDecisions() {
    UUID meeting = meeting(MeetingState.IN_PROGRESS).id();
    List<CaseDecision> all = decisions.of(meeting);
    assertThat(all).anyMatch(CaseDecision::isSigned);
    assertThat(all).anyMatch(decision -> !decision.isSigned() && decision.text() != null);
    assertThat(all).anyMatch(decision -> !decision.dissents().isEmpty());
    assertThat(all).anyMatch(decision -> !decision.votes().isEmpty());
    assertThat(all).anyMatch(decision -> !decision.tasks().isEmpty());
    assertThat(meetings.agenda(meeting)).anyMatch(item -> !item.decided());
    assertThat(all)
        .filteredOn(CaseDecision::isSigned)
        .allMatch(decision -> decision.signature().isValid());
  }

  /** A past decision beside which nothing has happened since: nothing to look at again. */
  @Test
  void somethingHasChangedSinceThePastDecisions() {
    Meeting past = meeting(MeetingState.CLOSED);
    List<CaseDecision> all = decisions.of(past.id());
    assertThat(all).isNotEmpty().allMatch(CaseDecision::isSigned);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    assertThat(all)
        .anySatisfy(
            decision ->
                assertThat(
                        evaluations
                            .basis(rules.active(), cases.newest(decision.patientCase()), today)
                            .shown())
                    .isNotEqualTo(decision.basis().shown()));
    assertThat(all).allMatch(decision -> decision.signature().at().isBefore(Instant.now()));
  }

  /** Another number of patients than is promised, or one without a question in both languages. */
  @Test
  void thereAreTenCases() {
    List<BoardCase> all = cases.search(CaseSearch.latest(50));
    assertThat(all).hasSize(10);
    assertThat(all).allMatch(each -> each.question().matches("(?s).*[a-z].*\\p{IsHan}.*"));
  }

  /** A change that the machine refuses, so that no review ever begins. */
  @Test
  void aChangeOfTheRulesIsUnderReviewWithComments() {
    Await.until(
        "the draft is under review",
        600, // until its test patients and mutants have been judged
        () ->
            drafts.list(DraftFilter.ALL).stream()
                .anyMatch(draft -> draft.state() == DraftState.IN_REVIEW));
    Draft draft = drafts.list(DraftFilter.ALL).get(0);
    Await.until("its reviewers talk", () -> comments.list(draft.id()).size() == 2);
  }

  /** Monitoring that shows nothing. */
  @Test
  void evaluationsAndFeedbackAreCounted() {
    Await.until("cards were answered", () -> count("cds_feedback") > 20);
    Await.until("evaluations were counted", () -> count("evaluation_daily") > 20);
  }

  private long count(String table) {
    return transactions.read(
        handle ->
            handle
                .createQuery("select count(*) from " + table)
                .map((row, context) -> row.getLong(1))
                .one());
  }

  /** A second start that doubles what is there. */
  @Test
  void askedForAgainItAddsNothing() {
    long before = count("board_case") + count("account") + count("board_meeting");
    assertThat(seed.seed(DemonstrationMaterial.script(), LocalDate.now(ZoneId.systemDefault())))
        .isEqualTo(DemonstrationSeed.Outcome.THERE_ALREADY);
    assertThat(count("board_case") + count("account") + count("board_meeting")).isEqualTo(before);
  }

  /** A page on which invented patients pass for real ones. */
  @Test
  void pagesSayThatPatientsAreInvented() {
    SignedIn.as(Role.VIEWER)
        .header("Accept-Language", "en")
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("Demonstration: all patients, people and decisions are invented."));
    SignedIn.as(Role.VIEWER)
        .header("Accept-Language", "zh")
        .get("/rules")
        .then()
        .statusCode(200)
        .body(containsString("演示数据：患者、人员与决策均为虚构。"));
  }
}
