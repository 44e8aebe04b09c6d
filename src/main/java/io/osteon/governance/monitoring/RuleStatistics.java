package io.osteon.governance.monitoring;

import java.util.List;
import java.util.Objects;

/**
 * How a rule fared in a period, and in the one of the same length before it.
 *
 * @param rule id of the rule
 * @param shown evaluations that showed it, of all evaluations of the period
 * @param shownBefore the same of the period before
 * @param overridden cards that were overridden, of those that were answered
 * @param overriddenBefore the same of the period before
 * @param cards cards that were issued in the period
 * @param reasons why cards were overridden, most frequent first
 */
public record RuleStatistics(
    String rule,
    Proportion shown,
    Proportion shownBefore,
    Proportion overridden,
    Proportion overriddenBefore,
    long cards,
    List<OverrideReason> reasons) {
  public RuleStatistics {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(shownBefore, "shownBefore");
    Objects.requireNonNull(overridden, "overridden");
    Objects.requireNonNull(overriddenBefore, "overriddenBefore");
    reasons = List.copyOf(reasons);
  }

  /** Evaluations took place and none showed it. */
  public boolean neverShown() {
    return shown.of() > 0 && shown.count() == 0;
  }

  /** Whether it is shown more or less often than before. */
  public Drift shownDrift() {
    return shown.since(shownBefore);
  }

  /** Whether it is overridden more or less often than before. */
  public Drift overriddenDrift() {
    return overridden.since(overriddenBefore);
  }

  /**
   * Why cards were overridden.
   *
   * @param system code system, {@code null} where it was not said
   * @param code code in it, {@code null} where none was given
   * @param display words of the client for it, may be {@code null}
   * @param cards how many
   */
  public record OverrideReason(String system, String code, String display, long cards) {}
}
