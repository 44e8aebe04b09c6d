package io.osteon.web.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of accounts. */
@MessageBundle("accounts")
public interface AccountWords {
  @Message("Accounts")
  String accounts();

  @Message(
      "Who may work with the service. Accounts are deactivated, never deleted: the audit trail"
          + " names them.")
  String lead();

  @Message("New account")
  String create();

  @Message("Create")
  String createNow();

  @Message("The service makes a random password and shows it once.")
  String createLead();

  @Message("Name at sign-in")
  String name();

  @Message("Up to 64 letters, digits or . _ @ -; it cannot be changed later.")
  String nameHelp();

  @Message("Name for others")
  String displayName();

  @Message("What colleagues read, for example in reviews. Left empty: the name at sign-in.")
  String displayNameHelp();

  @Message("Roles")
  String roles();

  @Message("State")
  String state();

  @Message("active")
  String active();

  @Message("deactivated")
  String inactive();

  @Message("May sign in. Without it the person is signed out everywhere.")
  String activeHelp();

  @Message("Change")
  String change();

  @Message("Save")
  String save();

  @Message("New password")
  String reset();

  @Message(
      "The service makes a new random password, shows it once, and signs the person out"
          + " everywhere.")
  String resetLead();

  @Message("Make a new password")
  String resetNow();

  @Message("Password of {name}")
  String givenTitle(String name);

  @Message("It is shown this once. Hand it over in person; it can be changed after the sign-in.")
  String givenLead();

  @Message("The account has been changed.")
  String changed();

  @Message("Actions")
  String actions();

  @Message(
      "The name at sign-in takes 1 to 64 letters, digits or . _ @ -, with no sign at the front.")
  String nameWrong();

  @Message("The name for others takes 1 to 100 characters in one line.")
  String displayNameWrong();

  @Message("Choose at least one role.")
  String rolesWrong();
}
