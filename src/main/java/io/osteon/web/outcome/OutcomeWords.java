package io.osteon.web.outcome;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why something was not done. */
@MessageBundle("outcome")
public interface OutcomeWords {
  @Message("This is not allowed now.")
  String notAllowed();

  @Message("It has been changed meanwhile. Look at it again.")
  String stale();

  @Message("Your roles do not allow this.")
  String forbidden();

  @Message("This cannot be taken as it is.")
  String invalid();

  @Message("The database cannot be reached now. Evaluations still are answered; try again later.")
  String unavailable();

  @Message("The release is refused.")
  String releaseRefused();

  @Message("It is not an archive of a release.")
  String badArchive();

  @Message("Its manifest cannot be read or does not fit.")
  String badManifest();

  @Message("No signature of a trusted key fits.")
  String badSignature();

  @Message("A file is missing, additional or changed.")
  String badFile();

  @Message("The release is retired.")
  String releaseRetired();

  @Message("The release is in force or scheduled: activate another one first.")
  String releaseInUse();

  @Message("A release of exactly these files is here already.")
  String alreadyReleased();

  @Message("This release is live already.")
  String alreadyLive();

  @Message("Something is always live: activate another release, or roll back.")
  String liveRelease();

  @Message("The activation is over.")
  String activationOver();

  @Message("No other release was live before that could be live again.")
  String noPreviousRelease();

  @Message("Another account has this name.")
  String nameTaken();

  @Message("This is the last active operator; make another one first.")
  String lastOperator();

  @Message("The site's provider signs this account in; it has no password here.")
  String noPassword();

  @Message("You had a hand in this draft; somebody else must judge it, whatever your roles.")
  String ownChange();

  @Message("The state of the draft does not allow that now.")
  String wrongState();

  @Message("The checks find errors; mend them first.")
  String checksFailed();

  @Message("Drools' own compiler refuses rules; mend them first.")
  String stockDroolsRefused();

  @Message("Test patients are not as expected; mend the rules or the test patients first.")
  String scenariosFailed();

  @Message(
      "Too many changes of the rules would go unnoticed by the test patients; add test patients or reasons first.")
  String mutationScore();

  @Message("The tests of this content are still running; try again when they have ended.")
  String assessmentsRunning();

  @Message("The draft says the same as the release that it is based on.")
  String noChange();

  @Message("Comments are not settled yet.")
  String unresolvedComments();

  @Message("The draft is not what you saw; look at it again.")
  String contentChanged();

  @Message(
      "You have approved this content already, or in the other capacity; somebody else must do it.")
  String alreadyApproved();
}
