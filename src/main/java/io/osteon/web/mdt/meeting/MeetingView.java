package io.osteon.web.mdt.meeting;

import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingMember;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Specialty;
import io.osteon.mdt.patient.BoardCase;
import io.osteon.rulebase.Language;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;

/**
 * A meeting as its page shows it.
 *
 * @param meeting the meeting
 * @param members who is invited
 * @param agenda its cases
 * @param candidates who can be invited
 * @param offered cases that can be put on the agenda
 * @param viewer the account of the one who looks
 * @param chairing the one who looks may lead meetings
 * @param today the meeting is today
 * @param language of the page
 */
@TemplateData
public record MeetingView(
    Meeting meeting,
    List<MeetingMember> members,
    Agenda agenda,
    List<Invitee> candidates,
    List<BoardCase> offered,
    UUID viewer,
    boolean chairing,
    boolean today,
    Language language) {
  public MeetingView {
    members = List.copyOf(members);
    candidates = List.copyOf(candidates);
    offered = List.copyOf(offered);
  }

  /** Where its page is. */
  public String home() {
    return "/meetings/" + meeting.id();
  }

  /** The key of its state. */
  public String state() {
    return meeting.state().key();
  }

  /** It has not begun. */
  public boolean isPlanned() {
    return meeting.state() == MeetingState.PLANNED;
  }

  /** It goes on. */
  public boolean isInProgress() {
    return meeting.state() == MeetingState.IN_PROGRESS;
  }

  /** Members and agenda can be changed. */
  public boolean isOpen() {
    return meeting.state() != MeetingState.CLOSED;
  }

  /** How many are present. */
  public int present() {
    return (int) members.stream().filter(MeetingMember::present).count();
  }

  /** Enough are present. */
  public boolean isQuorate() {
    return present() >= meeting.quorum();
  }

  /** How many are missing for the quorum. */
  public int missing() {
    return Math.max(0, meeting.quorum() - present());
  }

  /** A member's specialty in the page's language. */
  public String specialty(MeetingMember member) {
    return Specialty.title(member.specialty(), language);
  }

  /** The one who looks may say whether a member is there. */
  public boolean mayMark(MeetingMember member) {
    return isOpen() && (chairing || member.account().equals(viewer));
  }

  /** A member leads the meeting. */
  public boolean leads(MeetingMember member) {
    return member.account().equals(meeting.chair());
  }
}
