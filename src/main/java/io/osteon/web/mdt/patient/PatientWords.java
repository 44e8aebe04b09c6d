package io.osteon.web.mdt.patient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of cases. */
@MessageBundle("patient")
public interface PatientWords {
  @Message("Cases")
  String cases();

  @Message("Cases of the board under pseudonyms, and what was decided about them.")
  String lead();

  @Message("New case")
  String newCase();

  @Message("Pseudonym, question or words of a decision")
  String searchFor();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Only cases without a signed decision")
  String undecided();

  @Message("Search")
  String search();

  @Message("Show all")
  String showAll();

  @Message("What you type is sent in the body of the request and appears in no address and no log.")
  String searchHelp();

  @Message("Cases: {count}")
  String found(String count);

  @Message("Pseudonym")
  String pseudonym();

  @Message("Question to the board")
  String question();

  @Message("Records")
  String records();

  @Message("Entered")
  String entered();

  @Message("Past decisions")
  String decisions();

  @Message("Decision")
  String decision();

  @Message("Meeting")
  String meeting();

  @Message("signed")
  String signedState();

  @Message("not signed")
  String unsignedState();

  @Message("There are no cases like that.")
  String noCases();

  @Message("No decision contains these words.")
  String noDecisions();

  @Message("Newer")
  String earlier();

  @Message("Older")
  String later();

  @Message("{from} to {to} of {count}")
  String range(String from, String to, String count);

  @Message("New record")
  String addRecord();

  @Message("The case has been entered.")
  String taken();

  @Message("The new record has been added; the earlier ones stay.")
  String recordTaken();

  @Message("Three ways to enter a case: fill in the form, paste a document, or drop a file.")
  String newCaseLead();

  @Message(
      "The form holds the newest record. What you save becomes the next record; the earlier ones"
          + " stay as they are.")
  String newRecordLead();

  @Message("New record of {pseudonym}")
  String newRecordTitle(String pseudonym);

  @Message("Fill in the form")
  String wayForm();

  @Message("Paste or drop a document")
  String wayDocument();

  @Message("Ways to enter a case")
  String ways();

  @Message("The case")
  String aboutCase();

  @Message("Left empty, one is made. Never a name, a hospital number or initials.")
  String pseudonymHelp();

  @Message("What the board is asked, in one or two sentences; no names.")
  String questionHelp();

  @Message("Put on the agenda of")
  String forMeeting();

  @Message("no meeting yet")
  String noMeeting();

  @Message("Save the case")
  String save();

  @Message("Save the new record")
  String saveRecord();

  @Message("Save with these gaps")
  String saveAnyway();

  @Message("Cancel")
  String cancel();

  @Message(
      "A FHIR R4 Bundle or the service's own case JSON. Names, identifiers and contacts are cut out"
          + " of a Bundle before it is stored.")
  String documentLead();

  @Message("Document")
  String documentText();

  @Message("Paste the JSON here.")
  String documentTextHelp();

  @Message("File")
  String documentFile();

  @Message("Drop a file here, or choose one")
  String drop();

  @Message("The file has been read. Look at it and save.")
  String dropped();

  @Message("Read and save")
  String takeDocument();

  @Message("This is no JSON document. It begins with a brace: a FHIR Bundle or a case.")
  String notADocument();

  @Message("Paste a document or choose a file.")
  String noDocument();

  @Message("The document cannot be taken as it is")
  String documentProblems();

  @Message("Place")
  String place();

  @Message("Found")
  String found2();

  @Message("What would be right")
  String expected();

  @Message("What was understood")
  String understood();

  @Message("Facts that were read: {count}.")
  String understoodFacts(String count);

  @Message("What was not understood or not used")
  String notUnderstood();

  @Message(
      "Nothing of this is guessed or repaired; the rules judge the case without it. Correct the"
          + " document, or save it with these gaps.")
  String notUnderstoodLead();

  @Message("Values that are not used")
  String valuesNotUsed();

  @Message("The newest record is too large for the form. Paste or drop a document instead.")
  String notFilled();

  @Message(
      "The newest record is a document. The form holds what was understood of it; codes that were"
          + " not understood are not in the form.")
  String filledFromDocument();

  @Message("Fields that need attention: {count}. What you wrote has been kept.")
  String formProblems(String count);

