package io.osteon.mdt.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditEntry;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardFixture;
import io.osteon.mdt.decision.Answer;
import io.osteon.mdt.decision.Ballot;
import io.osteon.mdt.decision.CaseDecision;
import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.patient.BoardCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** What goes when a case goes, and what stays. */
class CaseRemovalsTest {
  private final BoardFixture board = new BoardFixture();
  private final Actor operator = board.person("Operator", Role.OPERATOR);
  private final CaseRemovals removals =
      new CaseRemovals(new BoardDesk(board.transactions, board.audit, Clock.systemUTC()));

  /** Everything that can hang on a case, signed. */
  private BoardCase signed(Meeting meeting) {
    BoardCase entered = board.onAgenda(meeting);
    UUID id = entered.id();
    board.decisions.respond(
        board.anna, meeting.id(), id, BoardFixture.SEEN, "MON-03", 0, Answer.ACCEPT, null, null);
    board.decisions.writeText(
        board.anna, meeting.id(), id, BoardFixture.SEEN, 0, "Denosumab 120 mg.");
    board.decisions.addDissent(
        board.ben, meeting.id(), id, BoardFixture.SEEN, "Ben", "Zoledronic acid.");
    board.decisions.vote(board.ben, meeting.id(), id, BoardFixture.SEEN, Ballot.AGAINST);
    CaseDecision decision =
        board.decisions.addTask(
            board.anna, meeting.id(), id, BoardFixture.SEEN, "Calcium", "Ward", null);
    board.decisions.sign(board.chair, meeting.id(), id, decision.contentHash());
    return entered;
  }

  private Meeting closed(Meeting begun) {
    Meeting now = board.meetings.find(begun.id());
    return board.meetings.close(board.chair, now.id(), now.version());
  }

  private long rows(String table) {
    return board.jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  /**
   * Would catch a table that is forgotten: what a withdrawn consent was to remove is still there.
   */
  @Test
  void nothingOfTheCaseIsLeftButThatItWasRemoved() {
    Meeting meeting = board.begun();
    BoardCase gone = signed(meeting);
    BoardCase stays = board.onAgenda(meeting);
    closed(meeting);

    CaseRemoval removal =
        removals.remove(operator, gone.id(), gone.version(), "Consent withdrawn", true);

    assertThat(removal.records()).isEqualTo(1);
    assertThat(removal.signed()).isEqualTo(1);
    assertThatThrownBy(() -> board.cases.find(gone.id())).isInstanceOf(NotFoundException.class);
    for (String table :
        List.of(
            "decision_response",
            "decision_text",
            "decision_dissent",
            "decision_vote",
            "decision_task",
            "board_decision")) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(board.meetings.agenda(meeting.id()))
        .extracting(AgendaItem::patientCase, AgendaItem::position)
        .containsExactly(tuple(stays.id(), 1));
    assertThat(removals.list(operator, 10)).containsExactly(removal);
    List<AuditEntry> told = board.audit.find(AuditQuery.of("case/" + gone.id(), 10));
    assertThat(told.get(0).action()).isEqualTo("case-removed");
    assertThat(told.get(0).reason()).isEqualTo("Consent withdrawn");
    assertThat(told.toString())
        .doesNotContain(gone.pseudonym())
        .doesNotContain("Denosumab")
        .doesNotContain("Start denosumab?");
  }

  /** Would catch a repeated request that is a conflict, or a second row in the audit trail. */
  @Test
  void removingAgainGivesTheSameRemoval() {
    BoardCase entered = board.patientCase("Twice?");
    CaseRemoval first = removals.remove(operator, entered.id(), 1, "Entered twice", false);

    assertThat(removals.remove(operator, entered.id(), 1, "Entered twice", false)).isEqualTo(first);
    assertThat(board.audit.find(AuditQuery.of("case/" + entered.id(), 10)))
        .filteredOn(entry -> entry.action().equals("case-removed"))
        .hasSize(1);
  }

  /**
   * Would catch a case that is removed by whoever may see it, or unseen, or while it is discussed.
   */
  @Test
  void refusalsRemoveNothing() {
    Meeting meeting = board.begun();
    BoardCase entered = signed(meeting);
    UUID id = entered.id();

    for (Actor other : List.of(board.chair, board.anna)) {
      assertThatThrownBy(() -> removals.remove(other, id, 1, "Why", true))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> removals.find(other, entered.pseudonym()))
          .isInstanceOf(ForbiddenException.class);
    }
    assertThatThrownBy(() -> removals.remove(operator, id, 1, " ", true))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> removals.remove(operator, id, 7, "Why", true))
        .isInstanceOf(StaleVersionException.class);
    assertThatThrownBy(() -> removals.remove(operator, id, 1, "Why", true))
        .isInstanceOfSatisfying(
            NotAllowedException.class, e -> assertThat(e.code()).isEqualTo("in-progress"));
    closed(meeting);
    assertThatThrownBy(() -> removals.remove(operator, id, 1, "Why", false))
        .isInstanceOfSatisfying(
            NotAllowedException.class, e -> assertThat(e.code()).isEqualTo("signed"));
    assertThatThrownBy(() -> removals.remove(operator, UUID.randomUUID(), 1, "Why", true))
        .isInstanceOf(NotFoundException.class);

