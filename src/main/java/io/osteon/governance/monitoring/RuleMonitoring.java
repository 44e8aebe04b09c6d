package io.osteon.governance.monitoring;

import io.osteon.governance.monitoring.RuleStatistics.OverrideReason;
import io.osteon.governance.store.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Counts how rules fare, over all releases that answered. */
public final class RuleMonitoring {
  private static final String EVALUATIONS =
      """
      select coalesce(sum(evaluations) filter (where day >= :from), 0) as now,
             coalesce(sum(evaluations) filter (where day < :from), 0) as before
      from evaluation_daily where day >= :before and day < :until
      """;
  private static final String SHOWN =
      """
      select rule, coalesce(sum(shown) filter (where day >= :from), 0) as now,
             coalesce(sum(shown) filter (where day < :from), 0) as before
      from rule_shown_daily where day >= :before and day < :until group by rule
      """;

  /**
   * Of several reports on a card the latest counts, if it comes from whom the card was shown to.
   */
  private static final String ANSWERED =
      """
      with latest as (
        select distinct on (c.card) c.card, c.rule, c.issued_at, f.outcome, f.reason_system, f.reason_code, f.reason_display
        from cds_card c left join cds_feedback f on f.card = c.card and f.client = c.client
        where c.issued_at >= (:before::date::timestamp at time zone 'UTC') and c.issued_at < (:until::date::timestamp at time zone 'UTC')
        order by c.card, f.outcome_at desc nulls last, f.received_at desc, f.feedback_key
      )
      """;

  private static final String CARDS =
      ANSWERED
          + """
          select rule,
                 count(*) filter (where issued_at >= (:from::date::timestamp at time zone 'UTC')) as cards,
                 count(outcome) filter (where issued_at >= (:from::date::timestamp at time zone 'UTC')) as answered,
                 count(*) filter (where issued_at >= (:from::date::timestamp at time zone 'UTC') and outcome = 'overridden') as overridden,
                 count(outcome) filter (where issued_at < (:from::date::timestamp at time zone 'UTC')) as answered_before,
                 count(*) filter (where issued_at < (:from::date::timestamp at time zone 'UTC') and outcome = 'overridden') as overridden_before
          from latest group by rule
          """;
  private static final String REASONS =
      ANSWERED
          + """
          select rule, reason_system, reason_code, max(reason_display) as reason_display, count(*) as cards
          from latest where outcome = 'overridden' and issued_at >= (:from::date::timestamp at time zone 'UTC')
          group by rule, reason_system, reason_code order by rule, cards desc, reason_system, reason_code
          """;

  private final Transactions transactions;

  /** Counts in a database. */
  public RuleMonitoring(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Counts(long now, long before) {
    static final Counts NONE = new Counts(0, 0);
  }

  private record CardCounts(
      long cards, long answered, long overridden, long answeredBefore, long overriddenBefore) {
    static final CardCounts NONE = new CardCounts(0, 0, 0, 0, 0);
  }

  /** The period that is counted and the one of the same length before it; days of UTC. */
  private record Days(LocalDate before, LocalDate from, LocalDate until) {}

  /**
   * The statistics of rules.
   *
   * @param rules ids of those that are to be there even if nothing is known of them; others that
   *     were shown come too
   * @param until the last day of the period
   * @param days length of the period, 1 to 3650
   * @return by id
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  public List<RuleStatistics> of(Collection<String> rules, LocalDate until, int days) {
    if (days < 1 || days > 3650) {
      throw new IllegalArgumentException("a period of " + days + " days");
    }
    LocalDate end = until.plusDays(1);
    Days period = new Days(end.minusDays(2L * days), end.minusDays(days), end);
    return transactions.inTransaction(handle -> count(handle, rules, period));
  }

  private static List<RuleStatistics> count(Handle handle, Collection<String> rules, Days period) {
    Counts evaluations =
        query(handle, EVALUATIONS, period)
            .map((row, context) -> new Counts(row.getLong("now"), row.getLong("before")))
            .one();
    Map<String, Counts> shown = new HashMap<>();
    query(handle, SHOWN, period)
        .map(
            (row, context) ->
                shown.put(
                    row.getString("rule"), new Counts(row.getLong("now"), row.getLong("before"))))
        .list();
    Map<String, CardCounts> cards = cards(handle, period);
    Map<String, List<OverrideReason>> reasons = reasons(handle, period);
    TreeSet<String> all = new TreeSet<>(rules);
    all.addAll(shown.keySet());
    all.addAll(cards.keySet());
    List<RuleStatistics> statistics = new ArrayList<>(all.size());
    for (String rule : all) {
      statistics.add(
          statistics(
              rule,
              evaluations,
              shown.getOrDefault(rule, Counts.NONE),
              cards.getOrDefault(rule, CardCounts.NONE),
              reasons.getOrDefault(rule, List.of())));
    }
    return statistics;
  }

  private static RuleStatistics statistics(
      String rule,
      Counts evaluations,
      Counts shown,
      CardCounts cards,
      List<OverrideReason> reasons) {
    return new RuleStatistics(
        rule,
        new Proportion(shown.now(), evaluations.now()),
        new Proportion(shown.before(), evaluations.before()),
        new Proportion(cards.overridden(), cards.answered()),
        new Proportion(cards.overriddenBefore(), cards.answeredBefore()),
        cards.cards(),
        reasons);
  }

  private static Map<String, CardCounts> cards(Handle handle, Days period) {
    Map<String, CardCounts> cards = new HashMap<>();
    query(handle, CARDS, period)
        .map(
            (row, context) ->
                cards.put(
                    row.getString("rule"),
                    new CardCounts(
                        row.getLong("cards"),
                        row.getLong("answered"),
                        row.getLong("overridden"),
                        row.getLong("answered_before"),
                        row.getLong("overridden_before"))))
        .list();
    return cards;
  }

  private static Map<String, List<OverrideReason>> reasons(Handle handle, Days period) {
    Map<String, List<OverrideReason>> reasons = new HashMap<>();
    query(handle, REASONS, period)
        .map(
            (row, context) ->
                reasons
                    .computeIfAbsent(row.getString("rule"), rule -> new ArrayList<>())
                    .add(
                        new OverrideReason(
                            row.getString("reason_system"),
                            row.getString("reason_code"),
                            row.getString("reason_display"),
                            row.getLong("cards"))))
        .list();
    return reasons;
  }

  private static org.jdbi.v3.core.statement.Query query(Handle handle, String sql, Days period) {
    return handle
        .createQuery(sql)
        .bind("before", period.before())
        .bind("from", period.from())
        .bind("until", period.until());
  }
}
