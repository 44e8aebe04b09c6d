package io.osteon.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Sessions: a random token each, of which the database has the SHA-256 only. They end by
 * themselves, with the sign-out, with a new password and with the account.
 */
public final class Sessions {
  /** The time of the last call is written at most so often. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private final AccountDatabase database;
  private final SessionPolicy policy;
  private final RandomWords words;
  private final Clock clock;

  /** Sessions in a database. */
  public Sessions(AccountDatabase database, SessionPolicy policy, RandomWords words, Clock clock) {
    this.database = database;
    this.policy = policy;
    this.words = words;
    this.clock = clock;
  }

  /** Starts a session; its token is a new one, whatever the browser had before. */
  Session start(Handle transaction, Account account, String address) {
    Instant now = clock.instant();
    clean(transaction, now);
    String token = words.token();
    transaction
        .createUpdate(
            "insert into account_session (token_hash, account, address, started_at, last_seen_at, ends_at)"
                + " values (:hash, :account, :address, :now, :now, :end)")
        .bind("hash", RandomWords.sha256(token))
        .bind("account", account.id())
        .bind("address", address)
        .bind("now", now)
        .bind("end", now.plus(policy.absolute()))
        .execute();
    return new Session(token, account);
  }

  private void clean(Handle transaction, Instant now) {
    transaction
        .createUpdate("delete from account_session where ends_at <= :now or last_seen_at <= :idle")
        .bind("now", now)
        .bind("idle", now.minus(policy.idle()))
        .execute();
  }

  /**
   * The account whose session has that token; empty if there is none, it has ended, or the account
   * is not active.
   *
   * @throws AccountsUnavailableException if the database is away
   */
  public Optional<Account> find(String token) {
    record Found(Account account, Instant lastSeen) {}
    Instant now = clock.instant();
    byte[] hash = RandomWords.sha256(token);
    return database.inTransaction(
        transaction -> {
          Optional<Found> found =
              transaction
                  .createQuery(
                      "select "
                          + AccountTable.COLUMNS
                          + ", s.last_seen_at from account_session s join account a on a.id = s.account"
                          + " where s.token_hash = :hash and a.active and s.ends_at > :now and s.last_seen_at > :idle")
                  .bind("hash", hash)
                  .bind("now", now)
                  .bind("idle", now.minus(policy.idle()))
                  .map(
                      (row, context) ->
                          new Found(
                              AccountTable.account(row),
                              row.getTimestamp("last_seen_at").toInstant()))
                  .findOne();
          found
              .filter(session -> session.lastSeen().plus(PRECISION).isBefore(now))
              .ifPresent(session -> seen(transaction, hash, now));
          return found.map(Found::account);
        });
  }

  private static void seen(Handle transaction, byte[] hash, Instant now) {
    transaction
        .createUpdate("update account_session set last_seen_at = :now where token_hash = :hash")
        .bind("now", now)
        .bind("hash", hash)
        .execute();
  }

  /** Ends a session; one that has ended already is no error. */
  boolean end(Handle transaction, String token) {
    return transaction
            .createUpdate("delete from account_session where token_hash = :hash")
            .bind("hash", RandomWords.sha256(token))
            .execute()
        > 0;
  }

  /** Ends all sessions of an account. */
  static void endAll(Handle transaction, UUID account) {
    transaction
        .createUpdate("delete from account_session where account = :account")
        .bind("account", account)
        .execute();
  }
}
