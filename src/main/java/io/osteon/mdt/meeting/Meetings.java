package io.osteon.mdt.meeting;

import io.osteon.accounts.Account;
import io.osteon.accounts.AccountDirectory;
import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.NotAllowedException;
import io.osteon.governance.NotFoundException;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.store.StaleVersionException;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.BoardPart;
import io.osteon.mdt.BoardText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Meetings: planned, held, closed; who takes part; which cases in which order. An act, its row in
 * the audit trail and its announcement are one transaction. Whoever reads through this must have
 * been let in as a member or chair of boards by the door.
 *
 * <p>Acts throw {@link io.osteon.accounts.ForbiddenException} when the role does not allow them,
 * {@link io.osteon.governance.NotFoundException} when there is no such meeting or case, {@link
 * io.osteon.governance.store.StaleVersionException} when somebody was faster, {@link
 * io.osteon.governance.NotAllowedException} when the state does not allow them, {@link
 * io.osteon.intake.InvalidInputException} when a value cannot be used.
 */
public final class Meetings {
  /** Characters of the name of a meeting, and of a specialty in free text. */
  public static final int NAME_LIMIT = 120;

  private static final int MOST_CHAIRS = 100;

  private final BoardDesk desk;

  /** Meetings of a desk. */
  public Meetings(BoardDesk desk) {
    this.desk = desk;
  }

  /** Plans a meeting; takes a chair. The chair is a member of it, named or not. */
  public Meeting create(Actor actor, NewMeeting wanted) {
    actor.require(Role.MDT_CHAIR);
    MeetingPlan plan = MeetingPlan.of(wanted);
    return desk.inTransaction(
        transaction -> {
          Account chair = MeetingPlan.chair(transaction, wanted.chair());
          Meeting meeting =
              new Meeting(
                  UUID.randomUUID(),
                  plan.name(),
                  wanted.date(),
                  wanted.begins(),
                  plan.place(),
                  chair.id(),
                  chair.displayName(),
                  wanted.quorum(),
                  MeetingState.PLANNED,
                  desk.now(),
                  1);
          MeetingTable.insert(transaction, meeting);
          plan.invite(transaction, meeting.id(), Set.of());
          done(
              transaction,
              actor,
              AuditAction.MEETING_PLANNED,
              meeting.id(),
              Map.of("date", meeting.date().toString(), "chair", meeting.chair().toString()),
              BoardPart.MEETING);
          return meeting;
        });
  }

  /** A meeting. */
  public Meeting find(UUID id) {
    return desk.read(handle -> MeetingTable.find(handle, id));
  }

  /** The meetings that a filter lets through, the latest first. */
  public List<Meeting> list(MeetingFilter filter) {
    return desk.read(handle -> MeetingTable.list(handle, filter));
  }

  /** How many meetings a filter lets through, whatever its limit and offset. */
  public int count(MeetingFilter filter) {
    return desk.read(handle -> MeetingTable.count(handle, filter));
  }

  /** The meetings that have a case on their agenda, the latest first. */
  public List<Meeting> ofCase(UUID patientCase) {
    return desk.read(handle -> MeetingTable.ofCase(handle, patientCase));
  }

  /** Who can be invited, by name. */
  public List<Candidate> candidates() {
    return desk.read(
        handle ->
            AccountDirectory.active(handle, Role.MDT_MEMBER, Role.MDT_CHAIR).stream()
                .map(
                    account ->
                        new Candidate(
                            account.id(),
                            account.displayName(),
                            AccountDirectory.has(account, Role.MDT_CHAIR)))
                .toList());
  }

