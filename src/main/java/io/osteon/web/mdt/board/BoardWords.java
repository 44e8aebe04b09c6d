package io.osteon.web.mdt.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The fixed words of the page of a case in English; those in Chinese are in
 * messages/board_zh.properties.
 */
@MessageBundle("board")
public interface BoardWords {
  @Message("Case {position} of {size}")
  String onAgenda(int position, int size);

  @Message("Previous case")
  String previousCase();

  @Message("Next case")
  String nextCase();

  @Message("Live")
  String live();

  @Message("Connection lost: what others write is not shown")
  String offline();

  @Message("§ has changed this meanwhile.")
  String changed();

  @Message("Somebody has changed this meanwhile.")
  String changedBySomebody();

  @Message("Show it, drop my text")
  String showChange();

  @Message("You can go on typing: both texts are shown when you save.")
  String keepTyping();

  @Message("Typed before, not sent yet")
  String unsent();

  @Message("Missing before the board")
  String missingTitle();

  @Message("No rule asks for more data.")
  String nothingMissing();

  @Message("missing")
  String missingChip();

  @Message("{count} pieces of data that rules ask for")
  String missingGlance(int count);

  @Message("It would decide:")
  String missingDecides();

  @Message("Asked for by:")
  String missingAskedBy();

  @Message("Recommendations at a glance")
  String glance();

  @Message("Recommendations")
  String recommendations();

  @Message("No rule applies. That is no clearance: see what is missing.")
  String noRecommendation();

  @Message(
      "{#switch name}{#case 'critical'}act today, or block the order{#case 'warning'}act "
          + "before the next dose or visit{#else}for awareness, or as an option{/switch}")
  String urgencyMeaning(String name);

  @Message(
      "{#switch name}{#case 'MDT'}Referral to the tumour board{#case 'BTA'}Start and "
          + "choice of therapy{#case 'MON'}Monitoring{#case 'ICI'}Denosumab with checkpoint "
          + "inhibitors{#case 'SAF'}Safety{#case 'DQ'}Data quality{#else}{name}{/switch}")
  String groupName(String name);

  @Message(
      "{#switch name}{#case 'high'}high{#case 'moderate'}moderate{#case 'low'}low"
          + "{#else}expert opinion{/switch}")
  String levelName(String name);

  @Message("Evidence")
  String evidenceLevel();

  @Message("{count} verified")
  String verifiedCount(int count);

  @Message("{count} to verify")
  String toVerifyCount(int count);

  @Message("Deferred")
  String deferred();

  @Message("Deferred until settled:")
  String deferredUntil();

  @Message("no longer deferred")
  String noLongerDeferred();

  @Message("To do")
  String toDo();

  @Message("Take the answer back")
  String takeBack();

  @Message("Why")
  String why();

  @Message("Evidence")
  String evidence();

  @Message("Interview and guideline differ")
  String differs();

  @Message("Interview")
  String interview();

  @Message("Guidelines and published sources")
  String guideline();

  @Message("Open question")
  String openQuestion();

  @Message("Open clinical questions: options, not orders")
  String questionsTitle();

  @Message("One position")
  String oneSide();

  @Message("Other position")
  String otherSide();

  @Message("Raised by")
  String raisedBy();

  @Message("Service defaults")
  String defaults();

  @Message("Why not")
  String whyNotTitle();

  @Message("Rules that nearly applied, and rules that something more important hides.")
  String whyNotHelp();

  @Message("What would change it")
  String wouldChangeTitle();

  @Message(
      "The smallest changes of one fact that change a recommendation. Each was evaluated on this"
          + " case.")
  String wouldChangeHelp();

  @Message("Nearly applied")
  String nearly();

  @Message("{count} more")
  String moreNearly(int count);

  @Message("Hidden by others")
  String hiddenTitle();

  @Message("covered by")
  String hiddenBy();

  @Message("None of the changes of one fact that were tried changes a recommendation.")
  String noChanges();

  @Message("Show what would change the recommendations")
  String showAlternatives();

  @Message("The search took too long and was ended; there may be further changes.")
  String searchEnded();

  @Message(
      "{#if count == 1}1 other change does the same{#else}{count} other changes do the same{/if}")
  String alsoSo(int count);

