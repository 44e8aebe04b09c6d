package io.osteon.web.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first page. */
@MessageBundle("home")
public interface HomeWords {
  @Message("Overview")
  String overview();

  @Message("What answers now, and what waits for you.")
  String lead();

  @Message("Needs your attention")
  String attention();

  @Message("Nothing waits for you.")
  String nothing();

  @Message("Answers now")
  String answers();

  @Message("Rules")
  String rules();

  @Message("of which critical")
  String critical();

  @Message("Evidence to be verified")
  String toVerify();

  @Message("Open clinical questions")
  String questions();

  @Message("Test patients")
  String patients();

  @Message("Parameters")
  String parameters();

  @Message("not signed off")
  String unsigned();

  @Message("Quick links")
  String links();

  @Message("Begin a draft")
  String beginDraft();

  @Message("Activate or roll back a release")
  String activate();

  @Message("Audit trail")
  String audit();

  @Message("Accounts")
  String accounts();

  @Message("Interface for programs (OpenAPI)")
  String programs();

  @Message("waits for your review")
  String toReview();

  @Message("approved, to be released")
  String toRelease();

  @Message("your open draft")
  String toFinish();

  @Message("activation scheduled")
  String scheduled();

  @Message("release refused")
  String releaseRefused();

  @Message("review overdue")
  String reviewOverdue();

  @Message("meeting today")
  String meetingToday();

  @Message("meeting in progress")
  String meetingNow();

  @Message("your task")
  String myTask();

  @Message("your task is overdue")
  String taskOverdue();

  @Message("cases without a signed decision")
  String openCases();
}
