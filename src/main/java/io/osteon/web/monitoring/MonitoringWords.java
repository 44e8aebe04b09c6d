package io.osteon.web.monitoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that says how rules fare. */
@MessageBundle("monitoring")
public interface MonitoringWords {
  @Message("Monitoring")
  String monitoring();

  @Message(
      "How often each rule was shown and overridden, compared with the same number of days before.")
  String lead();

  @Message("Period")
  String period();

  @Message("Last {days} days")
  String days(Integer days);

  @Message("Show")
  String show();

  @Message("{count} evaluations in this period.")
  String evaluations(String count);

  @Message(
      "The counts cannot be read: the database is away. Evaluations still are answered; try again"
          + " later.")
  String unavailable();

  @Message("Nothing has been counted in this period.")
  String nothing();

  @Message("Never shown")
  String neverShown();

  @Message(
      "Rules that no evaluation of this period showed. Either no patient needed them, or they lack"
          + " data that is never sent.")
  String neverShownLead();

  @Message("Each rule was shown at least once.")
  String neverShownNone();

  @Message("Rules")
  String rules();

  @Message(
      "What needs attention comes first. A rate has drifted when it differs from the one before by"
          + " more than chance explains (four standard errors).")
  String rulesLead();

  @Message("Rule")
  String rule();

  @Message("Shown")
  String shown();

  @Message("before: {rate}")
  String before(String rate);

  @Message("Cards")
  String cards();

  @Message("Overridden")
  String overridden();

  @Message("Reasons for overriding")
  String reasons();

  @Message("no reason given")
  String reasonNotGiven();

  @Message("not in the active rule base")
  String notActive();

  @Message("{rate} ({count} of {of})")
  String share(String rate, String count, String of);

  @Message("↑ more often")
  String driftUp();

  @Message("↓ less often")
  String driftDown();

  @Message("unchanged")
  String driftNone();

  @Message("too few to compare")
  String driftUnknown();

  @Message("Release {version} in shadow")
  String shadow(String version);

  @Message("How this release would have answered the same patients, compared with what was shown.")
  String shadowLead();

  @Message("Evaluations")
  String shadowEvaluations();

  @Message("answered alike")
  String shadowSame();

  @Message("answered otherwise")
  String shadowDifferent();

  @Message("no answer")
  String shadowFailed();

  @Message("Shown in addition")
  String gained();

  @Message("No longer shown")
  String lost();

  @Message("Shown otherwise")
  String changed();

  @Message("No case was answered otherwise so far.")
  String shadowNothing();
}
