package io.osteon.web.layout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame around all pages. */
@MessageBundle("layout")
public interface LayoutWords {
  @Message("Skip to content")
  String skip();

  @Message("Main navigation")
  String navigation();

  @Message("Overview")
  String home();

  @Message("Meetings")
  String meetings();

  @Message("Cases")
  String cases();

  @Message("Calculators")
  String calculators();

  @Message("Rules")
  String rules();

  @Message("Parameters")
  String parameters();

  @Message("Evidence")
  String evidence();

  @Message("Drafts")
  String drafts();

  @Message("Releases")
  String releases();

  @Message("Activation")
  String activations();

  @Message("Monitoring")
  String monitoring();

  @Message("Audit")
  String audit();

  @Message("Accounts")
  String accounts();

  @Message("Removal of cases")
  String caseRemovals();

  @Message("Search rules")
  String searchRules();

  @Message("Search rules (/)")
  String searchHint();

  @Message("Language")
  String language();

  @Message("Dark appearance")
  String dark();

  @Message("Dark")
  String darkShort();

  @Message("Signed in as")
  String signedInAs();

  @Message("Sign in")
  String signIn();

  @Message("Sign out")
  String signOut();

  @Message("Messages")
  String messages();

  @Message("Active rule base")
  String activeRuleBase();

  @Message("Demonstration: all patients, people and decisions are invented.")
  String demonstration();

  @Message("Decision support only; it does not replace clinical judgement.")
  String footer();

  @Message("The service did not answer. Check the connection and try again.")
  String noAnswer();

  @Message("The service refused this. Reload the page and try again.")
  String refused();

  @Message("You have been signed out. Sign in and try again.")
  String signedOut();

  @Message("Working…")
  String working();
}
