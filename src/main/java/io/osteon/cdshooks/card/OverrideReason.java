package io.osteon.cdshooks.card;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;
import java.util.List;

/**
 * Reasons for not following a card: codes of HL7's non-adherence reasons, and own ones for what
 * those do not say.
 */
enum OverrideReason {
  ACTION_COMPLETED("action-completed", "Recommended action was already completed", "建议的处理已完成"),
  ORDER_EXISTS(
      "indication-order-exists", "Patient has indication/order for intended action", "拟行处理已有指征或医嘱"),
  INELIGIBLE(
      "patient-ineligible",
      "Patient does not meet eligibility for recommended action",
      "患者不符合建议处理的条件"),
  NOT_A_PRIORITY(
      "action-not-priority",
      "Recommended action is not relevant or a priority in current state of health",
      "就目前病情，建议的处理不相关或非优先"),
  NEED_MORE_INFORMATION(
      "need-more-info",
      "Could not address recommended action due to need for more information/pending"
          + " results/pending consult",
      "需更多信息、待检验结果或待会诊，暂无法处理"),
  EXPERT_CONTRADICTS(
      "expert-contradicts", "Advice from expert contradicts the recommended action", "专家意见与建议不一致"),
  POLICY_CONTRADICTS(
      "policy-contradicts",
      "Institutional policy/guideline contradicts the recommended action",
      "本院规范或指南与建议不一致"),
  EVIDENCE(
      "does-not-align-latest-evidence",
      "Recommended action does not align with the latest evidence",
      "建议与最新证据不符"),
  RISK_AND_BENEFIT("risk-benefit-ratio", "Recipient assessment of risk/benefit ratio", "已权衡风险与获益"),
  RISK_MITIGATED(
      "mitigate-risk-negative-outcome",
      "Action taken to mitigate risk of negative outcome",
      "已采取措施降低风险"),
  CONTRAINDICATION(
      "patient-contraindication",
      "Patient has contraindication to recommended action",
      "患者对建议的处理有禁忌"),
  PATIENT_REFUSES("patient-refuses", "Patient refuses/declines (no context given)*", "患者拒绝（未说明原因）"),
  NOT_AVAILABLE(
      "service-not-available", "Treatment or service is not practically available", "实际无法获得该治疗或服务"),
  DECIDED_BY_MDT(
      Owner.OSTEON,
      "decided-by-mdt",
      "Decided otherwise by the multidisciplinary team",
      "多学科团队（MDT）已另行决定"),
  DATA_WRONG(
      Owner.OSTEON, "chart-data-wrong", "Data in the chart are wrong or out of date", "病历数据有误或已过时"),
  END_OF_LIFE(
      Owner.OSTEON, "end-of-life-care", "Best supportive care at the end of life", "临终阶段，最佳支持治疗");

  private enum Owner {
    HL7("http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"),
    OSTEON("urn:osteon:override-reasons");

    private final String system;

    Owner(String system) {
      this.system = system;
    }
  }

  private final String system;
  private final String code;
  private final BilingualText words;

  OverrideReason(String code, String en, String zh) {
    this(Owner.HL7, code, en, zh);
  }

  OverrideReason(Owner owner, String code, String en, String zh) {
    this.system = owner.system;
    this.code = code;
    this.words = new BilingualText(en, zh);
  }

  Card.Coding in(Language language) {
    return new Card.Coding(system, code, words.in(language));
  }

  /** The reasons that fit a card. */
  static List<OverrideReason> of(String rule) {
    return switch (rule.substring(0, Math.max(0, rule.indexOf('-')))) {
      case "MDT" ->
          List.of(
              ACTION_COMPLETED,
              ORDER_EXISTS,
              DECIDED_BY_MDT,
              NOT_A_PRIORITY,
              NOT_AVAILABLE,
              PATIENT_REFUSES,
              END_OF_LIFE,
              DATA_WRONG);
      case "BTA" ->
          List.of(
              RISK_AND_BENEFIT,
              CONTRAINDICATION,
              INELIGIBLE,
              DECIDED_BY_MDT,
              POLICY_CONTRADICTS,
              NOT_AVAILABLE,
              PATIENT_REFUSES,
              END_OF_LIFE,
              DATA_WRONG);
      case "MON" ->
          List.of(
              ACTION_COMPLETED,
              ORDER_EXISTS,
              RISK_MITIGATED,
              RISK_AND_BENEFIT,
              NEED_MORE_INFORMATION,
              PATIENT_REFUSES,
              END_OF_LIFE,
              DATA_WRONG);
      case "ICI" ->
          List.of(
              RISK_AND_BENEFIT,
              EVIDENCE,
              EXPERT_CONTRADICTS,
              INELIGIBLE,
              DECIDED_BY_MDT,
              DATA_WRONG);
      case "SAF" ->
          List.of(
              RISK_AND_BENEFIT,
              RISK_MITIGATED,
              EXPERT_CONTRADICTS,
              DECIDED_BY_MDT,
              NEED_MORE_INFORMATION,
              END_OF_LIFE,
              DATA_WRONG);
      default -> List.of(NEED_MORE_INFORMATION, ACTION_COMPLETED, NOT_A_PRIORITY, DATA_WRONG);
    };
  }
}
