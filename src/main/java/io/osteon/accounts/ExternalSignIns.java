package io.osteon.accounts;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Signs in whom the site's provider vouches for. The account is found by issuer and subject, or
 * made at the first sign-in; name for others and roles follow the provider at each sign-in, while
 * deactivation stays with the operator.
 */
public final class ExternalSignIns {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DISPLAY_NAME = 100;

  private final AccountDatabase database;
  private final Sessions sessions;
  private final AccountEvents events;
  private final Clock clock;

  /** Signs in to the accounts of a database. */
  public ExternalSignIns(
      AccountDatabase database, Sessions sessions, AccountEvents events, Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Starts a session.
   *
   * @param former the token that the browser had before; its session ends
   * @throws ForbiddenException if the provider gives no role that is known here
   * @throws SignInRefusedException if an operator has deactivated the account
   */
  public Session signIn(ExternalPerson person, String address, Optional<String> former) {
    if (person.roles().isEmpty()) {
      throw new ForbiddenException(Role.values());
    }
    return database.inTransaction(
        transaction -> {
          AccountTable.lock(transaction);
          Account account =
              AccountTable.findBySubject(transaction, person.issuer(), person.subject())
                  .map(found -> brought(transaction, found, person))
                  .orElseGet(() -> made(transaction, person));
          if (!account.active()) {
            throw new SignInRefusedException();
          }
          former.ifPresent(token -> sessions.end(transaction, token));
          events.record(
              transaction,
              Actor.of(account, address),
              AccountEvent.SIGNED_IN,
              account.name(),
              Map.of("by", "openid-connect"));
          return sessions.start(transaction, account, address);
        });
  }

  private Account brought(Handle transaction, Account found, ExternalPerson person) {
    Account wanted =
        new Account(
            found.id(),
            found.name(),
            displayName(person),
            person.roles(),
            found.active(),
            found.version());
    if (wanted.equals(found)) {
      return found;
    }
    Account changed = AccountTable.update(transaction, wanted, clock.instant());
    events.record(
        transaction,
        Actor.SYSTEM,
        AccountEvent.ACCOUNT_CHANGED,
        changed.name(),
        Map.of(
            "roles",
            AccountTable.keys(changed.roles()),
            "rolesBefore",
            AccountTable.keys(found.roles())));
    return changed;
  }

  private Account made(Handle transaction, ExternalPerson person) {
    Account account =
        new Account(
            UUID.randomUUID(),
            freeName(transaction, person),
            displayName(person),
            person.roles(),
            true,
            1);
    AccountTable.insert(
        transaction, account, null, person.issuer(), person.subject(), clock.instant());
    events.record(
        transaction,
        Actor.SYSTEM,
        AccountEvent.ACCOUNT_CREATED,
        account.name(),
        Map.of("roles", AccountTable.keys(account.roles()), "issuer", person.issuer()));
    return account;
  }

  /** The wanted name; one that another account has gets an ending that is the person's own. */
  private static String freeName(Handle transaction, ExternalPerson person) {
    String wanted = cut(person.name().replaceAll("[^a-zA-Z0-9\\p{IsHan}._@-]", "-"), LONGEST_NAME);
    String name = wanted.isBlank() ? "person" : wanted;
    if (AccountTable.findByName(transaction, name).isEmpty()) {
      return name;
    }
    byte[] own = RandomWords.sha256(person.issuer() + " " + person.subject());
    return cut(name, LONGEST_NAME - 9) + "-" + HexFormat.of().formatHex(own, 0, 4);
  }

  private static String displayName(ExternalPerson person) {
    String plain = cut(person.displayName().replaceAll("\\p{Cntrl}", " "), LONGEST_DISPLAY_NAME);
    return plain.isBlank() ? cut(person.subject(), LONGEST_DISPLAY_NAME) : plain;
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }
}
