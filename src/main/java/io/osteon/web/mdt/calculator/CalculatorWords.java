package io.osteon.web.mdt.calculator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the calculators. */
@MessageBundle("calculator")
public interface CalculatorWords {
  @Message("Calculators")
  String calculators();

  @Message("Back to the case")
  String backToCase();

  @Message(
      "Scores, corrected calcium, kidney function and the dose of zoledronic acid. Nothing "
          + "that is typed here is stored.")
  String lead();

  @Message(
      "Filled from the record of {pseudonym} as of {date}. What is changed here is not "
          + "stored.")
  String ofCase(String pseudonym, String date);

  @Message("Calculate")
  String calculate();

  @Message("Result")
  String result();

  @Message("Formula")
  String formula();

  @Message("Source")
  String source();

  @Message("Caution")
  String caution();

  @Message("Nothing to calculate yet.")
  String nothingYet();

  @Message("Missing for a result:")
  String missing();

  @Message("unit")
  String unit();

  @Message("Unit of {field}")
  String unitOf(String field);

  @Message("unknown")
  String choose();

  @Message("{from} to {to} {unit}")
  String range(String from, String to, String unit);

  @Message("; ")
  String semicolon();

  @Message(", ")
  String comma();

  @Message("value of {date}")
  String filledOf(String date);

  @Message("{field}: not used; write a number with a point. {range}")
  String unreadable(String field, String range);

  @Message("{item}: not used, {reason}.")
  String notUsed(String item, String reason);

  @Message("{grade}: {points}")
  String points(String grade, Integer points);

  @Message("{total} of {highest}")
  String ofHighest(Integer total, Integer highest);

  @Message("Mirels score")
  String mirels();

  @Message("Site + pain + lesion + size, 1 to 3 points each; total 4 to 12.")
  String mirelsFormula();

  @Message(
      "For long bones; not for spine or pelvis. Sensitive but not specific: combine with CT "
          + "and prognosis.")
  String mirelsCaution();

  @Message("impending fracture: prophylactic fixation to be considered")
  String mirelsImpending();

  @Message("borderline: clinical judgement")
  String mirelsBorderline();

  @Message("below the limit of impending fracture")
  String mirelsBelow();

  @Message("Upper limb: in a humerus series a total of 8 or more discriminated best.")
  String mirelsUpperLimb();

  @Message("Spinal Instability Neoplastic Score (SINS)")
  String sins();

  @Message(
      "Location + pain + lesion + alignment + collapse + posterolateral involvement; total "
          + "0 to 18.")
  String sinsFormula();

  @Message("A collapse of exactly half is not defined by the score; the higher grade is taken.")
  String sinsCaution();

  @Message("stable")
  String sinsStable();

  @Message("potentially unstable: surgical consultation before radiotherapy")
  String sinsPotentiallyUnstable();

  @Message("unstable: urgent surgical consultation, restrict loading")
  String sinsUnstable();

  @Message("Calcium corrected for albumin")
  String calcium();

  @Message("Total calcium")
  String totalCalcium();

  @Message("Albumin")
  String albumin();

  @Message("Corrected calcium")
  String correctedCalcium();

  @Message("mmol/L: total calcium + 0.02 × (40 − albumin [g/L])")
  String calciumFormulaMolar();

  @Message("mg/dL: total calcium + 0.8 × (4.0 − albumin [g/dL])")
  String calciumFormulaMass();

  @Message(
      "The formula misclassifies with low albumin and in renal failure; ionised calcium is "
          + "preferred where there is one.")
  String calciumCaution();

  @Message("Calcium is corrected and graded in its reported unit and never converted.")
  String calciumNotConverted();

  @Message("Laboratory's lower limit (may be left out)")
  String lowerLimit();

  @Message("Laboratory's upper limit (may be left out)")
  String upperLimit();

  @Message("in the unit of the total calcium")
  String limitHelp();

  @Message("The laboratory's limits cannot be right; those of the rule base apply.")
  String limitsNotUsed();

  @Message("Graded with the laboratory's limits: {lower} to {upper}.")
  String gradedByLaboratory(String lower, String upper);

  @Message(
      "Graded with {lower} to {upper}: limits of the rule base where the laboratory gave none.")
  String gradedByRules(String lower, String upper);

  @Message("Creatinine clearance and eGFR")
  String kidney();

  @Message("Age, completed years")
  String age();

  @Message("0 to 130 years")
  String ageRange();

  @Message("Sex")
  String sex();

  @Message("female")
  String female();

  @Message("male")
  String male();

  @Message("Serum creatinine")
  String creatinine();

  @Message("Actual body weight")
  String weight();

  @Message("Height (for the body mass index; may be left out)")
  String height();

  @Message("Dialysis")
  String dialysis();

  @Message("Creatinine clearance (Cockcroft-Gault)")
  String clearance();

  @Message("above 0 and up to 300 mL/min")
  String clearanceRange();

  @Message("eGFR (CKD-EPI 2021)")
  String filtration();

  @Message("never for the dose of zoledronic acid")
  String neverForDose();

  @Message("severe renal impairment: below 30 mL/min, or dialysis")
  String severe();

  @Message(
      "Cockcroft-Gault: (140 − age) × weight [kg] × (0.85 if female) ÷ (72 × creatinine "
          + "[mg/dL])")
  String clearanceFormula();

  @Message(
      "CKD-EPI 2021: 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.200 × 0.9938^age × (1.012 if "
          + "female); Scr in mg/dL; κ 0.7 female, 0.9 male; α −0.241 female, −0.302 male")
  String filtrationFormula();

  @Message("Creatinine 1 mg/dL = 88.4 µmol/L; weight 1 lb = 0.4536 kg")
  String conversions();

  @Message("The dose of zoledronic acid follows the Cockcroft-Gault clearance, never an eGFR.")
  String clearanceCaution();

  @Message("Both equations were derived from adults; in children they overestimate.")
  String adultsCaution();

  @Message("At this body mass index Cockcroft-Gault with the actual weight misleads.")
  String bodyMassIndex();

  @Message("The dose is read from the clearance before rounding.")
  String doseUnrounded();

  @Message("Zoledronic acid dose by creatinine clearance")
  String zoledronate();

  @Message("Zoledronic acid dose")
  String zoledronateDose();

  @Message("{dose} mg")
  String milligrams(String dose);

  @Message("{volume} mL of the concentrate 4 mg/5 mL")
  String concentrate(String volume);

  @Message("not recommended")
  String notRecommended();

  @Message(
      "above 60 mL/min 4.0 mg; 50 to 60: 3.5 mg; 40 to below 50: 3.3 mg; 30 to below 40: "
          + "3.0 mg; below 30: not recommended")
  String doseTable();

  @Message("Not for hypercalcaemia of malignancy, where the label does not adjust the dose.")
  String hypercalcaemiaCaution();
}
