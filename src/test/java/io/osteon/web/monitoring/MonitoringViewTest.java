package io.osteon.web.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.osteon.governance.monitoring.Proportion;
import io.osteon.governance.monitoring.RuleStatistics;
import io.osteon.rulebase.Language;
import io.osteon.testing.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page of monitoring shows first. */
class MonitoringViewTest {

  private static RuleStatistics use(
      String rule, long shown, long shownBefore, long overridden, long overriddenBefore) {
    return new RuleStatistics(
        rule,
        new Proportion(shown, 1000),
        new Proportion(shownBefore, 1000),
        new Proportion(overridden, 100),
        new Proportion(overriddenBefore, 100),
        100,
        List.of());
  }

  private static MonitoringView view(RuleStatistics... statistics) {
    return MonitoringView.of(30, List.of(statistics), ShippedRules.ruleBase(), Language.EN);
  }

  /** Catches: a rule that people begin to ignore, hidden below those that fare as ever. */
  @Test
  void whatNeedsAttentionComesFirst() {
    MonitoringView view =
        view(
            use("BTA-01", 900, 900, 10, 10),
            use("BTA-02", 100, 100, 60, 60),
            use("BTA-03", 300, 100, 0, 0),
            use("MON-01", 50, 50, 50, 5));

    assertThat(view.rules())
        .extracting(MonitoredRule::id)
        .containsExactly("MON-01", "BTA-03", "BTA-02", "BTA-01");
    assertThat(view.evaluations()).isEqualTo(1000);
    assertThat(view.isCounted()).isTrue();
  }

  /** Catches: rules of another release accused of never being shown, and nothing said of none. */
  @Test
  void neverShownAreOnlyActiveRules() {
    assertThat(view(use("MON-01", 0, 0, 0, 0), use("OLD-99", 0, 0, 0, 0)).neverShown())
        .extracting(MonitoredRule::id)
        .containsExactly("MON-01");
    Proportion none = new Proportion(0, 0);
    RuleStatistics unknown = new RuleStatistics("MON-01", none, none, none, none, 0, List.of());
    assertThat(view(unknown).isCounted()).isFalse();
    assertThat(view(unknown).neverShown()).isEmpty();
  }

  /** Catches: a length in an address that leads to an error. */
  @Test
  void onlyOfferedPeriodsAreTaken() {
    assertThat(MonitoringView.days("365")).isEqualTo(365);
    assertThat(MonitoringView.days("-1")).isEqualTo(30);
    assertThat(MonitoringView.days("x")).isEqualTo(30);
  }
}
