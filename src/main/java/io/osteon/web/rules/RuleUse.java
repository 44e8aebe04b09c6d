package io.osteon.web.rules;

import io.osteon.governance.monitoring.Proportion;
import io.osteon.governance.monitoring.RuleStatistics;
import io.osteon.web.layout.Page;
import io.osteon.web.monitoring.UseLabels;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What pages of rules show beside the rules: how they fare, and when they are reviewed again. */
@TemplateData
public final class RuleUse {
  private static final String UNKNOWN = "—";

  private final UseLabels labels;
  private final Map<String, RuleStatistics> rules;
  private final String review;
  private final boolean overdue;

  /**
   * For a page.
   *
   * @param rules what is known of rules, by id
   * @param review when they are reviewed again, if that is known
   * @param overdue that day has passed
   */
  RuleUse(
      Page page, Map<String, RuleStatistics> rules, Optional<LocalDate> review, boolean overdue) {
    this.labels = new UseLabels(page);
    this.rules = rules;
    this.review = review.map(page::date).orElse(UNKNOWN);
    this.overdue = overdue;
  }

  /** How often a rule was shown: a rate; a dash where nothing is known. */
  public String shown(String rule) {
    RuleStatistics known = rules.get(rule);
    return known == null ? UNKNOWN : labels.rate(known.shown());
  }

  /** How often its cards were overridden: a rate; a dash where nothing is known. */
  public String overridden(String rule) {
    RuleStatistics known = rules.get(rule);
    return known == null ? UNKNOWN : labels.rate(known.overridden());
  }

  /** The share of evaluations that showed it, 0 to 1; -1 where nothing is known. */
  double shownShare(String rule) {
    RuleStatistics known = rules.get(rule);
    return known == null ? -1 : share(known.shown());
  }

  /** The share of its cards that were overridden, 0 to 1; -1 where nothing is known. */
  double overriddenShare(String rule) {
    RuleStatistics known = rules.get(rule);
    return known == null ? -1 : share(known.overridden());
  }

  private static double share(Proportion proportion) {
    return proportion.of() == 0 ? -1 : (double) proportion.count() / proportion.of();
  }

  /** The same with its counts. */
  public String shownOf(String rule) {
    RuleStatistics known = rules.get(rule);
    return known == null ? UNKNOWN : labels.share(known.shown());
  }

  /** The same with its counts. */
  public String overriddenOf(String rule) {
    RuleStatistics known = rules.get(rule);
    return known == null ? UNKNOWN : labels.share(known.overridden());
  }

  /** When the release is reviewed again; a dash where that is not known. */
  public String review() {
    return review;
  }

  /** The day of the review has passed. */
  public boolean isOverdue() {
    return overdue;
  }
}
