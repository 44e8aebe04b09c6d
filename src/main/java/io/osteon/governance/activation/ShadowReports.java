package io.osteon.governance.activation;

import io.osteon.governance.activation.ShadowReport.Case;
import io.osteon.governance.activation.ShadowReport.RuleChange;
import io.osteon.governance.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what the journal keeps of shadow releases. */
public final class ShadowReports {
  private final Transactions transactions;

  /** Reports from that database. */
  public ShadowReports(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Totals(long all, long same, long failed) {}

  /**
   * What is known of a shadow activation.
   *
   * @param cases at most so many single cases
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  public ShadowReport of(UUID activation, int cases) {
    return transactions.inSnapshot(
        handle -> {
          Totals totals = totals(handle, activation);
          return new ShadowReport(
              totals.all(),
              totals.same(),
              totals.all() - totals.same() - totals.failed(),
              totals.failed(),
              rules(handle, activation),
              latest(handle, activation, cases));
        });
  }

  private static Totals totals(Handle handle, UUID activation) {
    return handle
        .createQuery(
            """
            select count(*) as total,
                   count(*) filter (where failure is null and gained = '{}' and lost = '{}' and changed = '{}') as same,
                   count(*) filter (where failure is not null) as failed
            from shadow_outcome where activation = :activation
            """)
        .bind("activation", activation)
        .map((row, context) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)))
        .one();
  }

  private static List<RuleChange> rules(Handle handle, UUID activation) {
    return handle
        .createQuery(
            """
            select rule, count(*) filter (where how = 'gained') as gained,
                   count(*) filter (where how = 'lost') as lost,
                   count(*) filter (where how = 'changed') as changed
            from (select unnest(gained) as rule, 'gained' as how from shadow_outcome where activation = :activation
                  union all
                  select unnest(lost), 'lost' from shadow_outcome where activation = :activation
                  union all
                  select unnest(changed), 'changed' from shadow_outcome where activation = :activation) change
            group by rule order by count(*) desc, rule
            """)
        .bind("activation", activation)
        .map(
            (row, context) ->
                new RuleChange(
                    row.getString("rule"),
                    row.getLong("gained"),
                    row.getLong("lost"),
                    row.getLong("changed")))
        .list();
  }

  private static List<Case> latest(Handle handle, UUID activation, int cases) {
    return handle
        .createQuery(
            """
            select evaluation_id, shadow.evaluated_at, shadow.recorded_at, gained, lost, changed, failure
            from shadow_outcome shadow left join evaluation_journal entry using (entry_id)
            where activation = :activation
              and (failure is not null or gained <> '{}' or lost <> '{}' or changed <> '{}')
            order by shadow.recorded_at desc, entry_id limit :cases
            """)
        .bind("activation", activation)
        .bind("cases", cases)
        .map((row, context) -> read(row))
        .list();
  }

  private static Case read(ResultSet row) throws SQLException {
    return new Case(
        Optional.ofNullable(row.getString("evaluation_id")),
        row.getObject("evaluated_at", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        texts(row, "gained"),
        texts(row, "lost"),
        texts(row, "changed"),
        Optional.ofNullable(row.getString("failure")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
