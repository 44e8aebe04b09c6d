package io.osteon.web.monitoring;

import io.osteon.governance.monitoring.RuleMonitoring;
import io.osteon.governance.monitoring.RuleStatistics;
import io.osteon.governance.store.DatabaseUnavailableException;
import io.osteon.platform.RuleBaseService;
import io.osteon.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the rules fared in the last 30 days, for pages that show it beside other things. */
@ApplicationScoped
public class RecentUse {
  /** The period, in days. */
  public static final int DAYS = 30;

  /** The list of rules is asked for with every letter of a search: the counts may be so old. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Counted(String hash, Instant at, Map<String, RuleStatistics> rules) {}

  private final RuleMonitoring monitoring;
  private final RuleBaseService rules;
  private final Clock clock = Clock.systemUTC();
  private volatile Counted latest;

  /** Counts of the rules that answer now. */
  public RecentUse(RuleMonitoring monitoring, RuleBaseService rules) {
    this.monitoring = monitoring;
    this.rules = rules;
  }

  /** The statistics of each rule by its id; none while the database is away. */
  public Map<String, RuleStatistics> byRule() {
    RuleBase ruleBase = rules.active().ruleBase();
    Instant now = clock.instant();
    Counted known = latest;
    if (known == null
        || !known.hash().equals(ruleBase.hash())
        || known.at().plus(KEPT).isBefore(now)) {
      try {
        known = new Counted(ruleBase.hash(), now, count(ruleBase));
      } catch (DatabaseUnavailableException e) {
        return Map.of();
      }
      latest = known;
    }
    return known.rules();
  }

  private Map<String, RuleStatistics> count(RuleBase ruleBase) {
    return monitoring.of(MonitoringPage.ids(ruleBase), LocalDate.now(clock), DAYS).stream()
        .collect(Collectors.toUnmodifiableMap(RuleStatistics::rule, Function.identity()));
  }
}