  /**
   * Changes what is planned; takes a chair. Members who stay keep whether they are present.
   *
   * @param version of the meeting that the caller saw
   */
  public Meeting change(Actor actor, UUID id, long version, NewMeeting wanted) {
    actor.require(Role.MDT_CHAIR);
    MeetingPlan plan = MeetingPlan.of(wanted);
    return desk.inTransaction(
        transaction -> {
          Meeting before = held(transaction, id, version);
          requireNotClosed(before);
          if (!before.date().equals(wanted.date()) && before.state() != MeetingState.PLANNED) {
            throw new NotAllowedException(
                "wrong-state",
                "The meeting has begun; its date stays, since cases are judged by it.");
          }
          Account chair =
              wanted.chair().equals(before.chair())
                  ? null
                  : MeetingPlan.chair(transaction, wanted.chair());
          Meeting meeting =
              new Meeting(
                  id,
                  plan.name(),
                  wanted.date(),
                  wanted.begins(),
                  plan.place(),
                  wanted.chair(),
                  chair == null ? before.chairName() : chair.displayName(),
                  wanted.quorum(),
                  before.state(),
                  before.createdAt(),
                  version + 1);
          MeetingTable.update(transaction, meeting);
          Set<UUID> members = new HashSet<>();
          for (MeetingMember member : MeetingTable.members(transaction, id)) {
            members.add(member.account());
            if (!plan.specialties().containsKey(member.account())) {
              MeetingTable.remove(transaction, id, member.account());
            }
          }
          plan.invite(transaction, id, members);
          if (!before.chair().equals(meeting.chair())) {
            chairNamed(transaction, actor, before, meeting, "");
          }
          done(
              transaction,
              actor,
              AuditAction.MEETING_CHANGED,
              id,
              Map.of("date", meeting.date().toString(), "chair", meeting.chair().toString()),
              BoardPart.MEETING);
          desk.tell(transaction, id, null, BoardPart.MEMBERS);
          return meeting;
        });
  }

  /**
   * Names another chair, who becomes a member; takes a chair by role. Possible after the meeting
   * was closed too: its decisions may have to be signed or reopened when the first chair is gone.
   *
   * <p>Naming the one who leads it already changes nothing, whatever the version.
   *
   * @param version of the meeting that the caller saw
   * @param chair the account of the next one
   * @param reason why; no patient's name
   */
  public Meeting appoint(Actor actor, UUID id, long version, UUID chair, String reason) {
    actor.require(Role.MDT_CHAIR);
    String because = BoardText.lines("/reason", reason);
    return desk.inTransaction(
        transaction -> {
          Meeting leading = MeetingTable.lock(transaction, id);
          if (leading.chair().equals(chair)) {
            return leading;
          }
          Meeting before = held(transaction, id, version);
          Account next = MeetingPlan.chair(transaction, chair);
          Meeting meeting =
              new Meeting(
                  id,
                  before.name(),
                  before.date(),
                  before.begins(),
                  before.place(),
                  next.id(),
                  next.displayName(),
                  before.quorum(),
                  before.state(),
                  before.createdAt(),
                  version + 1);
          MeetingTable.update(transaction, meeting);
          if (MeetingTable.members(transaction, id).stream()
              .noneMatch(member -> member.account().equals(chair))) {
            MeetingTable.invite(transaction, id, chair, next.displayName(), "");
          }
          chairNamed(transaction, actor, before, meeting, because);
          desk.tell(transaction, id, null, BoardPart.MEETING);
          desk.tell(transaction, id, null, BoardPart.MEMBERS);
          return meeting;
        });
  }

  /** Who led a meeting before, the latest change first; at most 100. */
  public List<ChairChange> chairs(UUID id) {
    return desk.recorded("meeting/" + id, AuditAction.MEETING_CHAIR_NAMED, MOST_CHAIRS).stream()
        .map(
            entry ->
                new ChairChange(
                    entry.recordedAt(),
                    entry.detail().getOrDefault("by", entry.actor()),
                    entry.detail().getOrDefault("previousName", ""),
                    entry.detail().getOrDefault("chairName", ""),
                    entry.reason()))
        .toList();
  }

  private void chairNamed(
      Handle transaction, Actor actor, Meeting before, Meeting after, String reason) {
    desk.record(
        transaction,
        actor,
        AuditAction.MEETING_CHAIR_NAMED,
        "meeting/" + after.id(),
        Map.of(
            "previous", before.chair().toString(),
            "previousName", before.chairName(),
            "chair", after.chair().toString(),
            "chairName", after.chairName(),
            "by", actor.displayName()),
        reason);
  }

