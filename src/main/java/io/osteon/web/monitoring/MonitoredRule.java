package io.osteon.web.monitoring;

import io.osteon.governance.monitoring.Drift;
import io.osteon.governance.monitoring.Proportion;
import io.osteon.governance.monitoring.RuleStatistics;
import io.quarkus.qute.TemplateData;
import java.util.Comparator;

/**
 * A rule in the table of the page.
 *
 * @param id of the rule
 * @param title in the page's language; empty of a rule that the active rule base does not have
 * @param use how it fared
 */
@TemplateData
public record MonitoredRule(String id, String title, RuleStatistics use) {
  /**
   * What needs attention comes first: rules that are overridden more often than before, then those
   * that are shown more or less often, then the most often overridden, then the most often shown.
   */
  static final Comparator<MonitoredRule> BY_ATTENTION =
      Comparator.comparing((MonitoredRule rule) -> rule.use().overriddenDrift() != Drift.UP)
          .thenComparing(rule -> !isDrift(rule.use().shownDrift()))
          .thenComparing(rule -> rate(rule.use().overridden()), Comparator.reverseOrder())
          .thenComparing(rule -> rate(rule.use().shown()), Comparator.reverseOrder())
          .thenComparing(MonitoredRule::id);

  private static boolean isDrift(Drift drift) {
    return drift == Drift.UP || drift == Drift.DOWN;
  }

  private static double rate(Proportion proportion) {
    return proportion.of() == 0 ? 0 : proportion.rate();
  }

  /** The active rule base has it. */
  public boolean isActive() {
    return !title.isEmpty();
  }
}
