package io.osteon.evaluation.alternatives;

import io.osteon.rulebase.BilingualText;

/**
 * What becomes of one rule between two decisions.
 *
 * @param id of the rule
 * @param group of the rule, for example {@code MON}
 * @param title of the rule
 * @param kind what becomes of it
 * @param before how it stood, {@code null} when it did not apply
 * @param after how it stands, {@code null} when it does not apply
 */
public record RuleChange(
    String id, String group, BilingualText title, Kind kind, RuleState before, RuleState after) {

  /** What becomes of a rule. */
  public enum Kind {
    /** Shown now, and not before. */
    ADDED,
    /** Shown before, and no longer applies. */
    REMOVED,
    /** Shown before; applies still, but is hidden by others. */
    HIDDEN,
    /** Shown before and now, with another urgency, status, variant or deferral. */
    CHANGED,
    /** Shown before and now alike, but in other words: other values, or words of a new release. */
    REWORDED
  }

  /** What became of a rule; {@code null} when what is shown of it is the same. */
  static Kind kind(RuleState before, RuleState after) {
    boolean was = before != null && before.shown();
    boolean is = after != null && after.shown();
    if (was && is) {
      return before.equals(after) ? null : Kind.CHANGED;
    }
    if (is) {
      return Kind.ADDED;
    }
    return !was ? null : after == null ? Kind.REMOVED : Kind.HIDDEN;
  }
}
