package io.osteon.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts, by day and release, how often each rule is shown; part of the transaction that stores.
 */
final class FiringCounts {
  private static final String ADD_EVALUATIONS =
      """
      insert into evaluation_daily (day, release_hash, evaluations) values (?, ?, ?)
      on conflict (day, release_hash) do update set evaluations = evaluation_daily.evaluations + excluded.evaluations
      """;
  private static final String ADD_SHOWN =
      """
      insert into rule_shown_daily (day, release_hash, rule, shown) values (?, ?, ?, ?)
      on conflict (day, release_hash, rule) do update set shown = rule_shown_daily.shown + excluded.shown
      """;

  private FiringCounts() {}

  /** Sorted, so that replicas that store at once take the rows in the same order. */
  private record Key(LocalDate day, String release, String rule) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = day.compareTo(other.day);
      order = order == 0 ? release.compareTo(other.release) : order;
      return order == 0 ? rule.compareTo(other.rule) : order;
    }
  }

  /** Adds entries that were stored for the first time. */
  static void add(Connection connection, List<JournalEntry> stored) throws SQLException {
    Map<Key, Long> evaluations = new TreeMap<>();
    Map<Key, Long> shown = new TreeMap<>();
    for (JournalEntry entry : stored) {
      LocalDate day = LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
      evaluations.merge(new Key(day, entry.releaseHash(), ""), 1L, Long::sum);
      for (String rule : ShownRules.of(entry.output())) {
        shown.merge(new Key(day, entry.releaseHash(), rule), 1L, Long::sum);
      }
    }
    try (PreparedStatement add = connection.prepareStatement(ADD_EVALUATIONS)) {
      for (Map.Entry<Key, Long> count : evaluations.entrySet()) {
        add.setObject(1, count.getKey().day());
        add.setString(2, count.getKey().release());
        add.setLong(3, count.getValue());
        add.addBatch();
      }
      add.executeBatch();
    }
    try (PreparedStatement add = connection.prepareStatement(ADD_SHOWN)) {
      for (Map.Entry<Key, Long> count : shown.entrySet()) {
        add.setObject(1, count.getKey().day());
        add.setString(2, count.getKey().release());
        add.setString(3, count.getKey().rule());
        add.setLong(4, count.getValue());
        add.addBatch();
      }
      add.executeBatch();
    }
  }
}
