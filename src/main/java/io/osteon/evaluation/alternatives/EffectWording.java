package io.osteon.evaluation.alternatives;

import io.osteon.evaluation.Status;
import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.List;

/** Says what a change does to recommendations. */
final class EffectWording {
  private final Language language;
  private final boolean chinese;

  EffectWording(Language language) {
    this.language = language;
    this.chinese = language == Language.ZH;
  }

  /** For example "adds MON-01 (…), MON-03 (…); defers BTA-01 (…)". */
  String words(CaseComparison comparison) {
    List<String> parts = new ArrayList<>();
    part(parts, comparison.added(), "adds ", "新增");
    part(parts, comparison.removed(), "removes ", "不再适用：");
    part(parts, comparison.hidden(), "hides ", "被其他规则涵盖而不显示：");
    List<RuleChange> changed = comparison.changed().stream().filter(Probe::counts).toList();
    part(parts, becoming(changed, Status.DEFERRED), "defers ", "推迟");
    part(parts, becoming(changed, Status.RECOMMENDED), "no longer defers ", "不再推迟");
    part(
        parts,
        changed.stream().filter(r -> r.before().urgency() != r.after().urgency()).toList(),
        "changes the urgency of ",
        "紧急程度改变：");
    return String.join(chinese ? "；" : "; ", parts);
  }

  private static List<RuleChange> becoming(List<RuleChange> changed, Status status) {
    return changed.stream()
        .filter(r -> r.after().status() == status && r.before().status() != status)
        .toList();
  }

  private void part(List<String> parts, List<RuleChange> rules, String english, String inChinese) {
    if (!rules.isEmpty()) {
      List<String> names = rules.stream().map(this::name).toList();
      parts.add((chinese ? inChinese : english) + String.join(chinese ? "、" : ", ", names));
    }
  }

  private String name(RuleChange rule) {
    String title = rule.title().in(language);
    return chinese ? rule.id() + "“" + title + "”" : rule.id() + " (" + title + ")";
  }
}
