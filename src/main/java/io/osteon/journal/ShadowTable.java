package io.osteon.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Outcomes of shadow releases in PostgreSQL; what is there already is left as it is. */
final class ShadowTable {
  private static final String INSERT =
      """
      insert into shadow_outcome (entry_id, activation, live_hash, shadow_hash, evaluated_at, recorded_at,
                                  gained, lost, changed, failure)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (entry_id, activation) do nothing
      """;

  private ShadowTable() {}

  static void save(Connection connection, List<ShadowOutcome> outcomes) throws SQLException {
    if (outcomes.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (ShadowOutcome outcome : outcomes) {
        bind(insert, outcome);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, ShadowOutcome outcome) throws SQLException {
    insert.setObject(1, outcome.entryId());
    insert.setObject(2, outcome.activation());
    insert.setString(3, outcome.liveHash());
    insert.setString(4, outcome.shadowHash());
    insert.setObject(5, outcome.at());
    insert.setObject(6, outcome.recordedAt().atOffset(ZoneOffset.UTC));
    insert.setArray(7, texts(insert, outcome.gained()));
    insert.setArray(8, texts(insert, outcome.lost()));
    insert.setArray(9, texts(insert, outcome.changed()));
    insert.setString(10, outcome.failure().orElse(null));
  }

  private static Array texts(PreparedStatement insert, List<String> values) throws SQLException {
    return insert.getConnection().createArrayOf("text", values.toArray());
  }
}
