package io.osteon.web.mdt.chart;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the charts of a case. */
@MessageBundle("chart")
public interface ChartWords {
  // what is known of a case at first sight

  @Message("The case")
  String caseHeader();

  @Message("Question to the board")
  String question();

  @Message("no question recorded")
  String noQuestion();

  @Message("Age")
  String age();

  @Message("{years} years")
  String years(Integer years);

  @Message("Sex")
  String sex();

  @Message("ECOG")
  String ecog();

  @Message("Primary tumour")
  String primaryTumour();

  @Message("Stage")
  String stage();

  @Message("Spread beyond bone")
  String spread();

  @Message("no {finding}")
  String ruledOut(String finding);

  @Message("{count} metastases of any organ")
  String metastases(String count);

  @Message("Bone metastases")
  String boneMetastases();

  @Message("Bone lesions: {count}")
  String lesions(String count);

  @Message("Imaging findings")
  String imaging();

  @Message("Bone sites")
  String boneSites();

  @Message("Spine")
  String spine();

  @Message("Long bone")
  String longBone();

  @Message("Upper limb")
  String upperLimb();

  @Message("Lower limb")
  String lowerLimb();

  @Message("Peritrochanteric")
  String peritrochanteric();

  @Message("{name} {total} of {highest}")
  String score(String name, String total, String highest);

  @Message("{name} incomplete")
  String scoreIncomplete(String name);

  @Message("Skeletal events")
  String skeletalEvents();

  @Message("Bone-targeted therapy")
  String boneTargetedTherapy();

  @Message("{drug}: {state}")
  String statement(String drug, String state);

  @Message("ongoing")
  String ongoing();

  @Message("stopped")
  String courseStopped();

  @Message("not given recently, no stop recorded")
  String notGivenRecently();

  @Message("planned")
  String plannedOnly();

  @Message("last dose {date}, {ago}")
  String lastDose(String date, String ago);

  @Message("next dose {date}")
  String nextDose(String date);

  @Message("days of doses unknown")
  String doseDatesUnknown();

  @Message("dose unknown")
  String doseUnknown();

  @Message("given before; details unknown")
  String everExposed();

  @Message("; ")
  String separator();

  @Message("unknown")
  String unknown();

  @Message("not recorded")
  String notRecorded();

  @Message("unknown: no list of diagnoses was supplied")
  String noDiagnosisList();

  @Message("unknown: the list of diagnoses names no tumour")
  String noTumourInList();

  @Message("none in the list of diagnoses")
  String noBoneMetastasisInList();

  @Message("none in the medication list")
  String noneInList();

  @Message("unknown: no medication list was supplied")
  String noMedicationList();

  @Message("today")
  String today();

  @Message("yesterday")
  String yesterday();

  @Message("{name} × {count} (last {date})")
  String repeated(String name, Integer count, String date);

  @Message("{days} days ago")
  String daysAgo(Integer days);

  // the timeline

  @Message("Timeline")
  String timeline();

  @Message(
      "Diagnoses, imaging, skeletal events, treatments and plans on one axis of time. The table"
          + " below says the same.")
  String timelineDescription();

  @Message("Nothing with or without a date is recorded that a timeline could show.")
  String timelineEmpty();

  @Message("Timeline as a table")
  String timelineTable();

  @Message("Kind")
  String lane();

  @Message("Entry")
  String entry();

  @Message("When")
  String when();

  @Message("Nothing recorded, so unknown:")
  String absent();

  @Message("Supplied as an empty list:")
  String listEmpty();

  @Message("Diagnoses")
  String laneDiagnoses();

  @Message("Imaging")
  String laneImaging();

  @Message("Skeletal events")
  String laneSkeletalEvents();

  @Message("Surgery")
  String laneSurgery();

  @Message("Radiotherapy")
  String laneRadiotherapy();

  @Message("Drugs")
  String laneDrugs();

  @Message("Teeth and jaw")
  String laneDental();

  @Message("Board meetings")
  String laneMeetings();

  @Message("As of {date}")
  String asOf(String date);

  @Message("date unknown")
  String dateUnknown();

