package io.osteon.web.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of drafts and of the frame and overview of one draft. */
@MessageBundle("draft")
public interface DraftWords {
  @Message("Drafts")
  String drafts();

  @Message("Changes of the rules on their way to a release. Nothing here is in force.")
  String lead();

  @Message("New draft")
  String newDraft();

  @Message("Name")
  String name();

  @Message("A few words by which colleagues recognise the change.")
  String nameHelp();

  @Message("Reason")
  String reason();

  @Message("Why the rules should change, and on what evidence.")
  String reasonHelp();

  @Message("Clinical owner")
  String clinicalOwner();

  @Message("Who answers clinically for the change.")
  String clinicalOwnerHelp();

  @Message("Based on release")
  String basedOn();

  @Message("The release that the change begins with, usually the newest.")
  String basedOnHelp();

  @Message("newest")
  String newestRelease();

  @Message("Create draft")
  String create();

  @Message("Search in name, reason and owner")
  String search();

  @Message("State")
  String state();

  @Message("all")
  String allStates();

  @Message("only mine")
  String onlyMine();

  @Message("Show")
  String show();

  @Message("Begun by")
  String createdBy();

  @Message("Last changed")
  String changed();

  @Message("There are no drafts like that.")
  String noDrafts();

  @Message(
      "{#switch key}{#case 'open'}open{#case 'in-review'}in review{#case 'approved'}approved{#case 'released'}released{#else}withdrawn{/switch}")
  String stateName(String key);

  @Message("content")
  String content();

  @Message(
      "Release {newest} came after the one that this draft is based on. The draft must be brought up to it before it can be released.")
  String baseMoved(String newest);

  @Message("Bring up to a newer release")
  String rebase();

  @Message("Parts of the draft")
  String partsOfDraft();

  @Message("Overview")
  String overview();

  @Message("Rules")
  String rules();

  @Message("Files")
  String files();

  @Message("Test patients")
  String scenarios();

  @Message("Changes and review")
  String changes();

  @Message("Tests")
  String tests();

  @Message("Impact")
  String impact();

  @Message("The way to a release")
  String steps();

  @Message("Edit")
  String stepEdit();

  @Message("Check")
  String stepCheck();

  @Message("Test")
  String stepTest();

  @Message("Impact")
  String stepImpact();

  @Message("Review")
  String stepReview();

  @Message("Release")
  String stepRelease();

  @Message("Nothing has been changed yet.")
  String nothingChanged();

  @Message("Files changed: {count}")
  String filesChanged(int count);

  @Message("The checks find no error.")
  String noErrors();

  @Message("Errors to be mended: {count}")
  String errors(long count);

  @Message("Warnings: {count}")
  String warnings(long count);

  @Message("All test patients are as expected.")
  String scenariosPass();

  @Message("Test patients that are not as expected: {count}")
  String scenariosFail(int count);

  @Message("The mutation test of this content has not run yet.")
  String mutationMissing();

  @Message("Mutation score {score}")
  String mutationScore(String score);

  @Message("Drools' own compiler accepts the rules (Drools {version}).")
  String stockDroolsAccepts(String version);

  @Message("Rules that Drools' own compiler refuses: {count}")
  String stockDroolsRefuses(long count);

  @Message("Drools' own compiler looks at the rules a few seconds after the last change.")
  String stockDroolsFollows();

  @Message("Drools' own compiler gave no answer; it is asked again at the submission.")
  String stockDroolsFailed();

  @Message(
      "Not checked by Drools' own compiler: a native executable cannot run it. Continuous integration makes this check, with osteon check --stock-drools on a JVM.")
  String stockDroolsNative();

  @Message(
      "Not checked by Drools' own compiler: it is not installed beside this service. Continuous integration makes this check, with osteon check --stock-drools on a JVM.")
  String stockDroolsAbsent();

  @Message("Drools' own compiler says:")
  String stockDroolsSays();

  @Message("Running: {percent} %")
  String running(int percent);

  @Message("The impact of this content has not been worked out yet.")
  String impactMissing();

  @Message("The impact is known.")
  String impactKnown();

  @Message("Not submitted yet.")
  String notSubmitted();

  @Message("Approvals still needed: clinical {clinical}, technical {technical}")
  String approvalsMissing(int clinical, int technical);

  @Message("Comments to be settled: {count}")
  String openComments(long count);

  @Message("All approvals are there.")
  String allApproved();

  @Message("Not released.")
  String notReleased();

  @Message("Released.")
  String releasedNow();

  @Message("Problems")
  String problems();

  @Message("No problems.")
  String noProblems();

  @Message("Error")
  String error();

  @Message("Warning")
  String warning();

  @Message("Changed files")
  String changedFiles();

  @Message("Changes in meaning")
  String changedRules();

  @Message("About this draft")
  String about();

  @Message("Authors")
  String authors();

  @Message("Begun")
  String begun();

  @Message("Content hash")
  String contentHash();

  @Message("Actions")
  String actions();

  @Message("Change name, reason or owner")
  String describe();

  @Message("Save")
  String save();

  @Message("Submit for review")
  String submit();

  @Message(
      "The content stands still while it is reviewed. Checks, test patients and the mutation test must be in order.")
  String submitHelp();

  @Message(
      "Before reviewers look at it, the service tests this content. It has begun; submit again when the tests have ended.")
  String testsBegun();

  @Message("The tests of this content are running.")
  String testsRunning();

  @Message("The tests of this content have ended. You can submit it again now.")
  String testsEnded();

  @Message("Note for the reviewers")
  String note();

  @Message("Take back for editing")
  String reopen();

  @Message("Approvals become void.")
  String reopenHelp();

  @Message("Withdraw for ever")
  String withdraw();

  @Message("The draft can only be read afterwards.")
  String withdrawHelp();

  @Message("Reason")
  String why();

  @Message("Make a release")
  String release();

  @Message("The release is signed and can then be activated. Nothing goes live by itself.")
  String releaseHelp();

  @Message("Three numbers, above all versions so far, for example 1.2.0")
  String versionHelp();

  @Message("Version")
  String version();

  @Message("Release notes")
  String releaseNotes();

  @Message("Next review on")
  String nextReview();

  @Message("There is nothing for you to do here now.")
  String nothingToDo();

  @Message("You had a hand in this draft and therefore cannot approve it.")
  String ownChange();

  @Message("The draft was created.")
  String doneCreated();

  @Message("Saved.")
  String doneDescribed();

  @Message("Saved.")
  String doneSaved();

  @Message("Submitted for review.")
  String doneSubmitted();

  @Message("The draft was withdrawn.")
  String doneWithdrawn();

  @Message("The draft can be edited again.")
  String doneReopened();

  @Message("The draft is now based on the newer release.")
  String doneRebased();

  @Message("Your comment was added.")
  String doneCommented();

  @Message("The comment is settled.")
  String doneResolved();

  @Message("Your approval was recorded.")
  String doneApproved();

  @Message("Changes were requested; the authors can edit again.")
  String doneChangesRequested();

  @Message("It has been started.")
  String doneStarted();
}
