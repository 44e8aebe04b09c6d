package io.osteon.accounts;

import io.osteon.accounts.AccountConflictException.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What operators do with accounts. Each method demands the role; every change is kept as an event
 * in its own transaction. Methods throw {@link AccountsUnavailableException} while the database is
 * away.
 */
public final class Accounts {
  private final AccountDatabase database;
  private final PasswordHash passwords;
  private final RandomWords words;
  private final AccountEvents events;
  private final Clock clock;

  /** Accounts in a database. */
  public Accounts(
      AccountDatabase database,
      PasswordHash passwords,
      RandomWords words,
      AccountEvents events,
      Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  /** All accounts by name. */
  public List<Account> list(Actor actor) {
    actor.require(Role.OPERATOR);
    return database.inTransaction(AccountTable::all);
  }

  /**
   * One account.
   *
   * @throws UnknownAccountException if there is none
   */
  public Account find(Actor actor, UUID id) {
    actor.require(Role.OPERATOR);
    return database.inTransaction(
        transaction ->
            AccountTable.find(transaction, id).orElseThrow(UnknownAccountException::new));
  }

  /**
   * Makes an account.
   *
   * @return with its password, which nobody can read later
   * @throws io.osteon.intake.InvalidInputException if it cannot be one
   * @throws AccountConflictException if the name is taken
   */
  public NewPassword create(Actor actor, NewAccount wanted) {
    actor.require(Role.OPERATOR);
    wanted.validate();
    String password = wanted.password().orElseGet(words::password);
    String hash = passwords.of(password);
    return database.inTransaction(
        transaction -> {
          AccountTable.lock(transaction);
          if (AccountTable.findByName(transaction, wanted.name()).isPresent()) {
            throw new AccountConflictException(Reason.NAME_TAKEN);
          }
          Account account =
              new Account(
                  UUID.randomUUID(), wanted.name(), wanted.displayName(), wanted.roles(), true, 1);
          AccountTable.insert(transaction, account, hash, null, null, clock.instant());
          events.record(
              transaction,
              actor,
              AccountEvent.ACCOUNT_CREATED,
              account.name(),
              Map.of("roles", AccountTable.keys(account.roles())));
          return new NewPassword(account, password);
        });
  }

  /**
   * Changes an account. One that is no longer active is signed out everywhere.
   *
   * @param expectedVersion the version that the operator has seen
   * @throws UnknownAccountException if there is none
   * @throws StaleAccountException if it has changed since
   * @throws AccountConflictException if no active operator would be left
   */
  public Account change(Actor actor, UUID id, long expectedVersion, AccountChange change) {
    actor.require(Role.OPERATOR);
    return database.inTransaction(
        transaction -> {
          AccountTable.lock(transaction);
          Account before = expected(transaction, id, expectedVersion).account();
          Account after = AccountTable.update(transaction, change.of(before), clock.instant());
          if (AccountTable.activeOperators(transaction) == 0) {
            throw new AccountConflictException(Reason.LAST_OPERATOR);
          }
          if (!after.active()) {
            Sessions.endAll(transaction, id);
          }
          events.record(
              transaction,
              actor,
              AccountEvent.ACCOUNT_CHANGED,
              after.name(),
              differences(before, after));
          return after;
        });
  }

  private static Map<String, String> differences(Account before, Account after) {
    Map<String, String> detail = new TreeMap<>();
    if (!before.displayName().equals(after.displayName())) {
      detail.put("displayName", after.displayName());
    }
    if (!before.roles().equals(after.roles())) {
      detail.put("roles", AccountTable.keys(after.roles()));
      detail.put("rolesBefore", AccountTable.keys(before.roles()));
    }
    if (before.active() != after.active()) {
      detail.put("active", Boolean.toString(after.active()));
    }
    return detail;
  }

  /**
   * Gives an account a new random password and ends its sessions.
   *
   * @throws UnknownAccountException if there is none
   * @throws StaleAccountException if it has changed since it was seen
   * @throws AccountConflictException if it has no password here
   */
  public NewPassword resetPassword(Actor actor, UUID id, long expectedVersion) {
    actor.require(Role.OPERATOR);
    return reset(actor, id, expectedVersion);
  }

  private NewPassword reset(Actor actor, UUID id, long expectedVersion) {
    String password = words.password();
    String hash = passwords.of(password);
    return database.inTransaction(
        transaction -> {
          AccountTable.WithPassword found = expected(transaction, id, expectedVersion);
          if (found.hash().isEmpty()) {
            throw new AccountConflictException(Reason.NO_PASSWORD);
          }
          Account account = AccountTable.updatePassword(transaction, id, hash, clock.instant());
          Sessions.endAll(transaction, id);
          LockOut.forget(transaction, account.name());
          events.record(transaction, actor, AccountEvent.PASSWORD_RESET, account.name(), Map.of());
          return new NewPassword(account, password);
        });
  }

  private static AccountTable.WithPassword expected(Handle transaction, UUID id, long version) {
    AccountTable.WithPassword found =
        AccountTable.findForUpdate(transaction, id).orElseThrow(UnknownAccountException::new);
    if (found.account().version() != version) {
      throw new StaleAccountException(found.account().version());
    }
    return found;
  }

  /** All accounts, for whoever is at the machine itself. */
  public List<Account> listAtMachine() {
    return new ArrayList<>(database.inTransaction(AccountTable::all));
  }

  /**
   * A new password by name, for whoever is at the machine itself: the way back when no operator can
   * sign in.
   *
   * @throws UnknownAccountException if nobody has the name
   */
  public NewPassword resetAtMachine(String name) {
    Account account =
        database
            .inTransaction(transaction -> AccountTable.findByName(transaction, name))
            .orElseThrow(UnknownAccountException::new)
            .account();
    return reset(Actor.SYSTEM, account.id(), account.version());
  }
}
