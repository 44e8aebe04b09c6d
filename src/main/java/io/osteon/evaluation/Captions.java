package io.osteon.evaluation;

import io.osteon.rulebase.BilingualText;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.Urgency;
import java.util.Map;

/** The fixed words of the text rendering. */
final class Captions {
  private static final Map<String, BilingualText> WORDS =
      Map.ofEntries(
          entry("evaluated", "Evaluated for", "评估日期"),
          entry("rule base", "rule base", "规则库"),
          entry("recommendations", "Recommendations", "建议"),
          entry("none", "No rule applies.", "无适用规则。"),
          entry("deferred", "Deferred until settled", "推迟，待处理"),
          entry("do", "To do", "待办"),
          entry("why", "Why", "依据"),
          entry("evidence", "Evidence", "证据"),
          entry("to verify", "to be verified", "待核实"),
          entry("interview", "Interview", "访谈"),
          entry("published", "Published", "文献"),
          entry("missing", "Missing data", "缺失数据"),
          entry("hidden", "Not shown", "未显示"),
          entry("hidden by", "covered by", "已由其他规则涵盖："),
          entry("notes", "Notes on the input", "输入说明"),
          entry("derived", "Computed from the record", "计算结果"),
          entry("calcium", "Calcium", "血钙"),
          entry("clearance", "Creatinine clearance", "肌酐清除率"),
          entry("filtration", "eGFR", "估算肾小球滤过率"),
          entry("dose", "Zoledronic acid dose", "唑来膦酸剂量"),
          entry("sins", "SINS", "SINS评分"),
          entry("mirels", "Mirels score", "Mirels评分"),
          entry("katagiri", "Katagiri score", "Katagiri评分"),
          entry("incomplete", "incomplete", "不完整"),
          entry("missing items", "cannot be computed", "无法计算"));

  private static final Map<Urgency, BilingualText> URGENCIES =
      Map.of(
          Urgency.CRITICAL, new BilingualText("CRITICAL", "危急"),
          Urgency.WARNING, new BilingualText("WARNING", "警示"),
          Urgency.INFO, new BilingualText("INFO", "提示"));

  private final Language language;

  Captions(Language language) {
    this.language = language;
  }

  private static Map.Entry<String, BilingualText> entry(String key, String en, String zh) {
    return Map.entry(key, new BilingualText(en, zh));
  }

  String of(String key) {
    return WORDS.get(key).in(language);
  }

  String urgency(Urgency urgency) {
    return URGENCIES.get(urgency).in(language);
  }

  String colon() {
    return language == Language.ZH ? "：" : ": ";
  }

  String comma() {
    return language == Language.ZH ? "、" : ", ";
  }
}
