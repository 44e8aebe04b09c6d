package io.osteon.web.mdt.board;

import io.osteon.mdt.meeting.AgendaItem;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.patient.BoardCase;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Which case is looked at, and where: on the agenda of a meeting, or by itself.
 *
 * @param patientCase the case
 * @param meeting its meeting, or {@code null} outside of one
 * @param item its place on the agenda, or {@code null} outside of a meeting
 * @param agenda the whole agenda; empty outside of a meeting
 * @param since the number of the last change before any of it was read: the page that is open asks
 *     for those that follow
 */
@TemplateData
public record Place(
    BoardCase patientCase, Meeting meeting, AgendaItem item, List<AgendaItem> agenda, long since) {
  public Place {
    Objects.requireNonNull(patientCase, "patientCase");
    agenda = List.copyOf(agenda);
  }

  /** A case that is looked at outside of meetings. */
  static Place alone(BoardCase patientCase) {
    return new Place(patientCase, null, null, List.of(), 0);
  }

  /** A case on the agenda of a meeting. */
  static Place of(BoardCase patientCase, Meeting meeting, List<AgendaItem> agenda, long since) {
    AgendaItem item =
        agenda.stream()
            .filter(each -> each.patientCase().equals(patientCase.id()))
            .findFirst()
            .orElse(null);
    return new Place(patientCase, meeting, item, agenda, since);
  }

  /** Whether the case is looked at in a meeting. */
  public boolean isInMeeting() {
    return meeting != null;
  }

  /** The meeting has begun and is not over. */
  public boolean isUnderWay() {
    return meeting != null && meeting.state() == MeetingState.IN_PROGRESS;
  }

  /** The address of the page. */
  public String home() {
    return meeting == null ? "/cases/" + patientCase.id() : address(meeting.id(), patientCase.id());
  }

  /** The address of the meeting. */
  public String meetingHome() {
    return "/meetings/" + meeting.id();
  }

  /** Where the page hears of changes. */
  public String events() {
    return meetingHome() + "/events?since=" + since;
  }

  /** What the board is asked: in this meeting, or else of the case. */
  public String question() {
    return item == null || item.question().isBlank() ? patientCase.question() : item.question();
  }

  /** How many cases are on the agenda. */
  public int agendaSize() {
    return agenda.size();
  }

  /** The case before this one on the agenda, or {@code null}. */
  public AgendaItem previous() {
    return neighbour(-1);
  }

  /** The case after this one on the agenda, or {@code null}. */
  public AgendaItem next() {
    return neighbour(1);
  }

  /** The address of another case of the agenda. */
  public String addressOf(AgendaItem other) {
    return address(meeting.id(), other.patientCase());
  }

  private AgendaItem neighbour(int step) {
    int index = item == null ? -1 : agenda.indexOf(item) + step;
    return index < 0 || index >= agenda.size() ? null : agenda.get(index);
  }

  private static String address(UUID meeting, UUID patientCase) {
    return "/meetings/" + meeting + "/cases/" + patientCase;
  }
}
