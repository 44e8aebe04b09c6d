package io.osteon.governance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.governance.store.Transactions;
import io.osteon.journal.JournalRetention;
import io.osteon.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What is counted of rules in use, and what is removed, in a real PostgreSQL. */
class RuleMonitoringTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir static Path folder;
  private static EmbeddedDatabase database;
  private static PGSimpleDataSource dataSource;

  @BeforeAll
  static void start() throws IOException, SQLException {
    database = EmbeddedDatabase.start(folder);
    dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.url());
    Flyway.configure().dataSource(dataSource).load().migrate();
    execute(
        """
        insert into evaluation_daily values
          ('2026-11-23', 'a', 60), ('2026-11-22', 'b', 40), ('2026-11-14', 'a', 100), ('2026-11-13', 'a', 50), ('2026-11-03', 'a', 7), ('2026-11-24', 'a', 9);
        insert into rule_shown_daily values
          ('2026-11-23', 'a', 'MON-01', 5), ('2026-11-22', 'b', 'MON-01', 3), ('2026-11-13', 'a', 'MON-01', 40), ('2026-11-03', 'a', 'MON-01', 7),
          ('2026-11-24', 'a', 'MON-01', 9), ('2026-11-13', 'a', 'MON-02', 1);
        """);
    card(1, "BTA-08", "ehr", "2026-11-22T10:00:00Z");
    card(2, "BTA-08", "ehr", "2026-11-22T10:00:00Z");
    card(3, "BTA-08", "ehr", "2026-11-22T10:00:00Z");
    card(4, "BTA-08", "ehr", "2026-11-13T23:59:59Z");
    feedback(1, 1, "ehr", "overridden", "c1", "2026-11-22T11:00:00Z");
    feedback(2, 1, "ehr", "accepted", null, "2026-11-22T10:30:00Z");
    feedback(3, 2, "ehr", "accepted", null, "2026-11-22T11:00:00Z");
    feedback(4, 3, "other", "overridden", "c2", "2026-11-22T11:00:00Z");
    feedback(5, 4, "ehr", "overridden", "c1", "2026-11-14T01:00:00Z");
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String id(int number) {
    return "00000000-0000-0000-0000-%012d".formatted(number);
  }

  private static void card(int number, String rule, String client, String at) throws SQLException {
    execute(
        "insert into cds_card values ('%s','s','%s','%s','%s','warning','1.0.0','a','e','%s','{}')"
            .formatted(id(number), client, id(0), rule, at));
  }

  private static void feedback(
      int key, int card, String client, String outcome, String reason, String at)
      throws SQLException {
    execute(
        "insert into cds_feedback values ('%s','%s','s','%s','%s','{}',null,%s,null,null,'%s','%s')"
            .formatted(
                id(key),
                id(card),
                client,
                outcome,
                reason == null ? "null" : "'" + reason + "'",
                at,
                at));
  }

  private static Map<String, RuleStatistics> statistics() {
    return new RuleMonitoring(new Transactions(Jdbi.create(dataSource)))
        .of(List.of("ICI-01"), TODAY, 10).stream()
            .collect(Collectors.toMap(RuleStatistics::rule, Function.identity()));
  }

  /** Catches: periods that overlap or leave a day out, releases that are counted apart. */
  @Test
  void whatWasShownIsCountedOverReleasesAndDays() {
    RuleStatistics rule = statistics().get("MON-01");
    assertThat(rule.shown()).isEqualTo(new Proportion(8, 200));
    assertThat(rule.shownBefore()).isEqualTo(new Proportion(40, 50));
    assertThat(rule.shownDrift()).isEqualTo(Drift.DOWN);
    assertThat(rule.neverShown()).isFalse();
  }

  /** Catches: rules that nobody misses because nothing shows them. */
  @Test
  void rulesThatAreNeverShownAreListed() {
    assertThat(statistics().get("ICI-01").neverShown()).isTrue();
    assertThat(statistics().get("MON-02").neverShown()).isTrue();
  }

  /** Catches: two reports on a card counted twice, and reports of those who never had the card. */
  @Test
  void theLatestReportOfWhoWasShownTheCardCounts() {
    RuleStatistics rule = statistics().get("BTA-08");
    assertThat(rule.cards()).isEqualTo(3);
    assertThat(rule.overridden()).isEqualTo(new Proportion(1, 2));
    assertThat(rule.overriddenBefore()).isEqualTo(new Proportion(1, 1));
    assertThat(rule.overriddenDrift()).isEqualTo(Drift.UNKNOWN);
    assertThat(rule.reasons())
        .containsExactly(new RuleStatistics.OverrideReason(null, "c1", null, 1));
  }

  /** Catches: retention that removes too much, leaves no trace, or opens the journal to others. */
  @Test
  void onlyRetentionRemovesAndItIsWrittenDown() throws SQLException {
    for (int day = 1; day <= 3; day++) {
      execute(
          "insert into evaluation_journal values ('%s','e','1','h','2020-01-01','2020-01-0%dT00:00:00Z','application/json','en','','')"
              .formatted(id(day), day));
    }
    assertThatThrownBy(() -> execute("delete from evaluation_journal"))
        .hasMessageContaining("append-only");
    for (int day = 1; day <= 3; day++) {
      execute(
          """
          insert into cds_feedback
            (feedback_key, card, service, client, outcome, accepted_suggestions, reason_code, comment, outcome_at, received_at)
          values ('%1$s', '%1$s', 's', 'retention', 'overridden', '{}', 'declined', 'Mr Wang said no',
                  '2020-01-01T00:00:00Z', '2020-01-0%2$dT00:00:00Z')
          """
              .formatted(id(900 + day), day));
    }
    assertThat(new JournalRetention(dataSource).removeBefore(Instant.parse("2020-01-03T00:00:00Z")))
        .isEqualTo(2);
    assertThatThrownBy(() -> execute("delete from evaluation_journal"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("update evaluation_journal set language = 'zh'"))
        .hasMessageContaining("append-only");
    List<Long> noted =
        new Transactions(Jdbi.create(dataSource))
            .read(
                handle ->
                    handle
                        .createQuery("select evaluations from journal_retention")
                        .map((row, context) -> row.getLong(1))
                        .list());
    assertThat(noted).containsExactly(2L);
    List<String> feedback =
        new Transactions(Jdbi.create(dataSource))
            .read(
                handle ->
                    handle
                        .createQuery(
                            """
                            select reason_code || ': ' || coalesce(comment, '-') from cds_feedback
                            where client = 'retention' order by received_at
                            """)
                        .map((row, context) -> row.getString(1))
                        .list());
    assertThat(feedback).containsExactly("declined: -", "declined: -", "declined: Mr Wang said no");
    for (String change :
        List.of(
            "update cds_feedback set comment = null",
            "update cds_feedback set outcome = 'accepted'",
            "delete from cds_feedback")) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("append-only");
    }
  }
}
