package io.osteon.web.draft.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages that judge a draft. */
@MessageBundle("review")
public interface ReviewWords {
  @Message("Changes in meaning")
  String meaning();

  @Message(
      "{#switch name}{#case 'SAFETY'}safety{#case 'CONTENT'}content{#case 'SUPPORTING'}supporting{#else}editorial{/switch}")
  String weightName(String name);

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("Changes in the text")
  String text();

  @Message("Side by side")
  String sideBySide();

  @Message("Below each other")
  String inline();

  @Message("Difference of {path}")
  String differenceOf(String path);

  @Message("Line")
  String line();

  @Message("Comment")
  String comment();

  @Message("Comment on line {line}")
  String commentOnLine(int line);

  @Message("Comments on the whole draft")
  String comments();

  @Message("About")
  String aboutFile();

  @Message("the whole draft")
  String wholeDraft();

  @Message("Line, if about one")
  String aboutLine();

  @Message("Add comment")
  String addComment();

  @Message("Answer")
  String answer();

  @Message("Settle")
  String settle();

  @Message("settled by {name}")
  String settledBy(String name);

  @Message("said of an earlier content")
  String outdated();

  @Message("Decisions")
  String decisions();

  @Message(
      "Needed: clinical approvals {clinical}, technical approvals {technical}; nobody approves their own change.")
  String needed(int clinical, int technical);

  @Message("There are no decisions yet.")
  String noDecisions();

  @Message("{#if name == 'APPROVED'}approved{#else}changes requested{/if}")
  String decisionName(String name);

  @Message("{#if key == 'clinical'}clinical reviewer{#else}technical reviewer{/if}")
  String capacityName(String key);

  @Message("no longer counts: the content or the submission is another")
  String noLongerCounts();

  @Message("Comment on your decision")
  String decisionComment();

  @Message("You decide as")
  String capacity();

  @Message("Approve this content")
  String approve();

  @Message("Request changes")
  String requestChanges();

  @Message("Under way:")
  String underWay();

  @Message("Reload the page to see how far it is.")
  String reload();

  @Message("It could not be made:")
  String failed();

  @Message("Found out")
  String foundOut();

  @Message("Nobody has asked for it yet for this content.")
  String notYet();

  @Message("Start")
  String start();

  @Message("Start again")
  String startAgain();

  @Message("Mutation test")
  String mutation();

  @Message(
      "Each small mistake that could be made in the changed rules is tried out. A test patient should notice it.")
  String mutationLead();

  @Message("{killed} of {mutants} mistakes are noticed.")
  String killedOf(int killed, int mutants);

  @Message("Score")
  String score();

  @Message("Mistakes tried")
  String mutants();

  @Message("Unnoticed")
  String survivors();

  @Message("Test patients that are not as expected, and therefore notice nothing:")
  String failingPatients();

  @Message("By rule")
  String perRule();

  @Message("this change would go unnoticed")
  String unnoticed();

  @Message("accepted")
  String excused();

  @Message("Add a test patient that notices it")
  String addWitness();

  @Message("A patient who would notice it")
  String witness();

  @Message(
      "The draft against the release that answers now: who would gain or lose which recommendation, among the test patients and the latest evaluations of the journal.")
  String impactLead();

  @Message("Affected cases: {affected} of {cases}")
  String affectedOf(int affected, int cases);

  @Message("not readable: {count}")
  String unreadable(int count);

  @Message("not all are listed")
  String notAllListed();

  @Message("{#switch name}{#case 'GAINED'}gained{#case 'LOST'}lost{#else}changed{/switch}")
  String impactName(String name);

  @Message("No case is affected.")
  String nobodyAffected();

  @Message("Test patients")
  String scenarioCases();

  @Message("Evaluations of the journal")
  String journaledCases();

  @Message("Case")
  String caseName();

  @Message("deferred")
  String deferred();

  @Message("not shown")
  String notShownThen();

  @Message("The test patients cannot be run while the rule base has errors.")
  String noRunWithErrors();

  @Message("{passed} of {all} test patients are as expected.")
  String passOf(int passed, int all);

  @Message("Search in id, purpose and rules")
  String searchScenarios();

  @Message("only those that are not as expected")
  String onlyFailing();

  @Message("Result")
  String result();

  @Message("Rules shown")
  String shownRules();

  @Message("as expected")
  String passed();

  @Message("not as expected")
  String failedChip();

  @Message("There are no test patients like that.")
  String noScenariosLikeThat();

  @Message(
      "A test patient cannot say everything that the record says: these rules are shown for one of the two only.")
  String differs();

  @Message(
      "What must be shown is what the rules say now. Judge it as a clinician before you save it.")
  String confirmNew();

  @Message("Id")
  String scenarioId();

  @Message("The rule and a few words, such as MON-01.total-1.89-mmol.")
  String scenarioIdHelp();

  @Message("What it is for")
  String scenarioWhy();

  @Message("Missing data that must be named")
  String mustMiss();

  @Message("The patient")
  String facts();

  @Message(
      "JSON as in the files: age, sex, dx, labs, rx, f; days count from the evaluation date, negative is past.")
  String factsHelp();

  @Message("Save test patient")
  String saveScenario();

  @Message("Remove test patient")
  String removeScenario();

  @Message("Names, identifiers and dates do not come along: ages and day counts take their place.")
  String sourceLead();

  @Message("From the journal")
  String ofJournal();

  @Message("Id of the evaluation")
  String evaluationId();

  @Message("Propose a test patient")
  String propose();

  @Message("From a case")
  String ofCase();

  @Message("Case JSON or FHIR Bundle")
  String caseText();

  @Message("Evaluation date")
  String evaluationDate();

  @Message("By hand")
  String byHand();

  @Message("Empty form")
  String emptyForm();

  @Message(
      "The draft is put onto another release. What only one of them changed comes along by itself.")
  String rebaseLead();

  @Message("Release")
  String onto();

  @Message(
      "The draft and the release changed the same lines. Write what counts; marks of the conflict must go.")
  String bothChanged();

  @Message("In the draft")
  String inDraft();

  @Message("In the release")
  String inRelease();

  @Message("What counts")
  String resolution();

  @Message("The file is to go")
  String deleteFile();
}
