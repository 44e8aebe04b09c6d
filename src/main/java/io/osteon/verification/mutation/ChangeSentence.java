package io.osteon.verification.mutation;

import io.osteon.rulebase.BilingualText;

/** Says what a change does. */
final class ChangeSentence {
  private ChangeSentence() {}

  /** In both languages. */
  static BilingualText of(Change change) {
    String before = RuleMutant.oneLine(change.before());
    String after = RuleMutant.oneLine(change.after());
    String en = change.within().isEmpty() ? "" : " of " + change.within();
    String zh = change.within().isEmpty() ? "" : change.within() + "的";
    return switch (change.kind()) {
      case THRESHOLD_MOVED, PARAMETER_MOVED ->
          words("The threshold%s moves from %s to %s.", "%s界值由%s移至%s。", en, zh, before, after);
      case COMPARISON_CHANGED ->
          words("The comparison%s %s becomes %s.", "%s比较%s改为%s。", en, zh, before, after);
      case CONDITION_DROPPED ->
          words("The condition%s %s is dropped.", "%s条件%s被删除。", en, zh, before, after);
      case CONDITION_NEGATED ->
          words("The condition%s %s becomes its opposite.", "%s条件%s被取反。", en, zh, before, after);
      case AND_OR_SWAPPED ->
          words("And and or are swapped%s: %s.", "%s“且”与“或”互换：%s。", en, zh, before, after);
      case LIST_ENTRY_REMOVED -> words("The list%s loses %s.", "%s列表中去掉%s。", en, zh, before, after);
      case CALL_DROPPED ->
          words("The rule%s no longer says %s.", "%s规则不再执行%s。", en, zh, before, after);
      case ORDER_CHANGED ->
          words(
              "The rule%s runs after those that wait for it: %s becomes %s.",
              "%s规则在依赖它的规则之后运行：%s改为%s。", en, zh, before, after);
    };
  }

  private static BilingualText words(
      String en, String zh, String enWithin, String zhWithin, String before, String after) {
    return new BilingualText(
        en.formatted(enWithin, before, after), zh.formatted(zhWithin, before, after));
  }
}
