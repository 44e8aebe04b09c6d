package io.osteon.web.draft.edit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the forms of a rule. */
@MessageBundle("ruleform")
public interface RuleFormWords {
  @Message("Search in id and title")
  String searchRules();

  @Message("Rule")
  String rule();

  @Message("Title")
  String titleColumn();

  @Message("Urgency")
  String urgency();

  @Message("Evidence level")
  String level();

  @Message("There are no rules like that.")
  String noRules();

  @Message(
      "{#switch name}{#case 'CRITICAL'}critical{#case 'WARNING'}warning{#else}information{/switch}")
  String urgencyName(String name);

  @Message(
      "{#switch name}{#case 'HIGH'}high{#case 'MODERATE'}moderate{#case 'LOW'}low{#else}expert opinion{/switch}")
  String levelName(String name);

  @Message("Logic:")
  String logicOf();

  @Message("Words as text")
  String wordsFile();

  @Message("This draft cannot be edited now; the forms are shown for reading.")
  String readOnly();

  @Message("The logic in words")
  String inWords();

  @Message("The logic can be read in words once the rule base has no error.")
  String noSentences();

  @Message("Parameters that decide")
  String parameters();

  @Message("value")
  String inForce();

  @Message("range")
  String range();

  @Message("step")
  String step();

  @Message("source")
  String source();

  @Message("service default, no source")
  String serviceDefault();

  @Message("signed off by")
  String signedOffBy();

  @Message("nobody yet")
  String nobody();

  @Message("Signed off by")
  String signOff();

  @Message("Value of {parameter}")
  String valueOf(String parameter);

  @Message("Save value")
  String saveValue();

  @Message("No parameter decides this rule, or the logic has errors.")
  String noParameters();

  @Message("Words")
  String words();

  @Message("What the words may name")
  String placeholders();

  @Message(
      "Placeholders are replaced by what the logic found. Choose one to put it where the cursor was last.")
  String placeholdersHelp();

  @Message(
      "{#switch kind}{#case 'TITLE'}Title{#case 'TEXT'}Advice{#case 'DEFAULTS'}Service defaults{#case 'VARIANT_TEXT'}Variant: advice{#case 'VARIANT_NOTE'}Variant: note{#case 'VARIANT_REASON'}Variant: reason{#case 'MISSING'}When data is missing{#case 'ACTION'}Action{#else}Data needed{/switch}")
  String wordsName(String kind);

  @Message("Say what is a service default")
  String addDefaults();

  @Message("Add what must be known")
  String addNeed();

  @Message("Save words")
  String saveWords();

  @Message("Evidence")
  String evidence();

  @Message("{#if name == 'VERIFIED'}verified{#else}to be verified{/if}")
  String statusName(String name);

  @Message("Statement")
  String statement();

  @Message("Grade, as the source gives it")
  String grade();

  @Message("Status")
  String status();

  @Message("Change")
  String changeReference();

  @Message("Remove")
  String removeReference();

  @Message("Add a reference")
  String addReference();

  @Message("Save reference")
  String saveReference();

  @Message("Test patients of this rule")
  String scenarios();

  @Message("Read it for")
  String previewWith();

  @Message("Preview")
  String preview();

  @Message("must be shown")
  String mustShow();

  @Message("must not be shown")
  String mustNotShow();

  @Message("No test patient says anything of this rule.")
  String noScenarios();

  @Message("New test patient")
  String newScenario();

  @Message("With {value}, test patients that change: {count}")
  String patientsChange(int count, String value);

  @Message("With {value}, no test patient changes.")
  String noPatientChanges(String value);

  @Message("Test patient")
  String patient();

  @Message("Shown only then")
  String gained();

  @Message("No longer shown")
  String lost();

  @Message("shown otherwise")
  String otherwise();

  @Message("{rule} is not shown for this test patient.")
  String notShown(String rule);

  @Message("There is no preview while the rule base has errors.")
  String noPreview();
}