  /**
   * Begins a meeting; takes a chair. Refused with the code {@code quorum} while too few members are
   * present, and {@code wrong-state} unless it is planned.
   */
  public Meeting begin(Actor actor, UUID id, long version) {
    actor.require(Role.MDT_CHAIR);
    return desk.inTransaction(
        transaction -> {
          Meeting before = held(transaction, id, version);
          if (before.state() != MeetingState.PLANNED) {
            throw new NotAllowedException("wrong-state", "The meeting has begun already.");
          }
          long present =
              MeetingTable.members(transaction, id).stream().filter(MeetingMember::present).count();
          if (present < before.quorum()) {
            throw new NotAllowedException(
                "quorum",
                "%d of the members are present; the meeting needs %d to begin."
                    .formatted(present, before.quorum()));
          }
          return move(
              transaction, actor, before, MeetingState.IN_PROGRESS, AuditAction.MEETING_BEGUN);
        });
  }

  /** Closes a meeting that goes on; takes a chair. */
  public Meeting close(Actor actor, UUID id, long version) {
    actor.require(Role.MDT_CHAIR);
    return desk.inTransaction(
        transaction -> {
          Meeting before = held(transaction, id, version);
          if (before.state() != MeetingState.IN_PROGRESS) {
            throw new NotAllowedException("wrong-state", "The meeting does not go on.");
          }
          return move(transaction, actor, before, MeetingState.CLOSED, AuditAction.MEETING_CLOSED);
        });
  }

  /** Who is invited, by name, the chair first. */
  public List<MeetingMember> members(UUID id) {
    return desk.read(
        handle -> {
          MeetingTable.find(handle, id);
          return MeetingTable.members(handle, id);
        });
  }

  /** Says whether a member is there; takes a chair, or the member. */
  public void present(Actor actor, UUID meeting, UUID account, boolean present) {
    if (!actor.account().equals(account)) {
      actor.require(Role.MDT_CHAIR);
    }
    BoardDesk.requireMember(actor);
    desk.inTransaction(
        transaction -> {
          requireNotClosed(MeetingTable.lock(transaction, meeting));
          if (MeetingTable.present(transaction, meeting, account, present) == 0) {
            throw new NotFoundException("The meeting has no such member.");
          }
          done(
              transaction,
              actor,
              AuditAction.MEMBER_PRESENCE,
              meeting,
              Map.of("account", account.toString(), "present", Boolean.toString(present)),
              BoardPart.MEMBERS);
          return true;
        });
  }

  /** The cases in their order. */
  public List<AgendaItem> agenda(UUID meeting) {
    return desk.read(
        handle -> {
          MeetingTable.find(handle, meeting);
          return AgendaTable.list(handle, meeting);
        });
  }

  /** Grows with every change of the agenda's cases or their order. */
  public long agendaVersion(UUID meeting) {
    return desk.read(handle -> AgendaTable.version(handle, meeting));
  }

  /**
   * Puts a case at the end of the agenda. One that is there already gets the question; refused with
   * the code {@code decided} once something is recorded about it.
   *
   * @param question what the board is asked; {@code null} or blank for the question of the case
   */
  public void addCase(Actor actor, UUID meeting, UUID patientCase, String question) {
    BoardDesk.requireMember(actor);
    String asked = BoardText.optionalLines("/question", question);
    desk.inTransaction(
        transaction -> {
          requireNotClosed(MeetingTable.lock(transaction, meeting));
          AgendaTable.Named named =
              AgendaTable.named(transaction, patientCase)
                  .orElseThrow(
                      () -> new NotFoundException("There is no case " + patientCase + "."));
          String wanted = asked.isEmpty() ? named.question() : asked;
          Optional<AgendaItem> there = AgendaTable.find(transaction, meeting, patientCase);
          if (there.isEmpty()) {
            AgendaTable.insert(transaction, meeting, patientCase, named.pseudonym(), wanted);
          } else if (there.get().question().equals(wanted)) {
            return true;
          } else if (!AgendaTable.ask(
              transaction, meeting, patientCase, named.pseudonym(), wanted)) {
            throw decided();
          }
          agendaChanged(transaction, actor, meeting, Map.of("case", patientCase.toString()));
          return true;
        });
  }

