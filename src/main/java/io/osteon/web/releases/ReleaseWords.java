package io.osteon.web.releases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of releases. */
@MessageBundle("releases")
public interface ReleaseWords {
  @Message("Releases")
  String releases();

  @Message("Each is a signed set of rule files that never changes. One of them answers now.")
  String lead();

  @Message("Version")
  String version();

  @Message("State")
  String state();

  @Message("Origin")
  String origin();

  @Message("Released")
  String createdAt();

  @Message("Released by")
  String createdBy();

  @Message("Approved on")
  String approvedOn();

  @Message("Next review")
  String nextReviewOn();

  @Message("review overdue")
  String overdue();

  @Message("Notes")
  String notes();

  @Message("live now")
  String live();

  @Message("released")
  String released();

  @Message("retired")
  String retired();

  @Message("refused")
  String refused();

  @Message("shipped with Osteon")
  String shipped();

  @Message("draft")
  String draft();

  @Message("import")
  String imported();

  @Message("clinical")
  String clinical();

  @Message("technical")
  String technical();

  @Message("There is no release yet.")
  String none();

  @Message(
      "These releases have been changed outside of Osteon, or are signed by no trusted key. They are never used.")
  String refusedLead();

  @Message("Release an approved draft")
  String make();

  @Message("No draft is approved and waiting for its release.")
  String makeNone();

  @Message("Approved draft")
  String chooseDraft();

  @Message("Three numbers, greater than every earlier version, for example 1.2.0")
  String versionHelp();

  @Message("What has changed, for readers")
  String notesHelp();

  @Message("Release")
  String release();

  @Message("Import an archive")
  String importArchive();

  @Message(
      "The signature is checked first. The archive then becomes a draft that others must approve.")
  String importLead();

  @Message("Archive (zip)")
  String archive();

  @Message("Reason")
  String reason();

  @Message("Import")
  String importNow();

  @Message("Export archive")
  String export();

  @Message("Retire")
  String retire();

  @Message(
      "A retired release can never be activated again. What it answered can still be replayed.")
  String retireLead();

  @Message("Retire for ever")
  String retireNow();

  @Message("Activate")
  String activate();

  @Message("Signature")
  String signature();

  @Message("Signature, manifest and all files fit")
  String signatureGood();

  @Message("Key")
  String key();

  @Message("Content hash")
  String hash();

  @Message("Based on")
  String basedOn();

  @Message("none, the first release")
  String first();

  @Message("Approvals")
  String approvals();

  @Message("None: it came with the program.")
  String approvalsNone();

  @Message("Who")
  String approver();

  @Message("As")
  String capacity();

  @Message("When")
  String at();

  @Message("Files")
  String files();

  @Message("Path")
  String path();

  @Message("Bytes")
  String size();

  @Message("SHA-256")
  String sha();

  @Message("What it changed")
  String differences();

  @Message("Compared with {base}")
  String differencesTo(String base);

  @Message("Nothing differs in meaning.")
  String differencesNone();

  @Message("It is the first release: there is nothing to compare it with.")
  String differencesFirst();

  @Message("In meaning")
  String meaning();

  @Message("In text")
  String text();

  @Message("Comparing…")
  String loading();

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("safety")
  String weightSafety();

  @Message("content")
  String weightContent();

  @Message("supporting")
  String weightSupporting();

  @Message("editorial")
  String weightEditorial();

  @Message("The release was made. It answers no calls until it is activated.")
  String doneReleased();

  @Message("The archive was taken in as a draft.")
  String doneImported();

  @Message("The release is retired.")
  String doneRetired();
}
