package io.osteon.governance.release;

import io.osteon.accounts.Actor;
import io.osteon.governance.audit.AuditAction;
import io.osteon.governance.audit.AuditTrail;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.store.Transactions;
import io.osteon.rulebase.RuleBaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of the rule base that comes with the program: the first release of all, or, when
 * there are releases, a draft that people must approve. It is never put in force silently.
 */
public final class ShippedRelease {
  private final Transactions transactions;
  private final FirstRelease first;
  private final AuditTrail audit;
  private final ImportSink sink;
  private final Clock clock;

  /** Shipped rule bases in a database. */
  public ShippedRelease(
      Transactions transactions, SigningKey key, AuditTrail audit, ImportSink sink, Clock clock) {
    this.transactions = transactions;
    this.first = new FirstRelease(transactions, key, audit, clock);
    this.audit = audit;
    this.sink = sink;
    this.clock = clock;
  }

  /** What became of a shipped rule base. */
  public enum Fate {
    /** It is the first release now. */
    FIRST_RELEASE,
    /** It is a draft now. */
    OFFERED,
    /** It is a release, or was offered before. */
    KNOWN
  }

  /**
   * What became of it.
   *
   * @param draft the draft, if it was offered just now
   */
  public record Outcome(Fate fate, Optional<UUID> draft) {}

  /**
   * Makes sure that the rule base has been offered. Replicas that start at once do it once.
   *
   * @param from what it came with, such as {@code Osteon 1.4.0}
   * @throws ReleaseRefusedException if it would be the first release and its version is not three
   *     numbers
   */
  public Outcome settle(RuleBaseFiles files, String from) {
    return transactions.inTransaction(
        transaction -> {
          ReleaseTable.lock(transaction);
          if (ReleaseTable.all(transaction).isEmpty()) {
            first.make(transaction, files, from);
            return new Outcome(Fate.FIRST_RELEASE, Optional.empty());
          }
          if (ReleaseTable.findByHash(transaction, files.hash()).isPresent()
              || ReleaseTable.wasOffered(transaction, files.hash())) {
            return new Outcome(Fate.KNOWN, Optional.empty());
          }
          return new Outcome(Fate.OFFERED, Optional.of(offer(transaction, files, from)));
        });
  }

  private UUID offer(Handle transaction, RuleBaseFiles files, String from) {
    UUID draft =
        sink.createFromImport(
            transaction,
            Actor.SYSTEM,
            "Rule base shipped with " + from,
            "The rule base that " + from + " brings differs from every release of this site.",
            files);
    ReleaseTable.offered(transaction, files.hash(), draft, now());
    audit.record(
        transaction,
        Actor.SYSTEM,
        AuditAction.RELEASE_IMPORTED,
        "draft/" + draft,
        Map.of("hash", files.hash(), "from", from),
        "");
    return draft;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
