package io.osteon.accounts;

import io.osteon.intake.InvalidInputException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Signs people in by name and password, and out again. */
public final class SignIns {
  private static final String BY = "by";

  private final AccountDatabase database;
  private final Sessions sessions;
  private final PasswordHash passwords;
  private final LockOut lockOut;
  private final AccountEvents events;
  private final Clock clock;

  /** Signs in the accounts of a database. */
  public SignIns(
      AccountDatabase database,
      Sessions sessions,
      PasswordHash passwords,
      LockOutPolicy lockOut,
      AccountEvents events,
      Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.passwords = passwords;
    this.lockOut = new LockOut(lockOut);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Starts a session.
   *
   * @param former the token that the browser had before; its session ends
   * @throws SignInRefusedException if name or password is wrong, or too many have failed
   * @throws AccountsUnavailableException if the database is away
   */
  public Session signIn(String name, String password, String address, Optional<String> former) {
    Account account = proven(name, password, address);
    return database.inTransaction(
        transaction -> {
          former.ifPresent(token -> sessions.end(transaction, token));
          events.record(
              transaction,
              Actor.of(account, address),
              AccountEvent.SIGNED_IN,
              account.name(),
              Map.of(BY, "password"));
          return sessions.start(transaction, account, address);
        });
  }

  /**
   * Looks at a name and a password without starting a session, as scripts send them with each call.
   *
   * @throws SignInRefusedException if one is wrong, or too many have failed
   * @throws AccountsUnavailableException if the database is away
   */
  public Account check(String name, String password, String address) {
    Account account = proven(name, password, address);
    return database.inTransaction(
        transaction -> {
          events.record(
              transaction,
              Actor.of(account, address),
              AccountEvent.SIGNED_IN,
              account.name(),
              Map.of(BY, "basic"));
          return account;
        });
  }

  private Account proven(String name, String password, String address) {
    boolean locks =
        database.inTransaction(
            transaction -> lockOut.begin(transaction, name, address, clock.instant()));
    Optional<AccountTable.WithPassword> found =
        database.inTransaction(transaction -> AccountTable.findByName(transaction, name));
    // No shortcut before this line: it takes the time.
    boolean right =
        passwords.verify(found.flatMap(AccountTable.WithPassword::hash), password)
            && found.orElseThrow().account().active();
    return database
        .inTransaction(
            transaction -> {
              if (right) {
                lockOut.succeeded(transaction, name, address);
              } else {
                failed(transaction, found, address, locks);
              }
              lockOut.clean(transaction, clock.instant());
              return found.filter(account -> right);
            })
        .orElseThrow(SignInRefusedException::new)
        .account();
  }

  /** What was typed is not kept: people type passwords into the wrong field. */
  private void failed(
      Handle transaction,
      Optional<AccountTable.WithPassword> found,
      String address,
      boolean locks) {
    String name = found.map(account -> account.account().name()).orElse("");
    Actor nobody = nobody(address);
    events.record(transaction, nobody, AccountEvent.SIGN_IN_FAILED, name, Map.of());
    if (locks) {
      events.record(transaction, nobody, AccountEvent.ACCOUNT_LOCKED, name, Map.of());
    }
  }

  private static Actor nobody(String address) {
    Actor system = Actor.SYSTEM;
    return new Actor(
        system.account(), system.name(), system.displayName(), system.roles(), address);
  }

  /** Ends the session of a token. */
  public void signOut(Actor actor, String token) {
    database.inTransaction(
        transaction -> {
          if (sessions.end(transaction, token)) {
            events.record(transaction, actor, AccountEvent.SIGNED_OUT, actor.name(), Map.of());
          }
          return token;
        });
  }

  /**
   * Gives somebody the password that they chose. All sessions end; the caller goes on in a new one.
   *
   * @throws SignInRefusedException if the current password is wrong
   * @throws InvalidInputException if the new one is not as {@link PasswordRules} say
   */
  public Session changePassword(Actor actor, String current, String wanted) {
    Optional<String> expected = PasswordRules.expected(wanted, actor.name(), actor.displayName());
    if (expected.isPresent()) {
      throw new InvalidInputException(
          List.of(new InvalidInputException.Violation("/new", "", expected.get())));
    }
    Account account = proven(actor.name(), current, actor.address());
    String hash = passwords.of(wanted);
    return database.inTransaction(
        transaction -> {
          Account changed =
              AccountTable.updatePassword(transaction, account.id(), hash, clock.instant());
          Sessions.endAll(transaction, account.id());
          events.record(
              transaction, actor, AccountEvent.PASSWORD_CHANGED, account.name(), Map.of());
          return sessions.start(transaction, changed, actor.address());
        });
  }
}
