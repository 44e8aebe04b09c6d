package io.osteon.governance.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The way to the database for governance. Whatever belongs together is one transaction; a database
 * that is away is told apart from statements that it refuses.
 */
public final class Transactions {
  private static final int ATTEMPTS = 5;
  private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

  private final Jdbi jdbi;

  /** Transactions on that database. */
  public Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Does work in one transaction: committed if it returns, undone if it throws. PostgreSQL may pick
   * it as the victim of a deadlock; it is then done again from its beginning, so that it must have
   * no effect other than through the handle. Within another transaction of the thread it is a part
   * of that one; what fails in a part is thrown as it is, and the outermost transaction begins
   * again, since PostgreSQL has undone all of it.
   *
   * @throws DatabaseUnavailableException if the database is away
   */
  public <T> T inTransaction(Function<Handle, T> work) {
    return inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
  }

  /** The same for work without a result. */
  public void useTransaction(Consumer<Handle> work) {
    inTransaction(
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /**
   * Reads in one transaction that sees the database as it is at its beginning, however long it
   * takes.
   *
   * @throws DatabaseUnavailableException if the database is away
   */
  public <T> T inSnapshot(Function<Handle, T> work) {
    return inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  private <T> T inTransaction(TransactionIsolationLevel level, Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      boolean[] part = {false};
      try {
        return jdbi.withHandle(
            handle -> {
              part[0] = handle.isInTransaction();
              return handle.inTransaction(level, work::apply);
            });
      } catch (JdbiException e) {
        if (part[0]) {
          throw e;
        }
        if (attempt == ATTEMPTS || !TRY_AGAIN.contains(state(e))) {
          throw translated(e);
        }
      }
    }
  }

  /**
   * Reads without a transaction of its own.
   *
   * @throws DatabaseUnavailableException if the database is away
   */
  public <T> T read(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw translated(e);
    }
  }

  private static RuntimeException translated(JdbiException e) {
    SQLException cause = sqlCause(e);
    return cause != null && isAway(cause) ? new DatabaseUnavailableException(e) : e;
  }

  /**
   * Class 08: the connection; 57P: the server stops or starts; 53: it has no room for us. A pool
   * without a free connection says no state at all.
   */
  private static boolean isAway(SQLException cause) {
    String state = cause.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53");
  }

  private static String state(JdbiException e) {
    SQLException cause = sqlCause(e);
    return cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  private static SQLException sqlCause(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
