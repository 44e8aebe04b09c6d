package io.osteon.accounts;

import io.osteon.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;

/** Accounts on a database of their own, with a clock that a test moves and the events it caused. */
final class AccountFixture {
  static final LockOutPolicy LOCK_OUT =
      new LockOutPolicy(3, 6, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24));
  static final String ADDRESS = "192.0.2.7";

  /** A clock that stands still until it is moved. */
  static final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  final Jdbi jdbi;
  final AccountDatabase database;
  final TestClock clock = new TestClock();
  final List<String> events = new CopyOnWriteArrayList<>();
  final RandomWords words = new RandomWords(new SecureRandom());
  final PasswordHash passwords = new PasswordHash(new SecureRandom());
  final Sessions sessions;
  final SignIns signIns;
  final Accounts accounts;
  final ExternalSignIns external;
  final Actor operator = new Actor(new UUID(0, 1), "root", "Root", Set.of(Role.OPERATOR), ADDRESS);

  AccountFixture() {
    this(TestDatabase.fresh());
  }

  /** Another replica has the same database. */
  AccountFixture(Jdbi jdbi) {
    this.jdbi = jdbi;
    database = new AccountDatabase(jdbi);
    SessionPolicy policy = new SessionPolicy(Duration.ofHours(8), Duration.ofHours(16));
    sessions = new Sessions(database, policy, words, clock);
    AccountEvents kept =
        (transaction, actor, event, account, detail) -> events.add(event.key() + " " + account);
    signIns = new SignIns(database, sessions, passwords, LOCK_OUT, kept, clock);
    accounts = new Accounts(database, passwords, words, kept, clock);
    external = new ExternalSignIns(database, sessions, kept, clock);
  }

  FirstAccounts firstAccounts() {
    return new FirstAccounts(
        database, passwords, words, (transaction, actor, event, account, detail) -> {}, clock);
  }

  RecentSignIns recent(Duration memory) {
    return new RecentSignIns(database, signIns, memory, clock, new SecureRandom());
  }

  NewPassword create(String name, Role... roles) {
    return accounts.create(operator, new NewAccount(name, name, Set.of(roles), Optional.empty()));
  }

  Session signIn(NewPassword account) {
    return signIns.signIn(account.account().name(), account.password(), ADDRESS, Optional.empty());
  }
}
