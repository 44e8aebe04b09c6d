package io.osteon.cdshooks.feedback;

import io.agroal.api.AgroalDataSource;
import io.osteon.cdshooks.feedback.FeedbackStatistics.Reason;
import io.osteon.cdshooks.feedback.FeedbackStatistics.Release;
import io.osteon.cdshooks.feedback.FeedbackStatistics.Row;
import io.osteon.journal.JournalUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts cards and feedback in the database. */
@ApplicationScoped
public class StatisticsTable {
  private static final int SECONDS = 30;
  private static final int RATE_DIGITS = 4;

  /**
   * Of several reports on a card the latest counts. A report counts only if it comes from the
   * client that the card was shown to.
   */
  private static final String COUNT =
      """
      with shown as (
        select card, client, rule, release_version, release_hash,
               date_trunc(?, issued_at at time zone 'UTC')::date as period
        from cds_card
        where issued_at >= ? and issued_at < ? and (?::text is null or rule = ?)
      ), answered as (
        select distinct on (shown.card) shown.card, outcome, reason_system, reason_code
        from shown join cds_feedback using (card, client)
        order by shown.card, outcome_at desc, received_at desc, feedback_key
      )
      select period, rule, release_version, release_hash, outcome,
             case when outcome = 'overridden' then reason_system end as reason_system,
             case when outcome = 'overridden' then reason_code end as reason_code,
             count(*) as cards
      from shown left join answered using (card)
      group by 1, 2, 3, 4, 5, 6, 7
      order by 1, 2, 3, 4, 8 desc, 6, 7
      """;

  private static final String COUNT_UNLINKED =
      """
      select count(*) from cds_feedback
      where outcome_at >= ? and outcome_at < ?
        and not exists (select from cds_card where cds_card.card = cds_feedback.card
                                               and cds_card.client = cds_feedback.client)
      """;

  private final AgroalDataSource dataSource;

  /** The tables behind a pool of connections. */
  public StatisticsTable(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Counts.
   *
   * @throws JournalUnavailableException if the database is away
   */
  FeedbackStatistics count(StatisticsQuery query) {
    try (Connection connection = dataSource.getConnection()) {
      return new FeedbackStatistics(
          query.from(),
          query.to(),
          query.interval(),
          rows(connection, query),
          unlinked(connection, query));
    } catch (SQLException e) {
      throw new JournalUnavailableException(e);
    }
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private record Group(LocalDate period, String rule, Release release) {}

  private static List<Row> rows(Connection connection, StatisticsQuery query) throws SQLException {
    Map<Group, Counts> groups = new LinkedHashMap<>();
    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setQueryTimeout(SECONDS);
      count.setString(1, query.interval());
      count.setObject(2, start(query.from()));
      count.setObject(3, start(query.to().plusDays(1)));
      count.setString(4, query.rule());
      count.setString(5, query.rule());
      try (ResultSet rows = count.executeQuery()) {
        while (rows.next()) {
          Group group =
              new Group(
                  rows.getObject("period", LocalDate.class),
                  rows.getString("rule"),
                  new Release(rows.getString("release_version"), rows.getString("release_hash")));
          groups
              .computeIfAbsent(group, key -> new Counts())
              .add(
                  rows.getString("outcome"),
                  rows.getString("reason_system"),
                  rows.getString("reason_code"),
                  rows.getLong("cards"));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    groups.forEach((group, counts) -> rows.add(counts.row(group)));
    return rows;
  }

  private static long unlinked(Connection connection, StatisticsQuery query) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement(COUNT_UNLINKED)) {
      count.setQueryTimeout(SECONDS);
      count.setObject(1, start(query.from()));
      count.setObject(2, start(query.to().plusDays(1)));
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** The cards of one row. */
  private static final class Counts {
    private long accepted;
    private long overridden;
    private long unanswered;
    private final List<Reason> reasons = new ArrayList<>();

    void add(String outcome, String reasonSystem, String reasonCode, long cards) {
      if (outcome == null) {
        unanswered += cards;
      } else if (outcome.equals("accepted")) {
        accepted += cards;
      } else {
        overridden += cards;
        if (reasonCode != null) {
          reasons.add(new Reason(reasonSystem, reasonCode, cards));
        }
      }
    }

    Row row(Group group) {
      long answered = accepted + overridden;
      BigDecimal rate =
          answered == 0
              ? null
              : BigDecimal.valueOf(overridden)
                  .divide(BigDecimal.valueOf(answered), RATE_DIGITS, RoundingMode.HALF_UP);
      return new Row(
          group.period(),
          group.rule(),
          group.release(),
          answered + unanswered,
          accepted,
          overridden,
          unanswered,
          rate,
          List.copyOf(reasons));
    }
  }
}
