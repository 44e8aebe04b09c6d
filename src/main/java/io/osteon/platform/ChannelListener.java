package io.osteon.platform;

import io.agroal.api.AgroalDataSource;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Hears what is announced on a channel of the database: LISTEN on a connection of its own. Without
 * one it only waits, and tries to get another; whoever uses it looks at the database after each
 * wait all the same.
 */
final class ChannelListener implements Closeable {
  private final AgroalDataSource dataSource;
  private final String channel;
  private Connection connection;
  private volatile boolean closed;

  ChannelListener(AgroalDataSource dataSource, String channel) {
    this.dataSource = dataSource;
    this.channel = channel;
  }

  /** Waits until something is announced, but not longer than that. */
  void await(Duration longest) throws InterruptedException {
    try {
      if (connection == null) {
        connect();
        return; // what was announced before it listened is looked at now
      }
      connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
    } catch (SQLException e) {
      disconnect();
      if (!closed) {
        TimeUnit.MILLISECONDS.sleep(longest.toMillis());
      }
    }
  }

  private synchronized void connect() throws SQLException {
    if (closed) {
      throw new SQLException("closed");
    }
    Connection opened = dataSource.getConnection();
    try (Statement statement = opened.createStatement()) {
      statement.execute("listen " + channel);
      connection = opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  /** The pool learns from a statement, not from a wait, that a connection leads nowhere. */
  private synchronized void disconnect() {
    if (connection == null) {
      return;
    }
    try (Connection broken = connection;
        Statement statement = broken.createStatement()) {
      statement.execute("unlisten *");
    } catch (SQLException e) {
      // as expected
    }
    connection = null;
  }

  /** Whether announcements are heard. */
  boolean isListening() {
    return connection != null;
  }

  @Override
  public void close() {
    closed = true;
  }
}
