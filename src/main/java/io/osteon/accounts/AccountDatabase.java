package io.osteon.accounts;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Transactions on the tables of accounts. */
public final class AccountDatabase {
  private final Jdbi jdbi;

  /** Works on a database with the tables of V5. */
  public AccountDatabase(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Does work in a transaction, which is rolled back when the work fails.
   *
   * @throws AccountsUnavailableException if the database is away
   */
  public <T> T inTransaction(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw isAway(e) ? new AccountsUnavailableException(e) : e;
    }
  }

  private static boolean isAway(JdbiException e) {
    if (e instanceof ConnectionException) {
      return true;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Connection lost (08), too few resources (53), shut down by the operator (57P). */
  private static boolean isAway(String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P");
  }
}
