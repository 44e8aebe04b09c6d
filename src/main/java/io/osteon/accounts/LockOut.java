package io.osteon.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Slows down who guesses passwords: by name, whether or not an account has it, and by network
 * address. A sign-in is counted as failed before the password is looked at, and struck out when it
 * was right; so guesses made at the same time are counted too.
 */
final class LockOut {
  private static final String NAME = "name";
  private static final String ADDRESS = "address";

  private final LockOutPolicy policy;

  LockOut(LockOutPolicy policy) {
    this.policy = policy;
  }

  /**
   * Counts a sign-in that begins.
   *
   * @return whether name or address have to wait if it fails
   * @throws SignInRefusedException if one of them has to wait now; nothing is counted then
   */
  boolean begin(Handle transaction, String name, String address, Instant now) {
    boolean byName = count(transaction, NAME, fingerprint(name), policy.failuresOfName(), now);
    boolean byAddress = count(transaction, ADDRESS, address, policy.failuresOfAddress(), now);
    return byName || byAddress;
  }

  private boolean count(Handle transaction, String kind, String subject, int limit, Instant now) {
    int failures =
        counted(transaction, kind, subject, now)
            .orElseThrow(() -> new SignInRefusedException(wait(transaction, kind, subject, now)));
    Duration wait = policy.waitAfter(failures, limit);
    if (wait.isZero()) {
      return false;
    }
    transaction
        .createUpdate(
            "update sign_in_failure set locked_until = :until where kind = :kind and subject = :subject")
        .bind("until", now.plus(wait))
        .bind("kind", kind)
        .bind("subject", subject)
        .execute();
    return true;
  }

  /** The failures with this one; empty while the subject has to wait. */
  private Optional<Integer> counted(Handle transaction, String kind, String subject, Instant now) {
    return transaction
        .createQuery(
            """
            insert into sign_in_failure as f (kind, subject, failures, last_at) values (:kind, :subject, 1, :now)
            on conflict (kind, subject) do update
              set failures = case when f.last_at < :forgotten then 1 else f.failures + 1 end,
                  last_at = :now, locked_until = null
              where f.locked_until is null or f.locked_until <= :now
            returning failures
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("now", now)
        .bind("forgotten", now.minus(policy.forget()))
        .mapTo(Integer.class)
        .findOne();
  }

  private static Duration wait(Handle transaction, String kind, String subject, Instant now) {
    return transaction
        .createQuery(
            "select locked_until from sign_in_failure where kind = :kind and subject = :subject")
        .bind("kind", kind)
        .bind("subject", subject)
        .map((row, context) -> Duration.between(now, row.getTimestamp(1).toInstant()))
        .findOne()
        .orElse(Duration.ZERO);
  }

  /** The password was right: the name is free, and the address makes up for one failure. */
  void succeeded(Handle transaction, String name, String address) {
    forget(transaction, name);
    transaction
        .createUpdate(
            "update sign_in_failure set failures = greatest(failures - 2, 0), locked_until = null"
                + " where kind = 'address' and subject = :address")
        .bind("address", address)
        .execute();
  }

  /** Lets a name sign in at once, for example after an operator has given it a new password. */
  static void forget(Handle transaction, String name) {
    transaction
        .createUpdate("delete from sign_in_failure where kind = 'name' and subject = :subject")
        .bind("subject", fingerprint(name))
        .execute();
  }

  /** Removes what no longer counts. */
  void clean(Handle transaction, Instant now) {
    transaction
        .createUpdate(
            "delete from sign_in_failure where last_at < :forgotten"
                + " and (locked_until is null or locked_until <= :now)")
        .bind("forgotten", now.minus(policy.forget()))
        .bind("now", now)
        .execute();
  }

  private static String fingerprint(String name) {
    return HexFormat.of().formatHex(RandomWords.sha256(name.strip().toLowerCase(Locale.ROOT)));
  }
}