    assertThat(removals.find(operator, entered.pseudonym().toLowerCase(Locale.ROOT)))
        .satisfies(
            found -> {
              assertThat(found.id()).isEqualTo(id);
              assertThat(found.signed()).isEqualTo(1);
            });
    assertThat(board.decisions.ofCase(id)).hasSize(1);
  }

  /** Would catch a door beside the removal: rows that any statement could delete or change. */
  @Test
  void theDatabaseRefusesToDeleteAnythingElse() {
    Meeting meeting = board.begun();
    BoardCase kept = signed(meeting);

    for (String statement :
        List.of(
            "delete from case_record",
            "update case_record set origin = 'api'",
            "delete from decision_text",
            "delete from board_decision",
            "update board_decision set signed_name = 'x'")) {
      assertThatThrownBy(
              () ->
                  board.jdbi.useTransaction(
                      handle -> {
                        handle.execute(
                            "select set_config('osteon.removed_case', ?, true)",
                            UUID.randomUUID().toString());
                        handle.execute(statement);
                      }))
          .as(statement)
          .isInstanceOf(JdbiException.class);
    }
    BoardCase gone = board.patientCase("Mistake");
    removals.remove(operator, gone.id(), 1, "Entered by mistake", false);
    for (String statement :
        List.of("delete from case_removal", "update case_removal set reason = ''")) {
      assertThatThrownBy(() -> board.jdbi.useHandle(handle -> handle.execute(statement)))
          .as(statement)
          .isInstanceOf(JdbiException.class);
    }
    assertThat(board.cases.records(kept.id())).hasSize(1);
  }

  private void aged(BoardCase entered, Meeting meeting, LocalDate day) {
    board.jdbi.useTransaction(
        handle -> {
          handle.execute("set local session_replication_role = replica");
          handle.execute("update board_case set created_at = ? where id = ?", day, entered.id());
          handle.execute(
              "update case_record set added_at = ? where patient_case = ?", day, entered.id());
          for (String table :
              List.of("decision_text", "decision_response", "decision_dissent", "decision_vote")) {
            handle.execute(
                "update " + table + " set recorded_at = ? where patient_case = ?",
                day,
                entered.id());
          }
          handle.execute(
              "update board_decision set signed_at = ? where patient_case = ?", day, entered.id());
          handle.execute(
              "update board_meeting set day = ?, created_at = ? where id = ?",
              day,
              day,
              meeting.id());
        });
  }

  /** Would catch a retention that counts from the wrong end, or takes what is still in use. */
  @Test
  void retentionRemovesWhatNothingHasHappenedToAndNothingElse() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    Meeting meeting = board.begun();
    BoardCase old = signed(meeting);
    closed(meeting);
    aged(old, meeting, first.minusDays(1));
    Meeting onTheDay = board.begun();
    BoardCase justKept = signed(onTheDay);
    closed(onTheDay);
    aged(justKept, onTheDay, first);
    BoardCase alone = board.patientCase("Never discussed");
    board.jdbi.useHandle(
        handle ->
            handle.execute(
                "update board_case set created_at = '2019-06-01' where id = ?", alone.id()));

    assertThat(removals.removeBefore(first)).isEqualTo(1);

    assertThat(removals.list(operator, 10))
        .extracting(CaseRemoval::patientCase, CaseRemoval::cause, CaseRemoval::by)
        .containsExactly(tuple(old.id(), RemovalCause.RETENTION, "Osteon"));
    assertThatThrownBy(() -> board.meetings.find(meeting.id()))
        .isInstanceOf(NotFoundException.class);
    assertThat(board.decisions.ofCase(justKept.id())).hasSize(1);
    assertThat(board.cases.find(alone.id()).question())
        .as("its record is newer than the case")
        .isEqualTo("Never discussed");
    assertThat(removals.removeBefore(first)).isZero();
  }
}
