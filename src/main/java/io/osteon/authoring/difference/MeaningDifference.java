package io.osteon.authoring.difference;

import io.osteon.rulebase.RuleBaseFiles;
import java.util.List;

/** What two rule bases say differently. Both may be drafts with errors: what can be read counts. */
public final class MeaningDifference {
  private MeaningDifference() {}

  /** All changes, the heaviest first, then by rule and subject. */
  public static List<Change> between(RuleBaseFiles before, RuleBaseFiles after) {
    return List.of();
  }
}
