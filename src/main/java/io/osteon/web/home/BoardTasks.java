package io.osteon.web.home;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.mdt.decision.OpenTask;
import io.osteon.mdt.decision.OpenTasks;
import io.osteon.mdt.meeting.Meeting;
import io.osteon.mdt.meeting.MeetingFilter;
import io.osteon.mdt.meeting.MeetingState;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.mdt.patient.CaseSearch;
import io.osteon.web.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Finds what waits for members of tumour boards: today's meetings, their tasks, open cases. */
@ApplicationScoped
public class BoardTasks {
  private static final int SHOWN = 10;

  private final Meetings meetings;
  private final BoardCases cases;
  private final OpenTasks tasks;

  /** Looks at meetings, cases and tasks. */
  public BoardTasks(Meetings meetings, BoardCases cases, OpenTasks tasks) {
    this.meetings = meetings;
    this.cases = cases;
    this.tasks = tasks;
  }

  /** What waits for a member; nothing for others. */
  List<Task> of(Actor actor, Page page, HomeWords words) {
    List<Task> found = new ArrayList<>();
    if (!actor.has(Role.MDT_MEMBER, Role.MDT_CHAIR)) {
      return found;
    }
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    for (Meeting meeting : meetings.list(new MeetingFilter(today, today, null, SHOWN, 0))) {
      if (meeting.state() != MeetingState.CLOSED) {
        found.add(meeting(meeting, words));
      }
    }
    for (OpenTask task : tasks.of(actor.displayName(), SHOWN)) {
      found.add(task(task, today, page, words));
    }
    int open = cases.count(new CaseSearch(null, null, null, true, 1, 0));
    if (open > 0) {
      found.add(new Task("info", words.openCases(), page.count(open), "/cases", ""));
    }
    return found;
  }

  private static Task meeting(Meeting meeting, HomeWords words) {
    String when = meeting.begins() == null ? "" : meeting.begins().toString();
    String where = meeting.place() == null ? "" : meeting.place();
    String detail = when.isEmpty() || where.isEmpty() ? when + where : when + " · " + where;
    boolean going = meeting.state() == MeetingState.IN_PROGRESS;
    return new Task(
        going ? "good" : "info",
        going ? words.meetingNow() : words.meetingToday(),
        meeting.name(),
        "/meetings/" + meeting.id(),
        detail);
  }

  private static Task task(OpenTask task, LocalDate today, Page page, HomeWords words) {
    boolean late = task.due() != null && task.due().isBefore(today);
    String due = task.due() == null ? "" : " · " + page.date(task.due());
    return new Task(
        late ? "critical" : "warning",
        late ? words.taskOverdue() : words.myTask(),
        task.text(),
        "/meetings/" + task.meeting() + "/cases/" + task.patientCase(),
        task.pseudonym() + due);
  }
}
