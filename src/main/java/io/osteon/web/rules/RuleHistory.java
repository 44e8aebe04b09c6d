package io.osteon.web.rules;

import io.osteon.governance.release.Release;
import io.osteon.rulebase.BilingualText;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * In which releases a rule has changed.
 *
 * @param changes the newest first
 * @param looked how many releases were compared with the one before them
 * @param whole all releases were looked at, back to the first
 */
@TemplateData
public record RuleHistory(List<RuleChange> changes, long looked, boolean whole) {
  public RuleHistory {
    changes = List.copyOf(changes);
  }

  /**
   * A release that changed the rule.
   *
   * @param release the release
   * @param what it changed, the heaviest first
   */
  @TemplateData
  public record RuleChange(Release release, List<BilingualText> what) {
    public RuleChange {
      what = List.copyOf(what);
    }
  }
}