  @Message("Some values will not be used")
  String formRemarks();

  @Message(
      "They stay in the record as you wrote them, and the rules judge the case without them."
          + " Correct them, or save as they are.")
  String formRemarksLead();

  @Message(
      "Unknown is not none: what nobody asked stays “not asked”; choose “none” only where somebody"
          + " looked and found nothing.")
  String unknownIsNotNone();

  @Message("Patient")
  String patientPart();

  @Message("Age in completed years")
  String age();

  @Message(
      "Enough for the rules, and better than a year of birth, which leaves the age open by one"
          + " year.")
  String ageHelp();

  @Message("or date, month or year of birth")
  String birthDate();

  @Message(
      "As 1968-03-14, 1968-03 or 1968. The age then follows the date of the meeting. A full date"
          + " says more of the person than the age does. Of a year or a month the completed years"
          + " that are certain count; the clearance is computed with one year more, which is the"
          + " safer side.")
  String birthDateHelp();

  @Message("Sex")
  String sex();

  @Message("not asked")
  String notAsked();

  @Message("unknown")
  String unknown();

  @Message("female")
  String female();

  @Message("male")
  String male();

  @Message("Diagnoses")
  String diagnosesPart();

  @Message("Primary tumour")
  String primary();

  @Message("choose")
  String choose();

  @Message("Diagnosed on")
  String diagnosed();

  @Message("Bone metastasis")
  String boneMetastasis();

  @Message("Once any diagnosis stands here the list counts as whole, so that this must be said.")
  String boneMetastasisHelp();

  @Message("confirmed")
  String boneConfirmed();

  @Message("suspected")
  String boneSuspected();

  @Message("none: looked for, not found")
  String boneNone();

  @Message("Other diagnoses")
  String otherDiagnoses();

  @Message(
      "Earlier cancers, kidney disease, osteonecrosis of the jaw, hypoparathyroidism and others"
          + " that the rules ask for.")
  String otherDiagnosesHelp();

  @Message("Condition")
  String condition();

  @Message("Certainty")
  String certainty();

  @Message("confirmed")
  String confirmed();

  @Message("suspected")
  String suspected();

  @Message("Date")
  String date();

  @Message("Laboratory and vital values")
  String laboratoryPart();

  @Message("Write each number with the unit of the report. Rows without a number are left out.")
  String laboratoryLead();

  @Message("Sampled on")
  String laboratoryDate();

  @Message("For all rows without a date of their own.")
  String laboratoryDateHelp();

  @Message("Item")
  String item();

  @Message("Value")
  String value();

  @Message("Unit")
  String unit();

  @Message("Lower limit")
  String lowerLimit();

  @Message("Upper limit")
  String upperLimit();

  @Message("positive")
  String positive();

  @Message("negative")
  String negative();

  @Message("More rows")
  String moreRows();

  @Message("Medications")
  String medicationsPart();

  @Message(
      "Bone-targeted agents, calcium and vitamin D, checkpoint inhibitors, steroids, analgesics,"
          + " and what strains the kidneys. Without dates a drug counts as taken now.")
  String medicationsLead();

  @Message("What is known?")
  String listChoice();

  @Message("Not asked: unknown")
  String listUnknown();

  @Message("None: the patient takes no drugs")
  String medicationsNone();

  @Message("As listed: these are all")
  String medicationsListed();

  @Message("None known: asked, no hypersensitivity")
  String allergiesNone();

  @Message("As listed")
  String allergiesListed();

  @Message("Drug")
  String drug();

  @Message("Name in English or Chinese, or the brand")
  String drugHelp();

  @Message("Dose, mg")
  String strength();

  @Message("Given on")
  String given();

  @Message("Planned on")
  String planned();

  @Message("YYYY-MM-DD, several with commas")
  String datesHelp();

  @Message("Stopped on")
  String stopped();

  @Message("Daily amount")
  String daily();

  @Message("of")
  String dailyUnit();

  @Message("mg elemental calcium")
  String dailyElemental();

  @Message("mg calcium salt")
  String dailySalt();

  @Message("IU vitamin D")
  String dailyUnits();

  @Message("µg vitamin D")
  String dailyMicrograms();

  @Message("Drug hypersensitivities")
  String allergiesPart();

  @Message("Findings")
  String findingsPart();

  @Message("Present, absent, or not asked.")
  String findingsLead();

