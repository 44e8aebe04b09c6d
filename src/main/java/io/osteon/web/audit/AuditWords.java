package io.osteon.web.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of the audit trail. */
@MessageBundle("audit")
public interface AuditWords {
  @Message("Audit trail")
  String audit();

  @Message(
      "Who did what, when, from where and why. Nothing here can be changed without being found.")
  String lead();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Who")
  String actor();

  @Message("What")
  String action();

  @Message("On what")
  String object();

  @Message("for example release/1.2.0")
  String objectHelp();

  @Message("When")
  String when();

  @Message("Why")
  String reason();

  @Message("Details")
  String detail();

  @Message("From where")
  String address();

  @Message("No.")
  String number();

  @Message("All")
  String all();

  @Message("Filter")
  String filter();

  @Message("Clear")
  String clear();

  @Message("Older")
  String older();

  @Message("Newest")
  String newest();

  @Message("No row fits.")
  String none();

  @Message("Verify the chain")
  String verify();

  @Message("Verifying…")
  String verifying();

  @Message("All {rows} rows are there, unchanged and in order, and their end is signed.")
  String intact(String rows);

  @Message("The chain is broken, first at row {row}.")
  String broken(String row);

  @Message("Signed end of the chain: keep it elsewhere.")
  String head();

  @Message("Export")
  String export();

  @Message("Draft created")
  String draftCreated();

  @Message("Draft edited")
  String draftEdited();

  @Message("Draft rebased")
  String draftRebased();

  @Message("Draft withdrawn")
  String draftWithdrawn();

  @Message("Draft submitted")
  String draftSubmitted();

  @Message("Draft reopened")
  String draftReopened();

  @Message("Changes requested")
  String reviewRequestedChanges();

  @Message("Approved")
  String reviewApproved();

  @Message("Comment added")
  String commentAdded();

  @Message("Comment resolved")
  String commentResolved();

  @Message("Released")
  String releaseCreated();

  @Message("Archive imported")
  String releaseImported();

  @Message("Release exported")
  String releaseExported();

  @Message("Release retired")
  String releaseRetired();

  @Message("Release refused")
  String releaseRefused();

  @Message("Activation requested")
  String activationRequested();

  @Message("Activation started")
  String activationStarted();

  @Message("Activation ended")
  String activationEnded();

  @Message("Activation cancelled")
  String activationCancelled();

  @Message("Activation failed")
  String activationFailed();

  @Message("Rolled back")
  String rolledBack();

  @Message("Signed in")
  String signedIn();

  @Message("Sign-in failed")
  String signInFailed();

  @Message("Signed out")
  String signedOut();

  @Message("Account created")
  String accountCreated();

  @Message("Account changed")
  String accountChanged();

  @Message("Account locked")
  String accountLocked();

  @Message("Password changed")
  String passwordChanged();

  @Message("Meeting planned")
  String meetingPlanned();

  @Message("Meeting changed")
  String meetingChanged();

  @Message("Meeting begun")
  String meetingBegun();

  @Message("Meeting closed")
  String meetingClosed();

  @Message("Another chair named")
  String meetingChairNamed();

  @Message("Meeting removed")
  String meetingRemoved();

  @Message("Attendance recorded")
  String memberPresence();

  @Message("Agenda changed")
  String agendaChanged();

  @Message("Case entered")
  String caseEntered();

  @Message("Record added to a case")
  String caseRecordAdded();

  @Message("Question of a case changed")
  String caseQuestionChanged();

  @Message("Case removed")
  String caseRemoved();

  @Message("Decision recorded")
  String decisionRecorded();

  @Message("Decision signed")
  String decisionSigned();

  @Message("Decision reopened")
  String decisionReopened();

  @Message("Audit trail exported")
  String auditExported();

  @Message("Chain resumed after a break")
  String auditResumed();
}
