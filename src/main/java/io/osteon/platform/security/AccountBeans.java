package io.osteon.platform.security;

import io.osteon.accounts.AccountDatabase;
import io.osteon.accounts.AccountEvents;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.ExternalSignIns;
import io.osteon.accounts.FirstAccounts;
import io.osteon.accounts.LockOutPolicy;
import io.osteon.accounts.PasswordHash;
import io.osteon.accounts.RandomWords;
import io.osteon.accounts.RecentSignIns;
import io.osteon.accounts.SessionPolicy;
import io.osteon.accounts.Sessions;
import io.osteon.accounts.SignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Makes what handles accounts from the settings. */
@ApplicationScoped
public class AccountBeans {
  private final SignInConfiguration configuration;
  private final Clock clock = Clock.systemUTC();

  /** By the settings. */
  public AccountBeans(SignInConfiguration configuration) {
    this.configuration = configuration;
  }

  @Produces
  @Singleton
  AccountDatabase database(Jdbi jdbi) {
    return new AccountDatabase(jdbi);
  }

  @Produces
  @Singleton
  PasswordHash passwords() {
    return new PasswordHash(new SecureRandom());
  }

  @Produces
  @Singleton
  RandomWords words() {
    return new RandomWords(new SecureRandom());
  }

  @Produces
  @Singleton
  Sessions sessions(AccountDatabase database, RandomWords words) {
    SessionPolicy policy =
        new SessionPolicy(configuration.session().idle(), configuration.session().absolute());
    return new Sessions(database, policy, words, clock);
  }

  @Produces
  @Singleton
  SignIns signIns(
      AccountDatabase database, Sessions sessions, PasswordHash passwords, AccountEvents events) {
    SignInConfiguration.LockOutSettings settings = configuration.lockOut();
    LockOutPolicy policy =
        new LockOutPolicy(
            settings.failuresOfName(),
            settings.failuresOfAddress(),
            settings.first(),
            settings.longest(),
            settings.forget());
    return new SignIns(database, sessions, passwords, policy, events, clock);
  }

  @Produces
  @Singleton
  RecentSignIns recentSignIns(AccountDatabase database, SignIns signIns) {
    return new RecentSignIns(
        database, signIns, configuration.basicMemory(), clock, new SecureRandom());
  }

  @Produces
  @Singleton
  ExternalSignIns externalSignIns(
      AccountDatabase database, Sessions sessions, AccountEvents events) {
    return new ExternalSignIns(database, sessions, events, clock);
  }

  @Produces
  @Singleton
  Accounts accounts(
      AccountDatabase database, PasswordHash passwords, RandomWords words, AccountEvents events) {
    return new Accounts(database, passwords, words, events, clock);
  }

  @Produces
  @Singleton
  FirstAccounts firstAccounts(
      AccountDatabase database, PasswordHash passwords, RandomWords words, AccountEvents events) {
    return new FirstAccounts(database, passwords, words, events, clock);
  }
}
