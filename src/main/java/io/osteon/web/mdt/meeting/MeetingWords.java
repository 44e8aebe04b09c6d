package io.osteon.web.mdt.meeting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of meetings. */
@MessageBundle("meeting")
public interface MeetingWords {
  @Message("Meetings")
  String meetings();

  @Message("Tumour board meetings: who takes part, which cases, in which order.")
  String lead();

  @Message("New meeting")
  String newMeeting();

  @Message("Name")
  String name();

  @Message("A few words for lists, for example “Bone metastasis board”.")
  String nameHelp();

  @Message("Date")
  String date();

  @Message("Cases are judged as of this day.")
  String dateHelp();

  @Message("Begins at")
  String begins();

  @Message("Place")
  String placeName();

  @Message("Chair")
  String chair();

  @Message("Quorum")
  String quorum();

  @Message("How many members must be present for the meeting to begin.")
  String quorumHelp();

  @Message("Members")
  String invited();

  @Message("Choose who is invited and for which specialty. The chair always is.")
  String invitedHelp();

  @Message("invited")
  String invite();

  @Message("Specialty")
  String specialty();

  @Message("Person")
  String person();

  @Message("Create the meeting")
  String create();

  @Message("Save")
  String save();

  @Message("Change the meeting")
  String change();

  @Message("State")
  String stateTitle();

  @Message(
      "{#switch key}{#case 'planned'}planned{#case 'in-progress'}in progress{#else}closed{/switch}")
  String stateName(String key);

  @Message("Show")
  String show();

  @Message("planned and in progress")
  String shownOpen();

  @Message("closed")
  String shownClosed();

  @Message("all")
  String shownAll();

  @Message("Meetings: {count}")
  String found(String count);

  @Message("There are no meetings here.")
  String noMeetings();

  @Message("today")
  String today();

  @Message("Later")
  String newer();

  @Message("Earlier")
  String older();

  @Message("{from} to {to} of {count}")
  String range(String from, String to, String count);

  @Message("led by {name}")
  String ledBy(String name);

  @Message("{count} of {all} present")
  String present(String count, String all);

  @Message("quorum of {quorum} reached")
  String quorumReached(String quorum);

  @Message("{missing} more for the quorum of {quorum}")
  String quorumMissing(String missing, String quorum);

  @Message("Begin the meeting")
  String begin();

  @Message("Close the meeting")
  String close();

  @Message("Members and agenda then stand still; what is not signed can still be signed.")
  String closeHelp();

  @Message("Decided {decided} of {all}, signed {signed}")
  String progress(String decided, String all, String signed);

  @Message("Progress of the meeting")
  String progressLabel();

  @Message("Next: {position}. {pseudonym}")
  String nextCase(String position, String pseudonym);

  @Message("All cases are decided.")
  String allDecided();

  @Message("Agenda")
  String agenda();

  @Message("No case is on the agenda yet.")
  String agendaEmpty();

  @Message("No.")
  String position();

  @Message("Case")
  String caseTitle();

  @Message("Question")
  String question();

  @Message("Most urgent")
  String mostUrgent();

  @Message("By urgency")
  String byUrgency();

  @Message("Missing")
  String missing();

  @Message("{count} missing")
  String missingCount(String count);

  @Message("nothing asked for")
  String nothingMissing();

  @Message("Decision")
  String stateOfCase();

  @Message("open")
  String undecided();

  @Message("decided")
  String decided();

  @Message("signed")
  String signed();

  @Message("no recommendation")
  String nothingUrgent();

  @Message("The newest record cannot be judged.")
  String notJudged();

  @Message(
      "{#switch key}{#case 'critical'}{count} critical{#case 'warning'}{count}"
          + " warning{#else}{count} for information{/switch}")
  String urgencyCount(String key, String count);

  @Message("Order")
  String order();

  @Message("Up")
  String moveUp();

  @Message("Down")
  String moveDown();

  @Message("Drag a row by its handle, use the buttons, or press Alt with the arrow keys in a row.")
  String moveHelp();

  @Message("{what} is now number {place}.")
  String moved(String what, String place);

  @Message("Drag to change the order")
  String drag();

  @Message("By urgency of the rules the order would be another one.")
  String proposed();