  @Message("planned {date}")
  String plannedFor(String date);

  @Message("{from} to {to}")
  String fromTo(String from, String to);

  @Message("since {date}")
  String since(String date);

  @Message("start unknown")
  String startUnknown();

  @Message("stopped {date}")
  String stopped(String date);

  @Message("end planned {date}")
  String endPlanned(String date);

  @Message("no end recorded")
  String noEndRecorded();

  @Message("doses or start: {dates}")
  String doses(String dates);

  @Message("{count} dated, last {date}")
  String dosesLast(Integer count, String date);

  @Message("and {count} more drugs, see the table")
  String furtherDrugs(Integer count);

  @Message("dose or start")
  String legendDose();

  @Message("planned dose")
  String legendPlannedDose();

  @Message("planned")
  String legendPlanned();

  @Message("date unknown")
  String legendUndated();

  @Message("start unknown")
  String legendUnknownStart();

  @Message("since last dose")
  String legendSince();

  @Message("no end recorded")
  String legendOpen();

  @Message("stopped")
  String legendStop();

  @Message("end planned")
  String legendPlannedStop();

  @Message("empty time cut out")
  String legendCut();

  // laboratory results over time

  @Message("Laboratory results over time")
  String plots();

  @Message("Calcium, corrected for albumin")
  String calciumCorrected();

  @Message("Calcium, ionised")
  String calciumIonised();

  @Message("● corrected here, ○ corrected by the laboratory")
  String calciumBothKinds();

  @Message("Corrected here from total calcium and albumin.")
  String calciumComputed();

  @Message("Corrected by the laboratory.")
  String calciumReported();

  @Message("Not drawn: total calcium {value} of {date}, without an albumin close in time.")
  String calciumWithoutAlbumin(String value, String date);

  @Message("Creatinine clearance (Cockcroft-Gault)")
  String clearance();

  @Message("severe impairment below")
  String severeClearance();

  @Message(
      "● what decisions rest on; ○ earlier: age on that day, weight nearest in time, at most as far"
          + " apart as a weight is valid.")
  String clearanceEarlier();

  @Message("from creatinine {creatinine} and weight {weight} of {date}")
  String clearanceFrom(String creatinine, String weight, String date);

  @Message("deficient below")
  String deficientBelow();

  @Message("deficient")
  String deficient();

  @Message("preferred from")
  String preferredFrom();

  @Message("low below")
  String lowBelow();

  @Message("low")
  String low();

  @Message("not low")
  String notLow();

  @Message("not deficient, below the preferred level")
  String notDeficient();

  @Message("preferred level reached")
  String preferred();

  @Message("below the limit")
  String levelLow();

  @Message("within the limits")
  String levelWithin();

  @Message("above the limit")
  String levelHigh();

  @Message("no limits known")
  String levelUnknown();

  @Message("Reference {range}, of the laboratory")
  String rangeOfLaboratory(String range);

  @Message("Reference {range}, of the rule base")
  String rangeOfRules(String range);

  @Message("{lower} to {upper} {unit}")
  String range(String lower, String upper, String unit);

  @Message("from {lower} {unit}")
  String rangeFrom(String lower, String unit);

  @Message("up to {upper} {unit}")
  String rangeUpTo(String upper, String unit);

  @Message("{quantity} over time, in {unit}")
  String plotTitle(String quantity, String unit);

  @Message("{count} values from {from} to {to}; the table below has all of them.")
  String plotDescription(Integer count, String from, String to);

  @Message("no usable value")
  String noUsableValue();

  @Message("Not drawn: {value}, {reason}.")
  String notDrawn(String value, String reason);

  @Message("Not drawn: {value}, its unit cannot be converted.")
  String notConverted(String value);

  @Message("As a table")
  String plotTable();

  @Message("Date")
  String date();

  @Message("As reported or computed")
  String value();

  @Message("On the axis")
  String onAxis();

  @Message("Limits")
  String limits();

  @Message("Remark")
  String remark();

  @Message("Doses marked: {doses}")
  String dosesMarked(String doses);

  @Message("Not recorded, so unknown:")
  String plotsAbsent();
}
