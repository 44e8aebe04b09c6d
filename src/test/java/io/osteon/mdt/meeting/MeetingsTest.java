package io.osteon.mdt.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.accounts.Actor;
import io.osteon.accounts.ForbiddenException;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditQuery;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.intake.InvalidInputException;
import io.osteon.mdt.BoardFixture;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.patient.BoardCase;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Meetings, members and agendas in a real PostgreSQL. */
class MeetingsTest {
  private static BoardFixture board;

  @BeforeAll
  static void start() {
    board = new BoardFixture();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            NotAllowedException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Actor stranger() {
    return board.person("Stranger", Role.MDT_MEMBER);
  }

  /** Would catch a decision that nobody can sign any more since its chair is gone. */
  @Test
  void anotherChairSignsAfterTheMeeting() {
    Meeting meeting = board.begun();
    BoardCase patient = board.onAgenda(meeting);
    String hash =
        board
            .decisions
            .writeText(board.anna, meeting.id(), patient.id(), BoardFixture.SEEN, 0, "Surgery")
            .contentHash();
    Meeting closed = board.meetings.close(board.chair, meeting.id(), meeting.version());
    Actor next = board.person("Next", Role.MDT_CHAIR);
    refused("not-the-chair", () -> board.decisions.sign(next, meeting.id(), patient.id(), hash));
    assertThatThrownBy(
            () ->
                board.meetings.appoint(
                    next, meeting.id(), closed.version(), board.anna.account(), "Gone"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () ->
                board.meetings.appoint(
                    board.anna, meeting.id(), closed.version(), board.anna.account(), "Gone"))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(
            () -> board.meetings.appoint(next, meeting.id(), closed.version(), next.account(), " "))
        .isInstanceOf(InvalidInputException.class);
    Meeting led =
        board.meetings.appoint(
            next, meeting.id(), closed.version(), next.account(), "The chair has left");
    assertThat(
            board.meetings.appoint(
                next, meeting.id(), closed.version(), next.account(), "The chair has left"))
        .as("again")
        .isEqualTo(led);
    assertThat(board.meetings.chairs(meeting.id()))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.previous()).isEqualTo("Chair");
              assertThat(change.next()).isEqualTo("Next");
              assertThat(change.by()).isEqualTo("Next");
              assertThat(change.reason()).isEqualTo("The chair has left");
            });
    assertThat(led).isEqualTo(board.meetings.find(meeting.id()));
    assertThat(led.state()).isEqualTo(MeetingState.CLOSED);
    assertThat(board.meetings.members(meeting.id()))
        .startsWith(new MeetingMember(next.account(), "Next", "", false))
        .hasSize(4);
    assertThat(board.decisions.sign(next, meeting.id(), patient.id(), hash).signature().isValid())
        .isTrue();
  }

  /** Would catch a value that is lost on its way, and a chair who is no member. */
  @Test
  void aMeetingIsReadAsItWasPlanned() {
    Meeting planned = board.meeting();
    assertThat(board.meetings.find(planned.id())).isEqualTo(planned);
    assertThat(planned.name()).isEqualTo("骨转移 MDT");
    assertThat(board.meetings.members(planned.id()))
        .containsExactly(
            new MeetingMember(board.chair.account(), "Chair", "", false),
            new MeetingMember(board.anna.account(), "Anna", "radiation-oncology", false),
            new MeetingMember(board.ben.account(), "Ben", "Physiotherapy", false));
    assertThat(
            board.meetings.list(
                new MeetingFilter(
                    BoardFixture.DAY, BoardFixture.DAY, MeetingState.PLANNED, 500, 0)))
        .contains(planned);
    assertThat(
            board.meetings.count(new MeetingFilter(BoardFixture.DAY.plusDays(1), null, null, 1, 0)))
        .isZero();
  }

  /** Would catch a meeting that begins without a quorum, and members who are counted twice. */
  @Test
  void aMeetingBeginsWithItsQuorum() {
    Meeting meeting = board.meeting();
    board.meetings.present(board.chair, meeting.id(), board.chair.account(), true);
    board.meetings.present(board.chair, meeting.id(), board.chair.account(), true);
    refused("quorum", () -> board.meetings.begin(board.chair, meeting.id(), 1));
    board.meetings.present(board.anna, meeting.id(), board.anna.account(), true);
    Meeting begun = board.meetings.begin(board.chair, meeting.id(), 1);
    assertThat(begun.state()).isEqualTo(MeetingState.IN_PROGRESS);
    refused("wrong-state", () -> board.meetings.begin(board.chair, meeting.id(), begun.version()));
    Meeting closed = board.meetings.close(board.chair, meeting.id(), begun.version());
    UUID patient = board.patientCase("?").id();
    refused("wrong-state", () -> board.meetings.addCase(board.anna, meeting.id(), patient, null));
    refused(
        "wrong-state",
        () -> board.meetings.change(board.chair, meeting.id(), closed.version(), board.plan(2)));
    refused(
        "wrong-state",
        () -> board.meetings.present(board.chair, meeting.id(), board.ben.account(), true));
  }

  /** Would catch a change that overwrites another one, or that forgets who is there. */
  @Test
  void aChangeIsMadeToWhatWasSeen() {
    Meeting meeting = board.meeting();
    board.meetings.present(board.anna, meeting.id(), board.anna.account(), true);
    NewMeeting smaller =
        new NewMeeting(
            "Board",
            BoardFixture.DAY.plusDays(7),
            null,
            " ",
            board.chair.account(),
            1,
            List.of(new Invitation(board.anna.account(), "radiology")));
    Meeting changed = board.meetings.change(board.chair, meeting.id(), 1, smaller);
    assertThat(changed).isEqualTo(board.meetings.find(meeting.id()));
    assertThat(changed.place()).isNull();
    assertThat(board.meetings.members(meeting.id()))
        .containsExactly(
            new MeetingMember(board.chair.account(), "Chair", "", false),
            new MeetingMember(board.anna.account(), "Anna", "radiology", true));
    assertThatThrownBy(() -> board.meetings.change(board.chair, meeting.id(), 1, board.plan(2)))
        .isInstanceOfSatisfying(
            StaleVersionException.class, e -> assertThat(e.current()).isEqualTo(2));
  }

  /** Would catch what cannot be: no such account, no chair, a quorum that is never reached. */
  @Test
  void whatCannotBeIsRefused() {
    NewMeeting good = board.plan(2);
    for (NewMeeting bad :
        List.of(
            board.plan(4),
            board.plan(0),
            new NewMeeting(" ", good.date(), null, null, good.chair(), 1, List.of()),
            new NewMeeting("a\u202eb", good.date(), null, null, good.chair(), 1, List.of()),
            new NewMeeting("a", null, null, null, good.chair(), 1, List.of()),
            new NewMeeting("a", good.date(), null, null, null, 1, List.of()),
            new NewMeeting("a", good.date(), null, null, board.anna.account(), 1, List.of()),
            new NewMeeting(
                "a",
                good.date(),
                null,
                null,
                good.chair(),
                1,
                List.of(new Invitation(board.viewer.account(), ""))))) {
      assertThatThrownBy(() -> board.meetings.create(board.chair, bad))
          .isInstanceOf(InvalidInputException.class);
    }
  }

  /** Would catch a role that leads though it only takes part, or that has no part at all. */
  @Test
  void chairsLeadAndMembersTakePart() {
    Meeting meeting = board.meeting();
    UUID patient = board.patientCase("?").id();
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> board.meetings.create(board.anna, board.plan(1)),
            () -> board.meetings.change(board.anna, meeting.id(), 1, board.plan(1)),
            () -> board.meetings.begin(board.anna, meeting.id(), 1),
            () -> board.meetings.close(board.anna, meeting.id(), 1),
            () -> board.meetings.present(board.anna, meeting.id(), board.ben.account(), true),
            () -> board.meetings.present(board.viewer, meeting.id(), board.viewer.account(), true),
            () -> board.meetings.addCase(board.viewer, meeting.id(), patient, null),
            () -> board.meetings.removeCase(board.viewer, meeting.id(), patient),
            () -> board.meetings.order(board.viewer, meeting.id(), 1, List.of()))) {
      assertThatThrownBy(act).isInstanceOf(ForbiddenException.class);
    }
    Actor stranger = stranger();
    assertThatThrownBy(
            () -> board.meetings.present(stranger, meeting.id(), stranger.account(), true))
        .isInstanceOf(NotFoundException.class);
  }

  /** Would catch places that are lost or given twice, and an order that ignores another change. */
  @Test
  void peopleOrderTheAgenda() {
    Meeting meeting = board.meeting();
    UUID a = board.onAgenda(meeting).id();
    UUID b = board.onAgenda(meeting).id();
    UUID c = board.onAgenda(meeting).id();
    long version = board.meetings.agendaVersion(meeting.id());
    board.meetings.order(board.anna, meeting.id(), version, List.of(c, a, b));
    assertThat(order(meeting)).containsExactly(c, a, b);
    assertThatThrownBy(
            () -> board.meetings.order(board.ben, meeting.id(), version, List.of(b, a, c)))
        .isInstanceOf(StaleVersionException.class);
    long newer = board.meetings.agendaVersion(meeting.id());
    for (List<UUID> wrong : List.of(List.of(a, b), List.of(a, b, b), List.of(a, b, meeting.id()))) {
      assertThatThrownBy(() -> board.meetings.order(board.ben, meeting.id(), newer, wrong))
          .isInstanceOf(InvalidInputException.class);
    }
    board.meetings.removeCase(board.ben, meeting.id(), a);
    assertThat(order(meeting)).containsExactly(c, b);
    assertThat(board.meetings.agenda(meeting.id()))
        .extracting(AgendaItem::position)
        .containsExactly(1, 2);
    assertThat(board.meetings.ofCase(c)).containsExactly(meeting);
  }

  private static List<UUID> order(Meeting meeting) {
    return board.meetings.agenda(meeting.id()).stream().map(AgendaItem::patientCase).toList();
  }

  /** Would catch a question of one meeting that changes in another, or after it was answered. */
  @Test
  void aMeetingHasItsOwnQuestion() {
    Meeting meeting = board.begun();
    BoardCase patient = board.onAgenda(meeting);
    board.meetings.addCase(board.anna, meeting.id(), patient.id(), "Radiotherapy first?");
    assertThat(board.meetings.agenda(meeting.id()))
        .singleElement()
        .satisfies(item -> assertThat(item.question()).isEqualTo("Radiotherapy first?"));
    assertThat(board.cases.find(patient.id()).question()).isEqualTo("Start denosumab?");
    board.decisions.writeText(
        board.anna, meeting.id(), patient.id(), BoardFixture.SEEN, 0, "8 Gy in one fraction");
    refused(
        "decided",
        () -> board.meetings.addCase(board.anna, meeting.id(), patient.id(), "Another?"));
    refused("decided", () -> board.meetings.removeCase(board.anna, meeting.id(), patient.id()));
    assertThat(board.meetings.agenda(meeting.id()))
        .singleElement()
        .satisfies(item -> assertThat(item.decided()).isTrue());
  }

  /** Would catch an act without a trace or an announcement, and what people wrote in the trail. */
  @Test
  void eachActIsAuditedAndToldWithoutWhatWasWritten() {
    long before = board.changes.last();
    Meeting meeting = board.begun();
    BoardCase patient = board.patientCase("A secret question");
    board.meetings.addCase(board.anna, meeting.id(), patient.id(), "Another secret");
    assertThat(board.changes.after(meeting.id(), before))
        .extracting(event -> event.part())
        .containsExactly(
            BoardPart.MEETING,
            BoardPart.MEMBERS,
            BoardPart.MEMBERS,
            BoardPart.MEETING,
            BoardPart.AGENDA);
    StringBuilder trail = new StringBuilder();
    board.audit.each(AuditQuery.all(), entry -> trail.append(entry).append('\n'));
    assertThat(trail.toString())
        .contains("meeting-planned", "meeting-begun", "agenda-changed", "case-entered")
        .contains(patient.id().toString())
        .doesNotContain("secret", patient.pseudonym(), "骨转移");
    assertThat(board.audit.verify().valid()).isTrue();
  }

  /** Would catch people who are no longer there, or have no part in boards, among candidates. */
  @Test
  void membersAndChairsCanBeInvited() {
    assertThat(board.meetings.candidates())
        .contains(
            new Candidate(board.chair.account(), "Chair", true),
            new Candidate(board.anna.account(), "Anna", false))
        .noneMatch(candidate -> candidate.account().equals(board.viewer.account()));
  }
}