  /** Takes a case from the agenda; refused with the code {@code decided} once one is recorded. */
  public void removeCase(Actor actor, UUID meeting, UUID patientCase) {
    BoardDesk.requireMember(actor);
    desk.inTransaction(
        transaction -> {
          requireNotClosed(MeetingTable.lock(transaction, meeting));
          requireOnAgenda(transaction, meeting, patientCase);
          if (!AgendaTable.delete(transaction, meeting, patientCase)) {
            throw decided();
          }
          AgendaTable.order(transaction, meeting, cases(transaction, meeting));
          agendaChanged(transaction, actor, meeting, Map.of("removedCase", patientCase.toString()));
          return true;
        });
  }

  /**
   * Puts the cases in an order.
   *
   * @param agendaVersion that the caller saw
   * @param cases all cases of the agenda, each once
   */
  public void order(Actor actor, UUID meeting, long agendaVersion, List<UUID> cases) {
    BoardDesk.requireMember(actor);
    desk.inTransaction(
        transaction -> {
          requireNotClosed(MeetingTable.lock(transaction, meeting));
          long current = AgendaTable.version(transaction, meeting);
          if (current != agendaVersion) {
            throw new StaleVersionException(current);
          }
          List<UUID> before = cases(transaction, meeting);
          if (before.size() != cases.size()
              || !new HashSet<>(before).equals(new HashSet<>(cases))) {
            throw BoardText.invalid("/cases", "", "every case of the agenda, once");
          }
          if (!before.equals(cases)) {
            AgendaTable.order(transaction, meeting, cases);
            agendaChanged(transaction, actor, meeting, Map.of("order", "changed"));
          }
          return true;
        });
  }

  private static Meeting held(Handle transaction, UUID id, long version) {
    Meeting meeting = MeetingTable.lock(transaction, id);
    if (meeting.version() != version) {
      throw new StaleVersionException(meeting.version());
    }
    return meeting;
  }

  private static void requireNotClosed(Meeting meeting) {
    if (meeting.state() == MeetingState.CLOSED) {
      throw new NotAllowedException("wrong-state", "The meeting is closed.");
    }
  }

  private Meeting move(
      Handle transaction, Actor actor, Meeting before, MeetingState state, AuditAction action) {
    Meeting meeting =
        new Meeting(
            before.id(),
            before.name(),
            before.date(),
            before.begins(),
            before.place(),
            before.chair(),
            before.chairName(),
            before.quorum(),
            state,
            before.createdAt(),
            before.version() + 1);
    MeetingTable.update(transaction, meeting);
    done(transaction, actor, action, meeting.id(), Map.of(), BoardPart.MEETING);
    return meeting;
  }

  private static List<UUID> cases(Handle transaction, UUID meeting) {
    return AgendaTable.list(transaction, meeting).stream().map(AgendaItem::patientCase).toList();
  }

  private static void requireOnAgenda(Handle transaction, UUID meeting, UUID patientCase) {
    if (AgendaTable.find(transaction, meeting, patientCase).isEmpty()) {
      throw new NotFoundException("The case is not on the agenda.");
    }
  }

  private static NotAllowedException decided() {
    return new NotAllowedException(
        "decided", "A decision about the case is recorded; it stays on the agenda as it is.");
  }

  private void agendaChanged(
      Handle transaction, Actor actor, UUID meeting, Map<String, String> detail) {
    AgendaTable.grow(transaction, meeting);
    done(transaction, actor, AuditAction.AGENDA_CHANGED, meeting, detail, BoardPart.AGENDA);
  }

  private void done(
      Handle transaction,
      Actor actor,
      AuditAction action,
      UUID meeting,
      Map<String, String> detail,
      BoardPart part) {
    desk.record(transaction, actor, action, "meeting/" + meeting, detail);
    desk.tell(transaction, meeting, null, part);
  }
}
