package io.osteon.web.monitoring;

import io.osteon.governance.monitoring.RuleStatistics;
import io.osteon.rulebase.AdviceRule;
import io.osteon.rulebase.Language;
import io.osteon.rulebase.RuleBase;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page shows of a period.
 *
 * @param days length of the period
 * @param choices lengths that are offered
 * @param available the counts could be read
 * @param evaluations how many there were
 * @param neverShown rules of the active rule base that no evaluation showed
 * @param rules all rules, what needs attention first
 */
@TemplateData
public record MonitoringView(
    int days,
    List<Integer> choices,
    boolean available,
    long evaluations,
    List<MonitoredRule> neverShown,
    List<MonitoredRule> rules) {
  private static final List<Integer> CHOICES = List.of(7, 30, 90, 365);

  /** A period that is offered; anything else becomes 30 days. */
  static int days(String text) {
    return CHOICES.stream().filter(days -> days.toString().equals(text)).findFirst().orElse(30);
  }

  /** While the database is away. */
  static MonitoringView unavailable(int days) {
    return new MonitoringView(days, CHOICES, false, 0, List.of(), List.of());
  }

  static MonitoringView of(
      int days, List<RuleStatistics> statistics, RuleBase ruleBase, Language language) {
    List<MonitoredRule> rules =
        statistics.stream()
            .map(use -> new MonitoredRule(use.rule(), title(ruleBase, use.rule(), language), use))
            .toList();
    return new MonitoringView(
        days,
        CHOICES,
        true,
        statistics.stream().mapToLong(use -> use.shown().of()).max().orElse(0),
        rules.stream().filter(rule -> rule.isActive() && rule.use().neverShown()).toList(),
        rules.stream().sorted(MonitoredRule.BY_ATTENTION).toList());
  }

  private static String title(RuleBase ruleBase, String rule, Language language) {
    return ruleBase
        .advice()
        .find(rule)
        .map(AdviceRule::title)
        .map(title -> title.in(language))
        .orElse("");
  }

  /** Something was counted in the period, or in the one before it. */
  public boolean isCounted() {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.use().shown().of() > 0
                    || rule.use().shownBefore().of() > 0
                    || rule.use().cards() > 0);
  }
}
