package io.osteon.cdshooks.card;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;

/** All words of cards that no rule says, in both languages; {@code {0}} is filled in. */
enum CardWord {
  SOURCE("Osteon, rule base {0}", "Osteon，规则库{0}"),
  DEFERRED_SUMMARY("Deferred: {0}", "暂缓：{0}"),
  DEFERRED("Deferred until this is settled", "推迟，待以下事项处理后"),
  TO_DO("To do", "待办"),
  WHY("Why", "依据"),
  CHANGES("What would change it", "何种变化会改变此建议"),
  MISSING("Not known", "未知"),
  EVIDENCE("Evidence, level {0}", "证据，级别：{0}"),
  TO_VERIFY("to be verified", "待核实"),
  INTERVIEW("Interview", "访谈"),
  PUBLISHED("Published", "文献"),
  DEPARTURE("Where sources differ", "与文献的差异"),
  DEFAULTS("Service default", "服务默认值"),
  COVERS("Covers, so not shown by themselves", "已涵盖，不另显示"),
  MORE("{0} more", "另有{0}项"),
  MADE_BY("Rule {0} · rule base {1} ({2}) · evaluated for {3}", "规则{0} · 规则库{1}（{2}） · 评估日期{3}"),
  REVIEW_OVERDUE(
      "These rules were due for review on {0} and may be out of date.", "本规则库应于{0}复审，现已逾期，内容可能过时。"),
  ORDER("Order: {0}", "开立：{0}"),
  REFER("Refer: {0}", "转诊：{0}"),
  PRESCRIBE("Draft prescription: {0}", "处方草稿：{0}"),
  CREATE_ORDER("Adds a draft order: {0}", "添加医嘱草稿：{0}"),
  CREATE_REFERRAL("Adds a draft referral: {0}", "添加转诊草稿：{0}"),
  CREATE_PRESCRIPTION("Adds a draft prescription: {0}", "添加处方草稿：{0}"),
  WITHOUT_DOSE("no dose stated; the prescriber sets it", "未给出剂量，由处方医师确定"),
  REMOVE("Take away the draft order: {0}", "撤销医嘱草稿：{0}"),
  REMOVE_ACTION("Removes the draft order of {0} from this call", "从本次操作中删除{0}的医嘱草稿"),
  CHANGE_DOSE("Change the draft order of {0} to {1} mg", "将{0}医嘱草稿的剂量改为{1} mg"),
  CASE_PAGE("The case in full", "查看完整病例"),
  APP("Open the case in the app", "在应用中打开病例"),
  GAPS_SUMMARY(
      "Not everything could be judged: data are lacking. No card does not mean all clear.",
      "数据不足，部分内容无法判断。没有提示卡不等于没有问题。"),
  GAPS_TEXT(
      "Some rules could not be judged. That there is no card for them does not mean that all is well.",
      "部分规则无法判断；没有相应提示卡并不表示没有问题。"),
  GAPS_NOT_READ("Could not be read", "未能读取"),
  DRAFT_NOT_READ(
      "draft order {0}: which drug it is cannot be told, so that it was not checked",
      "医嘱草稿{0}：无法识别药物，未能审核"),
  GAPS_TOPIC("Data that are lacking", "缺失数据"),
  NOT_SUPPLIED("not supplied", "未提供"),
  REFUSED("the record system refused", "病历系统拒绝"),
  TOO_SLOW("the record system did not answer in time", "病历系统未及时应答"),
  UNUSABLE("the answer was not usable", "应答不可用"),
  INCOMPLETE("read in part only", "仅读取了部分"),
  LEVEL_HIGH("high", "高"),
  LEVEL_MODERATE("moderate", "中"),
  LEVEL_LOW("low", "低"),
  LEVEL_EXPERT("expert opinion", "专家意见"),
  COLON(": ", "："),
  COMMA(", ", "、"),
  NO_LONGER_FROM("{0} is {1}; no longer so from {2} on", "{0}为{1}；达到{2}及以上即不再成立"),
  NO_LONGER_ABOVE("{0} is {1}; no longer so above {2}", "{0}为{1}；高于{2}即不再成立"),
  NO_LONGER_BELOW("{0} is {1}; no longer so below {2}", "{0}为{1}；低于{2}即不再成立"),
  NO_LONGER_TO("{0} is {1}; no longer so at {2} or less", "{0}为{1}；不高于{2}即不再成立"),
  RECORDED("Recorded: {0}", "有以下记录：{0}");

  private final BilingualText words;

  CardWord(String en, String zh) {
    this.words = new BilingualText(en, zh);
  }

  /** The words of both languages as they stand here. */
  BilingualText words() {
    return words;
  }

  /** The words in one language, filled in. */
  String in(Language language, Object... values) {
    String text = words.in(language);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}
