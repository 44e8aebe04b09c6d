package io.osteon.mdt.minutes;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;

/** The fixed words of minutes, in both languages; {@code {0}} is filled in. */
public enum MinutesWord {
  TITLE("Minutes of the tumour board", "肿瘤多学科讨论（MDT）纪要"),
  MEETING("Meeting", "会议"),
  DATE("Date", "日期"),
  PLACE("Place", "地点"),
  CHAIR("Chair", "主席"),
  STATE("State", "状态"),
  PLANNED("planned", "计划中"),
  IN_PROGRESS("in progress", "进行中"),
  CLOSED("closed", "已结束"),
  QUORUM("Quorum", "法定人数"),
  QUORUM_VALUE("{0} of {1} invited members present; quorum {2}: {3}", "受邀{1}人，到会{0}人；法定人数{2}人，{3}"),
  QUORATE("reached", "已达到"),
  NOT_QUORATE("not reached", "未达到"),
  DECISIONS("Decisions", "决定"),
  DECISIONS_VALUE(
      "{0} cases: {1} signed, {2} recorded and not signed, {3} without a decision",
      "共{0}例：已签署{1}例，已记录未签署{2}例，未作决定{3}例"),
  DRAFT("Draft: not all decisions are signed", "草稿：尚有决定未签署"),
  MEMBERS("Members", "参会人员"),
  NAME("Name", "姓名"),
  SPECIALTY("Specialty", "专科"),
  ATTENDANCE("Attendance", "出席情况"),
  PRESENT("present", "出席"),
  ABSENT("absent", "缺席"),
  CHAIRS("chair", "主席"),
  AGENDA("Agenda", "议程"),
  NUMBER("No.", "序号"),
  CASE("Case", "病例"),
  QUESTION("Question", "提出的问题"),
  SIGNED("signed", "已签署"),
  UNSIGNED("not signed", "未签署"),
  UNDECIDED("no decision", "未作决定"),
  NOTHING_RECORDED("Nothing was recorded as decided.", "未记录任何决定。"),
  BASIS("Basis of the decision", "决定依据"),
  RECORD("Record", "病历记录"),
  RECORD_VALUE("no. {0} of the case", "本病例第{0}号记录"),
  RULE_BASE("Rule base", "规则库"),
  RULE_BASE_VALUE("{0}, content hash {1}", "{0}，内容哈希 {1}"),
  EVALUATED_FOR("Evaluated for", "评估日期"),
  REVISION("Revision", "修订"),
  REVISION_VALUE("{0}, reopened because: {1}", "第{0}版，重新打开的原因：{1}"),
  EARLIER("Earlier revision", "此前版本"),
  EARLIER_VALUE("{0}, signed by {1} on {2}, content hash {3}", "第{0}版，{1}于{2}签署，内容哈希 {3}"),
  RECOMMENDATIONS("Recommendations and the board's answers", "建议与讨论意见"),
  NO_RECOMMENDATION(
      "No rule applied. That is no clearance: see what was missing.", "无适用规则。这不等于可以放行：请查看缺失数据。"),
  CRITICAL("Critical", "危急"),
  WARNING("Warning", "警示"),
  INFORMATION("Information", "提示"),
  EVIDENCE("Strength of evidence", "证据等级"),
  HIGH("high", "高"),
  MODERATE("moderate", "中"),
  LOW("low", "低"),
  EXPERT("expert opinion", "专家意见"),
  SOURCES("Sources", "文献来源"),
  SOURCE_NUMBERS("sources {0}", "文献{0}"),
  TO_VERIFY("to be verified", "待核实"),
  DEFERRED("Deferred until this is settled", "推迟，待以下事项处理后"),
  ACCEPTED("Accepted", "采纳"),
  MODIFIED("Modified", "调整后采纳"),
  REJECTED("Not followed", "不采纳"),
  UNANSWERED("No answer recorded", "未记录意见"),
  BOARD("Board", "讨论意见"),
  INSTEAD("Instead", "调整为"),
  REMARK("Remark", "说明"),
  REASON("Reason", "理由"),
  RECORDED_BY("recorded by {0}, {1}", "{0}记录，{1}"),
  ELSEWHERE("Answers to recommendations that are not part of this basis", "对不在本次依据中的建议的意见"),
  MISSING("Missing data at that time", "当时缺失的数据"),
  DECISION("Decision", "讨论决定"),
  NO_TEXT("No text was written.", "未填写决定文字。"),
  WRITTEN_BY("written by {0}, {1}", "{0}撰写，{1}"),
  DISSENT("Dissent", "不同意见"),
  VOTES("Votes", "表决"),
  VOTES_VALUE("{0} for, {1} against, {2} abstained", "赞成{0}票，反对{1}票，弃权{2}票"),
  FOR("For", "赞成"),
  AGAINST("Against", "反对"),
  ABSTAINED("Abstained", "弃权"),
  TASKS("Tasks", "待办事项"),
  TASK("Task", "事项"),
  OWNER("Owner", "负责人"),
  DUE("Due", "期限"),
  DONE("done", "已完成"),
  OPEN("open", "未完成"),
  SIGNATURE("Signature", "签署"),
  SIGNED_BY("Signed by {0}, {1}", "{0}签署，{1}"),
  NOT_SIGNED("Not signed: this is a draft.", "未签署：此为草稿。"),
  CONTENT_HASH("Content hash (SHA-256)", "内容哈希（SHA-256）"),
  KEY("Key", "签名密钥"),
  SIGNATURE_VALUE("Signature (Ed25519)", "签名值（Ed25519）"),
  CHECK("Check", "校验"),
  VALID("The signature fits the content.", "签名与内容相符。"),
  BROKEN("THE SIGNATURE DOES NOT FIT THE CONTENT.", "签名与内容不符！"),
  UNKNOWN_KEY(
      "Signed by a key that is not trusted here; it could not be checked.", "签名密钥在此处不受信任，无法校验。"),
  PAGE("Page {0} of {1}", "第{0}页，共{1}页"),
  COLON(": ", "："),
  COMMA(", ", "、"),
  SEMICOLON("; ", "；"),
  OPENING(" (", "（"),
  CLOSING(")", "）");

  private final BilingualText words;

  MinutesWord(String en, String zh) {
    this.words = new BilingualText(en, zh);
  }

  /** The words of both languages as they stand here. */
  BilingualText words() {
    return words;
  }

  /** The words in one language, filled in. */
  public String in(Language language, Object... values) {
    String text = words.in(language);
    // values may hold braces themselves: each place is filled once, from left to right
    StringBuilder filled = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      boolean place =
          at + 2 < text.length()
              && text.charAt(at) == '{'
              && Character.isDigit(text.charAt(at + 1))
              && text.charAt(at + 2) == '}';
      if (place) {
        filled.append(values[text.charAt(at + 1) - '0']);
        at += 2;
      } else {
        filled.append(text.charAt(at));
      }
    }
    return filled.toString();
  }
}
