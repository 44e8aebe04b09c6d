package io.osteon.web.rules;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;

/** The words of the pages of rules, parameters and evidence. */
@MessageBundle("rules")
public interface RuleWords {
  @Message("Rules")
  String rules();

  @Message("The rules that answer now. Changes are made in drafts.")
  String lead();

  @Message("{shown} of {all} shown")
  String shown(int shown, int all);

  @Message("Search")
  String search();

  @Message("Id, words, source or parameter")
  String searchHelp();

  @Message("All")
  String all();

  @Message("Group")
  String group();

  @Message("Urgency")
  String urgency();

  @Message("Evidence level")
  String level();

  @Message("Standing")
  String standing();

  @Message("Evidence to be verified")
  String standingToVerify();

  @Message("Departs from the interview")
  String standingDeparture();

  @Message("Open clinical question")
  String standingQuestion();

  @Message("Lacks a test patient")
  String standingUntested();

  @Message("Filter")
  String filter();

  @Message("Clear")
  String clear();

  @Message("Rule")
  String rule();

  @Message("Title")
  String title();

  @Message("Evidence")
  String evidence();

  @Message("Test patients")
  String tests();

  @Message("{fires} fire, {silent} do not")
  String testsCount(int fires, int silent);

  @Message("No rule fits.")
  String none();

  @Message("critical")
  String critical();

  @Message("warning")
  String warning();

  @Message("information")
  String info();

  @Message("high")
  String high();

  @Message("moderate")
  String moderate();

  @Message("low")
  String low();

  @Message("expert opinion")
  String expert();

  @Message("verified")
  String verified();

  @Message("to be verified")
  String toVerify();

  @Message("guideline")
  String guideline();

  @Message("label")
  String label();

  @Message("trial")
  String trial();

  @Message("cohort")
  String cohort();

  @Message("review")
  String review();

  @Message("standard")
  String standard();

  @Message("consensus")
  String consensus();

  @Message("preclinical")
  String preclinical();

  @Message("regulator")
  String regulator();

  @Message("interview")
  String interviewKind();

  @Message("Referral")
  String referral();

  @Message("Laboratory")
  String orderLaboratory();

  @Message("Imaging")
  String orderImaging();

  @Message("Hold medication")
  String holdMedication();

  @Message("Stop medication")
  String stopMedication();

  @Message("Start medication")
  String startMedication();

  @Message("Adjust dose")
  String adjustDose();

  @Message("Examination")
  String examination();

  @Message("Record data")
  String recordData();

  @Message("Counselling")
  String counsel();

  @Message("Monitoring")
  String monitor();

  @Message("Referral to the tumour board")
  String groupMdt();

  @Message("Start and choice of therapy")
  String groupBta();

  @Message("Monitoring")
  String groupMon();

  @Message("Denosumab with checkpoint inhibitors")
  String groupIci();

  @Message("Safety")
  String groupSaf();

  @Message("Data quality")
  String groupDq();

  @Message("Edit in a draft")
  String edit();

  @Message("When it applies")
  String sentence();

  @Message("Read from the rule's logic itself.")
  String sentenceLead();

  @Message("In English")
  String inEnglish();

  @Message("In Chinese")
  String inChinese();

  @Message("What it says")
  String words();

  @Message("Dotted words are filled in from the patient's record.")
  String placeholderHelp();

  @Message("Variants")
  String variants();

  @Message("Service defaults")
  String defaults();

  @Message("Data needed")
  String needs();

  @Message("Said when data is missing")
  String missing();

  @Message("To do")
  String actions();

  @Message("Orders offered")
  String orders();

  @Message("Logic (DRL)")
  String logic();

  @Message("Parameters")
  String parameters();

  @Message("Thresholds and time windows that a site may set within a range.")
  String parametersLead();

  @Message("Parameter")
  String parameter();

  @Message("Value")
  String value();

  @Message("Unit")
  String unit();

  @Message("Range")
  String range();

  @Message("step {step}")
  String step(BigDecimal step);

  @Message("Source")
  String source();

  @Message("service default")
  String serviceDefault();

  @Message("Signed off by")
  String signOff();

  @Message("not signed off")
  String unsigned();

  @Message("Used by")
  String usedBy();

  @Message("No parameter decides this rule.")
  String noParameters();

  @Message("No parameter fits.")
  String noParameter();

  @Message("Grade")
  String grade();

  @Message("Statement")
  String statement();

  @Message("Interview")
  String interview();

  @Message("Published sources")
  String published();

  @Message("Interview and published sources differ")
  String departure();

  @Message("Open clinical question {id}")
  String question(String id);

  @Message("Statements of the interview it comes from")
  String statements();

  @Message("Must fire for")
  String patientsFire();

  @Message("Must not fire for")
  String patientsSilent();

  @Message("None")
  String noPatients();

  @Message("Precedence")
  String precedence();

  @Message("Hides")
  String hides();

  @Message("Defers a start of therapy recommended together with it.")
  String defers();

  @Message("Recommends to start therapy.")
  String startRule();

  @Message("An emergency where it is critical: a board is asked to take such a case first.")
  String emergency();

  @Message("The register of sources that the rules cite.")
  String evidenceLead();

  @Message("Kind")
  String kind();

  @Message("Citation")
  String citation();

  @Message("Region")
  String jurisdiction();

  @Message("Published")
  String publishedAt();

  @Message("Status")
  String status();

  @Message("No source fits.")
  String noSource();

  @Message("History")
  String history();

  @Message("Releases that changed this rule.")
  String historyLead();

  @Message("Loading…")
  String loading();

  @Message("all values")
  String allValues();

  @Message("{count} can decide it")
  String parametersCount(int count);

  @Message("Use")
  String use();

  @Message("In the last 30 days.")
  String useLead();

  @Message("Shown, 30 days")
  String shownRate();

  @Message("Overridden, 30 days")
  String overriddenRate();

  @Message("Next review")
  String nextReview();

  @Message("How all rules fare")
  String monitored();

  @Message("review overdue")
  String overdue();

  @Message("Release {version} was to be reviewed by {day}: its content may be out of date.")
  String overdueNote(String version, String day);

  @Message("Approved by")
  String approvedBy();

  @Message("clinical")
  String clinical();

  @Message("technical")
  String technical();

  @Message("made without approvals")
  String unapproved();

  @Message("No release has changed this rule since the first one.")
  String unchangedWhole();

  @Message("The last {count} releases have not changed this rule.")
  String unchangedBound(String count);

  @Message("The last {count} releases were looked at.")
  String historyBound(String count);
}