  @Message("Try it in “what if”")
  String tryIt();

  @Message("Computed from the record")
  String computed();

  @Message("Notes on the input")
  String notes();

  @Message("Calculators")
  String calculators();

  @Message("corrected calcium, kidney function, zoledronate dose, Mirels, SINS")
  String calculatorsOf();

  @Message("Decision of the board")
  String decisionTitle();

  @Message("open")
  String open();

  @Message("{done} of {all} recommendations answered")
  String answered(long done, int all);

  @Message("Next without an answer")
  String nextOpen();

  @Message("Accept")
  String accept();

  @Message("Modify")
  String modify();

  @Message("Reject")
  String reject();

  @Message("Accepted")
  String accepted();

  @Message("Modified")
  String modified();

  @Message("Rejected")
  String rejected();

  @Message("What is done instead")
  String insteadText();

  @Message("Remark, optional")
  String optionalText();

  @Message("Reason")
  String reason();

  @Message("Save answer")
  String saveAnswer();

  @Message("Answers to recommendations that are not shown now")
  String responsesElsewhere();

  @Message("Decision in the board's words")
  String decisionText();

  @Message("Not written yet.")
  String noDecisionText();

  @Message("Save decision")
  String saveText();

  @Message("Saved by {name}")
  String savedBy(String name);

  @Message("recorded by {name}")
  String recordedBy(String name);

  @Message("Dissent")
  String dissents();

  @Message("No dissent recorded.")
  String noDissent();

  @Message("Record a dissent")
  String addDissent();

  @Message("Name")
  String dissenter();

  @Message("What, and why")
  String dissentText();

  @Message("Save dissent")
  String saveDissent();

  @Message("Remove")
  String remove();

  @Message("Change")
  String change();

  @Message("Votes")
  String votes();

  @Message("Nobody has voted.")
  String noVotes();

  @Message("{#switch name}{#case 'for'}For{#case 'against'}Against{#else}Abstain{/switch}")
  String ballot(String name);

  @Message("Your vote on the decision as a whole; the last one counts.")
  String voteHelp();

  @Message("Tasks")
  String tasks();

  @Message("No tasks yet.")
  String noTasks();

  @Message("Add a task")
  String addTask();

  @Message("What is to be done")
  String taskText();

  @Message("Who does it")
  String owner();

  @Message("Due")
  String due();

  @Message("no date")
  String noDue();

  @Message("done")
  String done();

  @Message("Mark as done")
  String markDone();

  @Message("Mark as not done")
  String markOpen();

  @Message("Save task")
  String saveTask();

  @Message("Signature of the chair")
  String signature();

  @Message("Sign the decision")
  String sign();

  @Message(
      "After the signature nothing can be changed; a reopened decision becomes a new "
          + "revision.")
  String signHelp();

  @Message("{name} chairs this meeting and signs.")
  String signOnlyChair(String name);

  @Message("Signed by {name}")
  String signedBy(String name);

  @Message("The signature does not fit what is stored. Do not rely on this decision.")
  String signatureBroken();

  @Message("The signature is of a key that is not trusted here.")
  String signatureUnknown();

  @Message("Revision {number}")
  String revision(int number);

  @Message("Content")
  String contentHash();

  @Message("Reopen")
  String reopen();

  @Message("Why it is reopened")
  String reopenReason();

  @Message("Reopened because")
  String reopenedBecause();

  @Message("not signed")
  String unsigned();

  @Message("signed")
  String signedState();

  @Message("You read along: only members of the board write.")
  String readOnly();

  @Message("This decision is signed and can no longer be changed.")
  String readOnlySigned();

  @Message("Documents")
  String documents();

  @Message("Minutes")
  String minutes();

  @Message("FHIR Bundle")
  String bundle();

  @Message("What has changed since the board decided")
  String sinceTitle();

  @Message("Newer data than the board is looking at")
  String sinceOpenTitle();

  @Message("record {record}, rule base {version}, as of {date}")
  String basis(int record, String version, String date);

  @Message("Decided on")
  String decidedOn();

  @Message("Now")
  String now();

  @Message("The recommendations are the same.")
  String nothingChanged();

  @Message("Go on with the newest data")
  String refreshBasis();

