package io.osteon.cdshooks.trust.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** The tokens that any replica has seen, in the table {@code cds_used_token}. */
public final class TokenTable {
  private static final int NETWORK_TIMEOUT_MILLIS = 5_000;

  /**
   * Many tokens in one round trip. The transaction does not wait for the disk of the server: other
   * replicas see the rows at once all the same, and what a crash of the server takes is half a
   * second of them.
   */
  private static final String INSERT =
      """
      insert into cds_used_token (fingerprint, usable_until)
      select token.fingerprint, token.usable_until
      from unnest(?::bytea[], ?::timestamptz[]) as token (fingerprint, usable_until)
        cross join set_config('synchronous_commit', 'off', true)
      on conflict do nothing
      returning fingerprint
      """;

  /** The clocks of replicas differ, hence the margin. */
  private static final String DELETE =
      "delete from cds_used_token where usable_until < now() - interval '5 minutes'";

  private final DataSource dataSource;

  /** The table in a database. */
  public TokenTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Adds tokens.
   *
   * @return those that were not there
   * @throws SQLException if the database does not answer; some may have been added
   */
  Set<TokenFingerprint> add(List<UsedToken> tokens) throws SQLException {
    // In one order everywhere, so that replicas that add the same tokens do not block each other.
    List<UsedToken> sorted =
        tokens.stream().sorted(Comparator.comparing(UsedToken::fingerprint)).toList();
    byte[][] fingerprints =
        sorted.stream().map(token -> token.fingerprint().bytes()).toArray(byte[][]::new);
    Object[] times = sorted.stream().map(token -> Timestamp.from(token.usableUntil())).toArray();
    try (Connection connection = dataSource.getConnection()) {
      int timeout = connection.getNetworkTimeout();
      Executor sameThread = Runnable::run;
      connection.setNetworkTimeout(sameThread, NETWORK_TIMEOUT_MILLIS);
      try {
        return insert(connection, fingerprints, times);
      } finally {
        connection.setNetworkTimeout(sameThread, timeout);
      }
    }
  }

  private static Set<TokenFingerprint> insert(
      Connection connection, byte[][] fingerprints, Object[] times) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, connection.createArrayOf("bytea", fingerprints));
      insert.setArray(2, connection.createArrayOf("timestamptz", times));
      Set<TokenFingerprint> added = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          added.add(TokenFingerprint.of(rows.getBytes(1)));
        }
      }
      return added;
    }
  }

  /** Deletes tokens that could no longer be used. */
  void forget() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.executeUpdate();
    }
  }
}
