package io.osteon.web.mdt.meeting;

import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingFilter;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Meetings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Meetings that go on or are planned: those that go on first, then the planned ones. */
final class OpenMeetings {
  private OpenMeetings() {}

  /** A part of them. */
  static MeetingsPage.Listing of(Meetings meetings, int shown, int offset, LocalDate today) {
    MeetingFilter going = filter(MeetingState.IN_PROGRESS, shown, offset);
    int goingCount = meetings.count(going);
    List<Meeting> part = new ArrayList<>(meetings.list(going));
    MeetingFilter planned =
        filter(
            MeetingState.PLANNED,
            Math.max(1, shown - part.size()),
            Math.max(0, offset - goingCount));
    if (part.size() < shown) {
      part.addAll(meetings.list(planned));
    }
    return new MeetingsPage.Listing(
        "open", offset, goingCount + meetings.count(planned), part, today);
  }

  private static MeetingFilter filter(MeetingState state, int limit, int offset) {
    return new MeetingFilter(null, null, state, limit, offset);
  }
}