  @Message("present")
  String present();

  @Message("absent")
  String absent();

  @Message(
      "{#switch key}{#case 'spine'}Spine and nerves{#case 'tumour'}Tumour{#case 'bone'}Bones and"
          + " pain{#case 'mouth'}Mouth, jaw and ear{#case 'metabolism'}Calcium and kidneys{#case"
          + " 'reproduction'}Reproduction{#else}Sequence of treatment{/switch}")
  String groupName(String key);

  @Message("Scores and numbers")
  String measurementsPart();

  @Message("ECOG performance status")
  String ecog();

  @Message(
      "{#switch grade}{#case '0'}0: fully active{#case '1'}1: restricted in strenuous activity,"
          + " light work possible{#case '2'}2: up more than half of the day, cares for self{#case"
          + " '3'}3: in bed or chair more than half of the day{#else}4: completely"
          + " disabled{/switch}")
  String ecogGrade(String grade);

  @Message("Events and dental dates")
  String eventsPart();

  @Message(
      "Skeletal events, radiotherapy, surgery, dental examinations and extractions. Rows without a"
          + " date are left out; an event that is not listed counts as not recorded.")
  String eventsLead();

  @Message("Event")
  String event();

  @Message("planned")
  String eventPlanned();

  @Message("Fracture risk")
  String fracturePart();

  @Message("Spinal Instability Neoplastic Score (SINS)")
  String sins();

  @Message("Mirels score, long bone")
  String mirels();

  @Message("or only the total")
  String total();

  @Message("0 to 18, where the items are not known")
  String sinsTotalHelp();

  @Message("4 to 12, where the items are not known")
  String mirelsTotalHelp();

  @Message(
      "{#switch key}{#case 'location'}Location{#case 'pain'}Pain{#case 'lesion'}Bone lesion{#case"
          + " 'alignment'}Alignment{#case 'collapse'}Vertebral body collapse{#case"
          + " 'posterolateral'}Posterolateral involvement{#case 'site'}Site{#else}Size, of the"
          + " diameter of the bone{/switch}")
  String scoreItem(String key);

  @Message(
      "{#switch key}{#case 'location-junctional'}junctional: occiput to C2, C7 to T2, T11 to L1, L5"
          + " to S1{#case 'location-mobile'}mobile: C3 to C6, L2 to L4{#case"
          + " 'location-semirigid'}semirigid: T3 to T10{#case 'location-rigid'}rigid: S2 to"
          + " S5{#case 'pain-mechanical'}mechanical{#case 'pain-occasional'}occasional, not"
          + " mechanical{#case 'pain-none'}none{#case 'pain-mild'}mild{#case"
          + " 'pain-moderate'}moderate{#case 'pain-functional'}functional: with use of the"
          + " limb{#case 'lesion-lytic'}lytic{#case 'lesion-mixed'}mixed{#case"
          + " 'lesion-blastic'}blastic{#case 'alignment-subluxation'}subluxation or"
          + " translation{#case 'alignment-newDeformity'}new deformity: kyphosis or scoliosis{#case"
          + " 'alignment-normal'}normal{#case 'collapse-halfOrMore'}half or more{#case"
          + " 'collapse-belowHalf'}less than half{#case 'collapse-overHalfOfBodyInvolved'}none,"
          + " more than half of the body involved{#case 'collapse-none'}none of these{#case"
          + " 'posterolateral-bilateral'}both sides{#case 'posterolateral-unilateral'}one"
          + " side{#case 'posterolateral-none'}none{#case 'site-upperLimb'}upper limb{#case"
          + " 'site-lowerLimb'}lower limb, not peritrochanteric{#case"
          + " 'site-peritrochanteric'}peritrochanteric{#case 'size-belowOneThird'}less than a"
          + " third{#case 'size-oneToTwoThirds'}a third to two thirds{#else}more than two"
          + " thirds{/switch}")
  String scoreGrade(String key);

  @Message("Write a number with a point, for example 2.31, without unit.")
  String problemNumber();

  @Message("Write a whole number.")
  String problemWholeNumber();

  @Message("Write a day of the calendar as YYYY-MM-DD.")
  String problemDate();

  @Message("Write days of the calendar as YYYY-MM-DD, separated by commas.")
  String problemDates();

  @Message("Write positive or negative.")
  String problemChoose();