  @Message("Order by urgency")
  String useProposed();

  @Message("Emergency")
  String emergency();

  @Message(
      "{#switch standing}{#case 'not-judged'}Nobody knows how urgent it is.{#case"
          + " 'emergency'}Treated now, whatever else is planned ({count}).{#case 'critical'}Highest"
          + " urgency: critical ({count}).{#case 'warning'}Highest urgency: warning"
          + " ({count}).{#case 'info'}For information only ({count}).{#else}Nothing is asked for"
          + " now.{/switch}")
  String placedBy(String standing, String count);

  @Message("A rule of the group MDT calls the board.")
  String callsBoard();

  @Message(
      "The rules propose: cases that cannot be judged and emergencies first, then by the highest"
          + " urgency. Of the same urgency: cases in which a rule of the group MDT calls the board,"
          + " then those with more recommendations. Deferred starts do not count. Equal cases stay"
          + " as they are.")
  String orderHelp();

  @Message("proposed: {place}")
  String proposedPlace(String place);

  @Message("Put a case on the agenda")
  String addCase();

  @Message("The pseudonym of a case; the last ones without a signed decision are offered.")
  String addCaseHelp();

  @Message("Question for this meeting")
  String ownQuestion();

  @Message("Left empty: the question of the case.")
  String ownQuestionHelp();

  @Message("Add")
  String add();

  @Message("Enter a new case")
  String enterCase();

  @Message("Take from the agenda")
  String remove();

  @Message("No case has this pseudonym.")
  String noSuchCase();

  @Message("Members")
  String membersTitle();

  @Message("present")
  String here();

  @Message("not present")
  String notHere();

  @Message("is here")
  String markHere();

  @Message("has left")
  String markAway();

  @Message("chair")
  String isChair();

  @Message("Outputs")
  String outputs();

  @Message("Minutes")
  String minutes();

  @Message("Minutes as PDF")
  String minutesPdf();

  @Message("Tasks as CSV")
  String tasksCsv();

  @Message("Changes of others appear by themselves.")
  String live();

  @Message("The connection is interrupted; what you see may be old. It is tried again.")
  String interrupted();

  @Message(
      "{#switch key}{#case 'created'}The meeting has been created.{#case 'changed'}The meeting has"
          + " been changed.{#case 'begun'}The meeting has begun.{#case 'closed'}The meeting is"
          + " closed.{#case 'appointed'}The meeting has another chair.{#case 'added'}The case is on"
          + " the agenda.{#case 'removed'}The case has been taken from the agenda.{#else}The order"
          + " has been changed.{/switch}")
  String done(String key);

  @Message("Too few members are present for the quorum.")
  String refusedQuorum();

  @Message("The state of the meeting does not allow this.")
  String refusedState();

  @Message("Something has been decided about this case; it stays on the agenda.")
  String refusedDecided();

  @Message("Somebody else was faster. You see the newest state; try again.")
  String refusedStale();

  @Message("Write a name.")
  String problemName();

  @Message("Write a day of the calendar as YYYY-MM-DD.")
  String problemDate();

  @Message("Write a time as HH:MM.")
  String problemTime();

  @Message("Chair of the meeting")
  String chairTitle();

  @Message(
      "The chair signs the decisions and reopens them. When the chair is gone, another one can be"
          + " named, after the meeting was closed too.")
  String chairLead();

  @Message("Name another chair")
  String appoint();

  @Message("Next chair")
  String nextChair();

  @Message("Reason")
  String chairReason();

  @Message("It stays in the audit trail. No patient's name.")
  String chairReasonHelp();

  @Message("Say why another chair is named.")
  String problemChairReason();

  @Message("Nobody else has the role of a chair; an operator can give it.")
  String nobodyElse();

  @Message("Changes of the chair")
  String chairsBefore();

  @Message("The chair has not been changed.")
  String noOtherChair();

  @Message("When")
  String changedAt();

  @Message("From")
  String chairFrom();

  @Message("To")
  String chairTo();

  @Message("By")
  String changedBy();

  @Message("changed with the plan")
  String withPlan();

  @Message("Cancel")
  String cancel();

  @Message("Choose who leads the meeting.")
  String problemChair();

  @Message("Write a whole number of at least 1.")
  String problemQuorum();
}
