package io.osteon.rulebase.terminology;

import java.util.List;

/**
 * What a diagnosis code stands for.
 *
 * @param conditions the conditions that it may stand for, at least one
 * @param decided the code decides for the only condition; otherwise it covers several, and the
 *     sender has to say which one by another code
 */
public record ConditionMatch(List<Condition> conditions, boolean decided) {
  public ConditionMatch {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty() || (decided && conditions.size() > 1)) {
      throw new IllegalArgumentException("a decided match has exactly one condition");
    }
  }
}
