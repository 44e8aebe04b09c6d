package io.osteon.platform.security;

import io.osteon.accounts.AccountDatabase;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.PasswordHash;
import io.osteon.accounts.RandomWords;
import io.osteon.platform.ServiceDatabase;
import java.security.SecureRandom;
import java.time.Clock;

/** Accounts for whoever is at the machine itself, without the service. */
public final class MachineAccounts {
  private MachineAccounts() {}

  /** The accounts of a database. */
  public static Accounts of(ServiceDatabase database) {
    return new Accounts(
        new AccountDatabase(database.jdbi()),
        new PasswordHash(new SecureRandom()),
        new RandomWords(new SecureRandom()),
        new AuditedAccountEvents(database.auditTrail()),
        Clock.systemUTC());
  }
}
