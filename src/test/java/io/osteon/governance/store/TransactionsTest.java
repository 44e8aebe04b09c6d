package io.osteon.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.osteon.testing.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** Transactions and their parts in a real PostgreSQL. */
class TransactionsTest {
  private final Jdbi jdbi = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(jdbi);

  /** As if PostgreSQL had picked the transaction as the victim of a deadlock. */
  private static void deadlock(Handle handle) {
    handle.execute("do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$");
  }

  /**
   * Catches: a part that is tried again within a transaction that PostgreSQL has already given up,
   * which fails for another reason each time, so that nothing is tried again at all.
   */
  @Test
  void aDeadlockInAPartBeginsTheWholeAgain() {
    AtomicInteger whole = new AtomicInteger();
    AtomicInteger parts = new AtomicInteger();
    transactions.useTransaction(handle -> handle.execute("create table tried (attempt integer)"));
    int result =
        transactions.inTransaction(
            outer -> {
              outer.execute("insert into tried values (?)", whole.incrementAndGet());
              return transactions.inTransaction(
                  inner -> {
                    if (parts.incrementAndGet() < 3) {
                      deadlock(inner);
                    }
                    return parts.get();
                  });
            });
    assertThat(result).isEqualTo(3);
    assertThat(whole).hasValue(3);
    assertThat(
            transactions.<Integer>read(
                handle ->
                    handle
                        .createQuery("select max(attempt) from tried having count(*) = 1")
                        .map((row, context) -> row.getInt(1))
                        .one()))
        .isEqualTo(3);
  }

  /** Catches: deadlocks without end that are tried without end. */
  @Test
  void itIsNotTriedForEver() {
    AtomicInteger tried = new AtomicInteger();
    assertThatThrownBy(
            () ->
                transactions.useTransaction(
                    outer ->
                        transactions.useTransaction(
                            inner -> {
                              tried.incrementAndGet();
                              deadlock(inner);
                            })))
        .isInstanceOf(JdbiException.class)
        .hasMessageContaining("deadlock");
    assertThat(tried).hasValue(5);
  }
}
