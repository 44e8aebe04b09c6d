package io.osteon.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the accounts of a service that has none yet: one for each role. */
public final class FirstAccounts {
  private final AccountDatabase database;
  private final PasswordHash passwords;
  private final RandomWords words;
  private final AccountEvents events;
  private final Clock clock;

  /** First accounts of a database. */
  public FirstAccounts(
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

  /**
   * Makes an account for each role, unless there is an account. Of several replicas that start at
   * once one makes them.
   *
   * @return with their passwords, which nobody can read later; empty if there were accounts
   */
  public List<NewPassword> make() {
    if (!database.inTransaction(AccountTable::isEmpty)) {
      return List.of();
    }
    // The hashes take long; nobody waits for a lock meanwhile.
    record Prepared(NewPassword account, String hash) {}
    List<Prepared> prepared = new ArrayList<>();
    for (Role role : Role.values()) {
      String password = words.password();
      prepared.add(new Prepared(new NewPassword(account(role), password), passwords.of(password)));
    }
    return database.inTransaction(
        transaction -> {
          AccountTable.lock(transaction);
          if (!AccountTable.isEmpty(transaction)) {
            return List.of();
          }
          for (Prepared each : prepared) {
            Account account = each.account().account();
            AccountTable.insert(transaction, account, each.hash(), null, null, clock.instant());
            events.record(
                transaction,
                Actor.SYSTEM,
                AccountEvent.ACCOUNT_CREATED,
                account.name(),
                Map.of("roles", AccountTable.keys(account.roles())));
          }
          return prepared.stream().map(Prepared::account).toList();
        });
  }

  private static Account account(Role role) {
    return new Account(UUID.randomUUID(), role.key(), role.title("en"), Set.of(role), true, 1);
  }
}
