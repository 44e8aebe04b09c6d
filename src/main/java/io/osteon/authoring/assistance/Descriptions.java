package io.osteon.authoring.assistance;

import io.osteon.engine.vocabulary.Accessor;
import io.osteon.engine.vocabulary.FactType;
import io.osteon.rulebase.AdviceVariant;
import io.osteon.rulebase.BilingualTemplate;
import io.osteon.rulebase.BilingualText;

/** What things mean, in words. */
final class Descriptions {
  private Descriptions() {}

  /** What a variant says. */
  static BilingualText variant(AdviceVariant variant) {
    for (BilingualTemplate template :
        new BilingualTemplate[] {variant.text(), variant.note(), variant.reason()}) {
      if (template != null) {
        return template.source();
      }
    }
    return Knowledge.NOTHING;
  }

  /** The label of a field, whether it can be unknown, and what it rests on. */
  static BilingualText field(Knowledge knowledge, FactType type, Accessor accessor) {
    BilingualText label = knowledge.field(type.name(), accessor.name());
    StringBuilder english = new StringBuilder(label.en());
    StringBuilder chinese = new StringBuilder(label.zh());
    if (accessor.optional()) {
      english.append("\nCan be unknown (null).");
      chinese.append("\n可能未知（null）。");
    }
    if (!accessor.parameters().isEmpty()) {
      String ids = String.join(", ", accessor.parameters());
      english.append("\nRests on the parameters ").append(ids).append('.');
      chinese.append("\n取决于参数").append(ids).append('。');
    }
    return new BilingualText(english.toString(), chinese.toString());
  }

  /** What a method of a global does. */
  static BilingualText method(String method) {
    return switch (method) {
      case "parameters" -> new BilingualText("thresholds that a site may change", "机构可调整的阈值");
      case "days" -> new BilingualText("a parameter in days", "以天为单位的参数");
      case "count" -> new BilingualText("a whole number that is no days", "非天数的整数参数");
      case "number" -> new BilingualText("a parameter with any unit", "任意单位的参数");
      case "recommend" -> new BilingualText("shows an advice, or one of its variants", "显示建议或其变体");
      case "refine" ->
          new BilingualText("adds a variant where the advice is shown", "在已显示的建议上补充变体");
      default -> new BilingualText("says which data a rule lacks", "说明规则缺少哪些资料");
    };
  }
}
