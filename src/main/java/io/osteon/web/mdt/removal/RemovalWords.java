package io.osteon.web.mdt.removal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that removes cases. */
@MessageBundle("removal")
public interface RemovalWords {
  @Message("Removal of cases")
  String title();

  @Message(
      "A case that was entered by mistake, or whose patient no longer consents, can be removed for"
          + " ever with its records, its places on agendas and its decisions. That it was removed,"
          + " when, by whom and why is kept; nothing of its content is.")
  String lead();

  @Message("Find the case")
  String find();

  @Message("Pseudonym")
  String pseudonym();

  @Message("As the board writes it, for example KWT-4821.")
  String pseudonymHelp();

  @Message("No case has this pseudonym.")
  String noSuchCase();

  @Message("Remove {pseudonym}?")
  String question(String pseudonym);

  @Message("Entered")
  String entered();

  @Message("Records")
  String records();

  @Message("Meetings")
  String meetings();

  @Message("Decisions")
  String decisions();

  @Message("of these signed")
  String signed();

  @Message(
      "A meeting that goes on has the case on its agenda. It can be removed when that meeting is"
          + " closed, or when the case has been taken from the agenda.")
  String discussed();

  @Message("Reason")
  String reason();

  @Message("It stays in the audit trail. No patient's name, nothing of the illness.")
  String reasonHelp();

  @Message("Say why the case is removed.")
  String problemReason();

  @Message("Remove the signed decisions too")
  String signedToo();

  @Message(
      "Signed decisions are a part of the medical record. Remove them only if the record is kept"
          + " elsewhere, or must not be kept.")
  String signedHelp();

  @Message("The case has signed decisions; confirm that they are removed too.")
  String problemSigned();

  @Message("Remove for ever")
  String remove();

  @Message("Cancel")
  String cancel();

  @Message("The case has been removed.")
  String done();

  @Message("Removed cases")
  String removed();

  @Message("No case has been removed.")
  String none();

  @Message("When")
  String at();

  @Message("By")
  String by();

  @Message("Id of the case")
  String id();

  @Message("by the site's retention")
  String retention();
}
