package io.osteon.governance.activation;

import io.osteon.governance.store.StoredText;
import io.osteon.governance.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The replicas as they report themselves. */
public final class Replicas {
  private static final int FAILURE_LENGTH = 500;

  private final Transactions transactions;

  /** Replicas that report to that database. */
  public Replicas(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Says what a replica answers with, and forgets those that have been silent for a day.
   *
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  public void report(
      String id,
      String host,
      long generation,
      String release,
      String hash,
      Optional<String> failure) {
    transactions.useTransaction(
        handle -> {
          insert(handle, id, host, generation, release, hash, failure);
          handle.execute(
              "delete from replica where seen_at < clock_timestamp() - interval '1 day'");
        });
  }

  private static void insert(
      Handle handle,
      String id,
      String host,
      long generation,
      String release,
      String hash,
      Optional<String> failure) {
    handle
        .createUpdate(
            """
            insert into replica (id, host, generation, release, hash, failure, seen_at)
            values (:id, :host, :generation, :release, :hash, :failure, clock_timestamp())
            on conflict (id) do update set host = excluded.host, generation = excluded.generation,
              release = excluded.release, hash = excluded.hash, failure = excluded.failure,
              seen_at = excluded.seen_at
            """)
        .bind("id", id)
        .bind("host", StoredText.clean(host))
        .bind("generation", generation)
        .bind("release", release)
        .bind("hash", hash)
        .bind("failure", failure.map(text -> StoredText.clean(text, FAILURE_LENGTH)).orElse(null))
        .execute();
  }

  /**
   * Those that reported within the last seconds.
   *
   * @throws io.osteon.governance.store.DatabaseUnavailableException if the database is away
   */
  public List<Replica> seenWithin(int seconds) {
    return transactions.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from replica
                    where seen_at >= clock_timestamp() - make_interval(secs => :seconds)
                    order by host, id
                    """)
                .bind("seconds", seconds)
                .map((row, context) -> replica(row))
                .list());
  }

  /** Says that a replica ends. */
  public void left(String id) {
    transactions.useTransaction(
        handle ->
            handle.createUpdate("delete from replica where id = :id").bind("id", id).execute());
  }

  private static Replica replica(ResultSet row) throws SQLException {
    return new Replica(
        row.getString("id"),
        row.getString("host"),
        row.getLong("generation"),
        row.getString("release"),
        row.getString("hash"),
        Optional.ofNullable(row.getString("failure")),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }
}
