package io.osteon.testing;

import io.osteon.accounts.AccountDatabase;
import io.osteon.accounts.Accounts;
import io.osteon.accounts.Actor;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.Transactions;
import io.osteon.mdt.BoardDesk;
import io.osteon.mdt.decision.Decisions;
import io.osteon.mdt.meeting.Meetings;
import io.osteon.mdt.patient.BoardCases;
import io.osteon.platform.EmbeddedDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The board's services on the database of a service that runs as a process of its own, for tests
 * that need many cases, and look at what became of them.
 */
public record BoardServices(
    Transactions transactions,
    BoardCases cases,
    Meetings meetings,
    Decisions decisions,
    Accounts accounts) {

  /** Services of a service's database, with the key in its data folder. */
  public static BoardServices on(EmbeddedDatabase database, Path data) {
    Jdbi jdbi = Jdbi.create(database.url(), database.user(), "");
    Transactions transactions = new Transactions(jdbi);
    SigningKey key = SigningKey.readOrCreate(data.resolve("signing-key.pem"));
    TrustedKeys trusted = new TrustedKeys(List.of(key.verificationKey()));
    Clock clock = Clock.systemUTC();
    BoardDesk desk =
        new BoardDesk(transactions, new AuditTrail(transactions, key, trusted, clock), clock);
    return new BoardServices(
        transactions,
        new BoardCases(desk, (format, document) -> {}, new SecureRandom()),
        new Meetings(desk),
        new Decisions(desk, key, trusted),
        new Accounts(new AccountDatabase(jdbi), null, null, null, clock));
  }

  /** The owner of an account. */
  public Actor actor(String name) {
    return accounts.listAtMachine().stream()
        .filter(account -> account.name().equals(name))
        .map(account -> Actor.of(account, ""))
        .findFirst()
        .orElseThrow();
  }
}