  @Message("Choose what was measured.")
  String problemItem();

  @Message("Choose the unit of the report; it is not guessed.")
  String problemUnit();

  @Message("Write the number.")
  String problemValue();

  @Message("Say when it was sampled; without a date the value is not used.")
  String problemLaboratoryDate();

  @Message("Write which drug it is.")
  String problemDrug();

  @Message("Choose which event it is.")
  String problemEvent();

  @Message("Say on which day.")
  String problemEventDate();

  @Message("Choose what the daily amount is of.")
  String problemDailyUnit();

  @Message("Choose which condition it is.")
  String problemCondition();

  @Message("“None” is chosen, but something is listed below. Which is right?")
  String problemListedButNone();

  @Message(
      "Something is listed below. Choose “as listed” if these are all; a list that is not whole"
          + " stays unknown.")
  String problemListedButUnknown();

  @Message("Nothing is listed below. Choose “none” only if somebody asked.")
  String problemNothingListed();

  @Message(
      "Say whether there is a bone metastasis: a list of diagnoses without it says that there is"
          + " none.")
  String problemBoneMetastasis();

  @Message("Write the age or the date of birth, not both.")
  String problemAgeOrBirthDate();

  @Message("Write a date such as 1968-03-14, a month such as 1968-03, or a year such as 1968.")
  String problemBirthDate();

  @Message("Write what the board is asked.")
  String problemQuestion();

  @Message("Another case has this pseudonym.")
  String pseudonymTaken();

  @Message(
      "{#switch reason}{#case 'IMPLAUSIBLE'}Outside the plausible range of its unit: not used."
          + " Check number and unit.{#case 'UNIT_MISSING'}The unit is missing: not used.{#case"
          + " 'UNIT_NOT_ACCEPTED'}The unit is not accepted for this item: not used.{#case"
          + " 'DATE_IN_FUTURE'}The date lies in the future: not used.{#else}There is no date: not"
          + " used.{/switch}")
  String rejected(String reason);

  @Message(
      "{#switch code}{#case 'unknown-drug'}The terminology does not know this drug: not used.{#case"
          + " 'unknown-medication'}The terminology does not know this drug: not used.{#case"
          + " 'route-missing'}The drug is not clear without its route: not used.{#case"
          + " 'unknown-code'}The terminology does not know this code: not used.{#case"
          + " 'unknown-code-system'}The code system is not one that is read: not used.{#case"
          + " 'unknown-laboratory-name'}The terminology does not know this laboratory name: not"
          + " used.{#case 'undecided-code'}The code covers several conditions and decides for none:"
          + " not used.{#case 'ambiguous-code'}The code can mean several things: not used.{#case"
          + " 'plan-in-past'}The planned day has passed; record whether it took place.{#case"
          + " 'contradicting-strength'}The strength is not that of the product; it counts as"
          + " unknown.{#case 'salt-unknown'}The elemental calcium is unknown, because the salt is"
          + " not stated.{#case 'contradicting-findings'}Entries contradict each other.{#case"
          + " 'resource-type-not-read'}Resources of this type are not read.{#case"
          + " 'partial-birth-date'}The birth date is not known to the day; the age may be one more."
          + " The clearance is computed with that one, which is the safer side.{#case"
          + " 'partial-date'}The date is not known to the day.{#case 'date-in-future'}The date lies"
          + " in the future.{#case 'date-missing'}There is no date.{#case 'unit-not-accepted'}The"
          + " unit is not accepted: not used.{#case 'value-not-a-quantity'}The value is no number"
          + " with a unit: not used.{#case 'not-a-number'}The value is no number: not used.{#case"
          + " 'status-unknown'}Its status does not say whether it counts: not used.{#case"
          + " 'entered-in-error'}It was entered in error: not used.{#case 'unresolved-reference'}It"
          + " points to something that is not in the document.{#case 'other-subject'}It is about"
          + " another patient: not used.{#case 'duplicate-resource'}It is there more than"
          + " once.{#case 'body-site-unknown'}The body site is not known.{#case"
          + " 'pregnancy-test-not-read'}The pregnancy test is not used: it needs a result and a"
          + " date up to today.{#case 'implausible-age'}An age lies between 0 and 130: not"
          + " used.{#else}{/switch}")
  String noteText(String code);
}
