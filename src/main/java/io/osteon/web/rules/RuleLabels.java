package io.osteon.web.rules;

import io.osteon.rulebase.ActionKind;
import io.osteon.rulebase.EvidenceKind;
import io.osteon.rulebase.EvidenceLevel;
import io.osteon.rulebase.Urgency;
import io.osteon.rulebase.VerificationStatus;
import io.osteon.web.layout.Page;
import io.quarkus.qute.TemplateData;

/** The values of rules in the words of a page, and the styles of their chips. */
@TemplateData
public final class RuleLabels {
  private final RuleWords words;

  /** Labels in the language of a page. */
  public RuleLabels(Page page) {
    this.words = page.words(RuleWords.class);
  }

  /** How soon a rule asks for action. */
  public String urgency(Urgency urgency) {
    return switch (urgency) {
      case CRITICAL -> words.critical();
      case WARNING -> words.warning();
      case INFO -> words.info();
    };
  }

  /** The style of an urgency. */
  public String tone(Urgency urgency) {
    return switch (urgency) {
      case CRITICAL -> "critical";
      case WARNING -> "warning";
      case INFO -> "info";
    };
  }

  /** Strength of evidence. */
  public String level(EvidenceLevel level) {
    return switch (level) {
      case HIGH -> words.high();
      case MODERATE -> words.moderate();
      case LOW -> words.low();
      case EXPERT -> words.expert();
    };
  }

  /** Whether something was read in its source. */
  public String status(VerificationStatus status) {
    return switch (status) {
      case VERIFIED -> words.verified();
      case TO_VERIFY -> words.toVerify();
    };
  }

  /** The style of a status. */
  public String tone(VerificationStatus status) {
    return status == VerificationStatus.VERIFIED ? "good" : "warning";
  }

  /** What sort of document. */
  public String kind(EvidenceKind kind) {
    return switch (kind) {
      case GUIDELINE -> words.guideline();
      case LABEL -> words.label();
      case TRIAL -> words.trial();
      case COHORT -> words.cohort();
      case REVIEW -> words.review();
      case STANDARD -> words.standard();
      case CONSENSUS -> words.consensus();
      case PRECLINICAL -> words.preclinical();
      case REGULATOR -> words.regulator();
      case INTERVIEW -> words.interviewKind();
    };
  }

  /** What sort of work. */
  public String action(ActionKind kind) {
    return switch (kind) {
      case REFERRAL -> words.referral();
      case ORDER_LABORATORY -> words.orderLaboratory();
      case ORDER_IMAGING -> words.orderImaging();
      case HOLD_MEDICATION -> words.holdMedication();
      case STOP_MEDICATION -> words.stopMedication();
      case START_MEDICATION -> words.startMedication();
      case ADJUST_DOSE -> words.adjustDose();
      case EXAMINATION -> words.examination();
      case RECORD_DATA -> words.recordData();
      case COUNSEL -> words.counsel();
      case MONITOR -> words.monitor();
    };
  }

  /** A group of rules; one that is not ours keeps its own name. */
  public String group(String group) {
    return switch (group) {
      case "MDT" -> words.groupMdt();
      case "BTA" -> words.groupBta();
      case "MON" -> words.groupMon();
      case "ICI" -> words.groupIci();
      case "SAF" -> words.groupSaf();
      case "DQ" -> words.groupDq();
      default -> group;
    };
  }

  /** As what somebody approved. */
  public String capacity(String capacity) {
    return switch (capacity) {
      case "clinical" -> words.clinical();
      case "technical" -> words.technical();
      default -> capacity;
    };
  }
}
