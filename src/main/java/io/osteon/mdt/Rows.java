package io.osteon.mdt;

import io.osteon.rulebase.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Values of rows. */
public final class Rows {
  private Rows() {}

  /** A time; {@code null} where there is none. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** A value of an enumeration by its key. */
  public static <E extends Enum<E>> E key(ResultSet row, String column, E[] values)
      throws SQLException {
    String key = row.getString(column);
    return Key.parse(key, values)
        .orElseThrow(() -> new IllegalStateException("unknown in the tables of the board: " + key));
  }
}
