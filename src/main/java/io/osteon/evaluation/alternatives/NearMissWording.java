package io.osteon.evaluation.alternatives;

import io.osteon.engine.NearMiss;
import io.osteon.evaluation.Explanation;
import io.osteon.rulebase.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says in one sentence which condition of a rule fails, and with what. */
final class NearMissWording {
  private final boolean chinese;

  NearMissWording(Language language) {
    this.chinese = language == Language.ZH;
  }

  String words(NearMiss.Kind kind, List<Explanation> failed) {
    Set<String> conditions = new LinkedHashSet<>();
    Set<String> facts = new LinkedHashSet<>();
    for (Explanation explanation : failed) {
      conditions.add(explanation.sentence());
      for (Explanation.ExplainedFact fact : explanation.facts()) {
        facts.add(fact.text() + amounts(fact));
      }
    }
    facts.removeIf(fact -> conditions.stream().anyMatch(condition -> condition.equals(fact)));
    String said = String.join(chinese ? "；" : "; ", conditions);
    String recorded = String.join(chinese ? "；" : "; ", facts);
    return switch (kind) {
      case NOT_MET -> text("not met: %s", "不满足：%s", said) + recorded(recorded);
      case BLOCKED -> text("against it: %s", "不适用，因为：%s", recorded.isEmpty() ? said : recorded);
      case NO_FACT -> said + recorded(recorded);
    };
  }

  private String recorded(String facts) {
    return facts.isEmpty() ? "" : text(" (recorded: %s)", "（现有记录：%s）", facts);
  }

  /** The numbers that the condition compares, where the fact's own words do not say them. */
  private String amounts(Explanation.ExplainedFact fact) {
    List<String> words = new ArrayList<>();
    for (Explanation.ExplainedValue value : fact.values()) {
      if (value.value() == null || value.value() instanceof Number) {
        String said = value.name() + " " + value.text();
        if (!fact.text().contains(value.text()) && !words.contains(said)) {
          words.add(said);
        }
      }
    }
    String comma = chinese ? "，" : ", ";
    return words.isEmpty() ? "" : comma + String.join(comma, words);
  }

  String hidden(List<NearMisses.RuleName> by) {
    List<String> rules = new ArrayList<>();
    for (NearMisses.RuleName rule : by) {
      rules.add(
          chinese ? rule.id() + "“" + rule.title() + "”" : rule.id() + " (" + rule.title() + ")");
    }
    return text(
        "applies, but is not shown because of %s",
        "适用，但因%s优先而不显示", String.join(chinese ? "、" : ", ", rules));
  }

  private String text(String english, String inChinese, Object... values) {
    return (chinese ? inChinese : english).formatted(values);
  }
}