  @Message("Answers stay; recommendations are those of the newest record and rule base.")
  String refreshHelp();

  @Message(
      "The rule base of this decision is not archived; what follows is evaluated with the "
          + "one in force.")
  String basisUnknown();

  @Message("New")
  String added();

  @Message("Gone")
  String removed();

  @Message("Covered")
  String covered();

  @Message("Reworded")
  String reworded();

  @Message("Changed")
  String altered();

  @Message("Asked for now")
  String missingGained();

  @Message("No longer asked for")
  String missingLost();

  @Message("Stored by {name}")
  String theirs(String name);

  @Message("Yours, not stored")
  String yours();

  @Message("Somebody else was faster. Compare, put together what should stand, and save.")
  String conflict();

  @Message("Take the stored one")
  String useTheirs();

  @Message("What if …")
  String whatIf();

  @Message("What if")
  String whatIfTitle();

  @Message("Not real: a game with this case. Nothing of it is stored.")
  String whatIfNotReal();

  @Message("Change a value, a drug, a finding or the date: the recommendations change at once.")
  String whatIfHelp();

  @Message("Show what would be")
  String whatIfShow();

  @Message("Back to the real case")
  String whatIfReset();

  @Message("Real case")
  String realCase();

  @Message("What would be")
  String wouldBe();

  @Message("Laboratory and weight")
  String laboratory();

  @Message("instead")
  String instead();

  @Message("Another result")
  String anotherResult();

  @Message("Drugs")
  String drugs();

  @Message("as recorded")
  String asRecorded();

  @Message("stopped today")
  String stopped();

  @Message("never taken")
  String notTaken();

  @Message("Plan a drug")
  String planDrug();

  @Message("on")
  String planOn();

  @Message("Findings")
  String findings();

  @Message("Finding")
  String finding();

  @Message("present")
  String present();

  @Message("absent")
  String absent();

  @Message("not known")
  String unknown();

  @Message("Events")
  String events();

  @Message("Event")
  String event();

  @Message("Further changes")
  String furtherChanges();

  @Message("Evaluation date")
  String evaluationDate();

  @Message("Value")
  String value();

  @Message("Day")
  String day();

  @Message("–")
  String none();

  @Message("Back to the case")
  String backToCase();

  @Message("Nothing is changed yet.")
  String noChangeYet();

  @Message("{count} for awareness or as an option")
  String countShown(int count);

  @Message("Changed here")
  String changesMade();

  @Message("This cannot be evaluated:")
  String whatIfRefused();

  @Message("Decisions on this case")
  String pastDecisions();

  @Message("The board has not decided on this case yet.")
  String noPastDecisions();

  @Message("Keyboard")
  String shortcuts();

  @Message("Single keys work on this page")
  String shortcutsOn();

  @Message("next, previous recommendation")
  String keyNext();

  @Message("accept, modify, reject the recommendation that has the focus")
  String keyAnswer();

  @Message("open or close all reasons and evidence")
  String keyOpen();

  @Message("write the decision")
  String keyText();

  @Message("add a task")
  String keyTask();

  @Message("what if")
  String keyWhatIf();

  @Message("previous, next case of the agenda")
  String keyCases();

  @Message("show this help")
  String keyHelp();

  @Message("Saved.")
  String savedNote();

  @Message("Signed.")
  String signedNote();

  @Message("Reopened as a new revision.")
  String reopenedNote();

  @Message("The newest record and rule base are shown now.")
  String basisNote();

  @Message("Say why: a recommendation that is modified or rejected needs a reason.")
  String needsReason();

  @Message("The decision has been signed meanwhile. Reopen it to change it.")
  String signedMeanwhile();

  @Message("The meeting has not begun yet.")
  String wrongState();

  @Message("Only members of this meeting vote.")
  String notMember();

  @Message("Only the chair of this meeting signs and reopens.")
  String notChair();

  @Message("Nothing is recorded yet: answer a recommendation or write the decision.")
  String nothingRecorded();

  @Message("The decision has changed since you read it. Read it again before you sign.")
  String signStale();

  @Message("Open all reasons")
  String expandAll();

  @Message("Close all reasons")
  String collapseAll();
}
