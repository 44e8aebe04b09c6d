package io.osteon.mdt.meeting;

import io.osteon.accounts.Actor;
import io.osteon.mdt.BoardDesk;
import java.util.List;
import java.util.UUID;

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
  private final BoardDesk desk;

  /** Meetings of a desk. */
  public Meetings(BoardDesk desk) {
    this.desk = desk;
  }

  /** Plans a meeting; takes a chair. The chair is a member of it, named or not. */
  public Meeting create(Actor actor, NewMeeting wanted) {
    throw new UnsupportedOperationException();
  }

  /** A meeting. */
  public Meeting find(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** The meetings that a filter lets through, the latest first. */
  public List<Meeting> list(MeetingFilter filter) {
    throw new UnsupportedOperationException();
  }

  /** How many meetings a filter lets through, whatever its limit and offset. */
  public int count(MeetingFilter filter) {
    throw new UnsupportedOperationException();
  }

  /** The meetings that have a case on their agenda, the latest first. */
  public List<Meeting> ofCase(UUID patientCase) {
    throw new UnsupportedOperationException();
  }

  /** Who can be invited, by name. */
  public List<Candidate> candidates() {
    throw new UnsupportedOperationException();
  }

  /**
   * Changes what is planned; takes a chair. Members who stay keep whether they are present.
   *
   * @param version of the meeting that the caller saw
   */
  public Meeting change(Actor actor, UUID id, long version, NewMeeting wanted) {
    throw new UnsupportedOperationException();
  }

  /**
   * Begins a meeting; takes a chair. Refused with the code {@code quorum} while too few members are
   * present, and {@code wrong-state} unless it is planned.
   */
  public Meeting begin(Actor actor, UUID id, long version) {
    throw new UnsupportedOperationException();
  }

  /** Closes a meeting that goes on; takes a chair. */
  public Meeting close(Actor actor, UUID id, long version) {
    throw new UnsupportedOperationException();
  }

  /** Who is invited, by name, the chair first. */
  public List<MeetingMember> members(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Says whether a member is there; takes a chair, or the member. */
  public void present(Actor actor, UUID meeting, UUID account, boolean present) {
    throw new UnsupportedOperationException();
  }

  /** The cases in their order. */
  public List<AgendaItem> agenda(UUID meeting) {
    throw new UnsupportedOperationException();
  }

  /** Grows with every change of the agenda's cases or their order. */
  public long agendaVersion(UUID meeting) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts a case at the end of the agenda; one that is there already gets the question.
   *
   * @param question what the board is asked; {@code null} or blank for the question of the case
   */
  public void addCase(Actor actor, UUID meeting, UUID patientCase, String question) {
    throw new UnsupportedOperationException();
  }

  /** Takes a case from the agenda; refused with the code {@code decided} once one is recorded. */
  public void removeCase(Actor actor, UUID meeting, UUID patientCase) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts the cases in an order.
   *
   * @param agendaVersion that the caller saw
   * @param cases all cases of the agenda, each once
   */
  public void order(Actor actor, UUID meeting, long agendaVersion, List<UUID> cases) {
    throw new UnsupportedOperationException();
  }
}
