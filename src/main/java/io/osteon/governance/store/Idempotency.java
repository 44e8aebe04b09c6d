package io.osteon.governance.store;

import io.osteon.accounts.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Makes a repeated request count once. The key stands in the same transaction as what the request
 * did: after a crash both are there or neither.
 */
public final class Idempotency {
  /** How long a key is remembered. */
  public static final Duration REMEMBERED = Duration.ofDays(7);

  private final Clock clock;

  /** Keys grow old by that clock. */
  public Idempotency(Clock clock) {
    this.clock = clock;
  }

  private record Known(String fingerprint, Stored answer) {}

  /**
   * Does work once for each key of an actor.
   *
   * @param transaction the transaction that the work is part of
   * @param key what the caller calls the request; without one the work is done each time
   * @param requestFingerprint a hash of the request, so that a key is not taken for another one
   * @throws IdempotencyConflictException if the key stands for another request
   */
  public Stored once(
      Handle transaction,
      Actor actor,
      Optional<String> key,
      String requestFingerprint,
      Supplier<Stored> work) {
    return key.isEmpty()
        ? work.get()
        : once(transaction, actor, StoredText.clean(key.get()), requestFingerprint, work);
  }

  /** The same with a key that is there. */
  public Stored once(
      Handle transaction,
      Actor actor,
      String key,
      String requestFingerprint,
      Supplier<Stored> work) {
    lock(transaction, actor, key);
    Optional<Known> known = find(transaction, actor, key);
    if (known.isPresent()) {
      if (!known.get().fingerprint().equals(requestFingerprint)) {
        throw new IdempotencyConflictException();
      }
      return known.get().answer();
    }
    Stored answer = work.get();
    remember(transaction, actor, key, requestFingerprint, answer);
    return answer;
  }

  /** Two requests with one key wait for each other; a key that is new has no row to lock. */
  private static void lock(Handle transaction, Actor actor, String key) {
    transaction
        .createQuery("select true from (select pg_advisory_xact_lock(hashtextextended(:key, 5))) a")
        .bind("key", actor.account() + " " + key)
        .map((row, context) -> row.getBoolean(1))
        .one();
  }

  private Optional<Known> find(Handle transaction, Actor actor, String key) {
    return transaction
        .createQuery(
            """
            select fingerprint, status, location, body from idempotency_key
            where account = :account and key = :key and recorded_at > :since
            """)
        .bind("account", actor.account())
        .bind("key", key)
        .bind("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
        .map((row, context) -> known(row))
        .findOne();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString("fingerprint"),
        new Stored(
            row.getInt("status"),
            Optional.ofNullable(row.getString("location")),
            row.getBytes("body")));
  }

  private void remember(
      Handle transaction, Actor actor, String key, String fingerprint, Stored answer) {
    transaction
        .createUpdate(
            """
            delete from idempotency_key where (account, key) in
              (select account, key from idempotency_key where recorded_at <= :since
               limit 100 for update skip locked)
            """)
        .bind("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
        .execute();
    transaction
        .createUpdate(
            """
            insert into idempotency_key (account, key, fingerprint, status, location, body, recorded_at)
            values (:account, :key, :fingerprint, :status, :location, :body, :recordedAt)
            """)
        .bind("account", actor.account())
        .bind("key", key)
        .bind("fingerprint", fingerprint)
        .bind("status", answer.status())
        .bind("location", answer.location().orElse(null))
        .bind("body", answer.body())
        .bind("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }
}
