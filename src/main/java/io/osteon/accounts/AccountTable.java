package io.osteon.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rows of the table {@code account}. */
final class AccountTable {
  /** The columns of an account, of the table named {@code a}. */
  static final String COLUMNS = "a.id, a.name, a.display_name, a.roles, a.active, a.version";

  /** One writer at a time where the accounts as a whole are looked at. */
  private static final long LOCK = 0x6F7374656F6E0001L;

  private AccountTable() {}

  /** An account with the hash of its password, if it has one. */
  record WithPassword(Account account, Optional<String> hash) {}

  /** Makes every other writer that looks at all accounts wait for the end of the transaction. */
  static void lock(Handle transaction) {
    transaction.execute("select pg_advisory_xact_lock(?)", LOCK);
  }

  static List<Account> all(Handle transaction) {
    return transaction
        .createQuery("select " + COLUMNS + " from account a order by lower(a.name)")
        .map((row, context) -> account(row))
        .list();
  }

  static Optional<Account> find(Handle transaction, UUID id) {
    return transaction
        .createQuery("select " + COLUMNS + " from account a where a.id = :id")
        .bind("id", id)
        .map((row, context) -> account(row))
        .findOne();
  }

  /** The same, and nobody else changes it before the end of the transaction. */
  static Optional<WithPassword> findForUpdate(Handle transaction, UUID id) {
    return transaction
        .createQuery(
            "select " + COLUMNS + ", a.password_hash from account a where a.id = :id for update")
        .bind("id", id)
        .map((row, context) -> withPassword(row))
        .findOne();
  }

  static Optional<WithPassword> findByName(Handle transaction, String name) {
    if (name.indexOf('\0') >= 0) {
      return Optional.empty(); // PostgreSQL has no such text
    }
    return transaction
        .createQuery(
            "select "
                + COLUMNS
                + ", a.password_hash from account a where lower(a.name) = lower(:name)")
        .bind("name", name)
        .map((row, context) -> withPassword(row))
        .findOne();
  }

  static Optional<Account> findBySubject(Handle transaction, String issuer, String subject) {
    return transaction
        .createQuery(
            "select "
                + COLUMNS
                + " from account a where a.issuer = :issuer and a.subject = :subject")
        .bind("issuer", issuer)
        .bind("subject", subject)
        .map((row, context) -> account(row))
        .findOne();
  }

  static boolean isEmpty(Handle transaction) {
    return transaction
        .createQuery("select not exists (select 1 from account)")
        .mapTo(Boolean.class)
        .one();
  }

  static long activeOperators(Handle transaction) {
    return transaction
        .createQuery("select count(*) from account a where a.active and 'operator' = any (a.roles)")
        .mapTo(Long.class)
        .one();
  }

  static void insert(
      Handle transaction, Account account, String hash, String issuer, String subject, Instant at) {
    transaction
        .createUpdate(
            "insert into account (id, name, display_name, roles, password_hash, issuer, subject, created_at, changed_at)"
                + " values (:id, :name, :displayName, string_to_array(:roles, ','), :hash, :issuer, :subject, :at, :at)")
        .bind("id", account.id())
        .bind("name", account.name())
        .bind("displayName", account.displayName())
        .bind("roles", keys(account.roles()))
        .bind("hash", hash)
        .bind("issuer", issuer)
        .bind("subject", subject)
        .bind("at", at)
        .execute();
  }

  /** Writes name for others, roles and activity; the version grows by one. */
  static Account update(Handle transaction, Account account, Instant at) {
    return transaction
        .createQuery(
            "update account a set display_name = :displayName, roles = string_to_array(:roles, ','), active = :active,"
                + " version = version + 1, changed_at = :at where a.id = :id returning "
                + COLUMNS)
        .bind("id", account.id())
        .bind("displayName", account.displayName())
        .bind("roles", keys(account.roles()))
        .bind("active", account.active())
        .bind("at", at)
        .map((row, context) -> account(row))
        .one();
  }

  static Account updatePassword(Handle transaction, UUID id, String hash, Instant at) {
    return transaction
        .createQuery(
            "update account a set password_hash = :hash, version = version + 1, changed_at = :at where a.id = :id returning "
                + COLUMNS)
        .bind("id", id)
        .bind("hash", hash)
        .bind("at", at)
        .map((row, context) -> account(row))
        .one();
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("display_name"),
        roles(row.getArray("roles")),
        row.getBoolean("active"),
        row.getLong("version"));
  }

  private static WithPassword withPassword(ResultSet row) throws SQLException {
    return new WithPassword(account(row), Optional.ofNullable(row.getString("password_hash")));
  }

  /** Roles of a later version of the service that this one does not know are left out. */
  private static Set<Role> roles(Array keys) throws SQLException {
    return Arrays.stream((String[]) keys.getArray())
        .flatMap(key -> Role.of(key).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** The keys of roles in the order of the roles, separated by commas. */
  static String keys(Set<Role> roles) {
    return roles.stream().sorted().map(Role::key).collect(Collectors.joining(","));
  }
}
