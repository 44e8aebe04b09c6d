package io.osteon.governance.audit;

import io.osteon.accounts.Actor;
import io.osteon.accounts.Role;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;
import io.osteon.governance.store.StoredText;
import io.osteon.governance.store.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Who did what, when, from where and why. An act and its row stand in one transaction: there is no
 * act without a row and no row without an act.
 */
public final class AuditTrail {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
  private static final List<String> SECRETS = List.of("password", "secret", "token", "cookie");

  private final Transactions transactions;
  private final SigningKey key;
  private final TrustedKeys trusted;
  private final Clock clock;

  /**
   * A trail in that database.
   *
   * @param key signs the head of the chain
   * @param trusted whose signatures of the head count, its own included
   */
  public AuditTrail(Transactions transactions, SigningKey key, TrustedKeys trusted, Clock clock) {
    this.transactions = transactions;
    this.key = key;
    this.trusted = trusted;
    this.clock = clock;
  }

  /**
   * Records an act in the transaction that does it. Until that ends, other acts wait: record last.
   *
   * @param object on what, such as {@code draft/UUID} or {@code release/1.2.0}
   * @param detail what else there is to know: never passwords, never anything of a patient; keys
   *     are camel case; texts beyond 4,000 characters are cut
   * @param reason why, in the words of whoever acts; may be empty
   */
  public void record(
      Handle transaction,
      Actor actor,
      AuditAction action,
      String object,
      Map<String, String> detail,
      String reason) {
    AuditTable.lock(transaction);
    Link link = end(transaction);
    append(transaction, entry(link, actor, action, object, clean(detail), reason));
  }

  /**
   * The end that the next row is chained to. It is what the head says, so that rows that were cut
   * off leave a gap for ever; where the head itself cannot be believed, a row says so.
   */
  private Link end(Handle transaction) {
    Optional<AuditEntry> last = AuditTable.last(transaction);
    Optional<AuditHead> head = AuditTable.head(transaction);
    long rows = last.map(AuditEntry::sequence).orElse(0L);
    if (head.isEmpty() && last.isEmpty()) {
      return new Link(0, AuditEntry.NO_HASH);
    }
    boolean fits =
        head.isPresent() && head.get().sequence() >= rows && head.get().isSignedBy(trusted);
    if (fits) {
      return new Link(head.get().sequence(), head.get().hash());
    }
    long sequence = Math.max(rows, head.map(AuditHead::sequence).orElse(0L));
    String hash = last.map(AuditEntry::hash).orElse(AuditEntry.NO_HASH);
    return append(transaction, resumed(new Link(sequence, hash)));
  }

  /** A row that another one follows. */
  private record Link(long sequence, String hash) {}

  private Link append(Handle transaction, AuditEntry unhashed) {
    AuditEntry entry = unhashed.hashed();
    AuditTable.insert(transaction, entry);
    AuditTable.move(transaction, AuditHead.sign(entry.sequence(), entry.hash(), key));
    return new Link(entry.sequence(), entry.hash());
  }

  private AuditEntry resumed(Link link) {
    return entry(
        link,
        Actor.SYSTEM,
        AuditAction.AUDIT_RESUMED,
        "audit",
        new TreeMap<>(),
        "The signed head of the chain was missing or did not fit.");
  }

  private AuditEntry entry(
      Link link,
      Actor actor,
      AuditAction action,
      String object,
      SortedMap<String, String> detail,
      String reason) {
    return new AuditEntry(
        link.sequence() + 1,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        actor.account(),
        StoredText.clean(actor.name(), LONGEST_NAME),
        actor.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")),
        StoredText.clean(actor.address(), LONGEST_NAME),
        action.key(),
        StoredText.clean(object, LONGEST_NAME),
        detail,
        StoredText.clean(reason, LONGEST_TEXT),
        link.hash(),
        "");
  }

  private static SortedMap<String, String> clean(Map<String, String> detail) {
    SortedMap<String, String> clean = new TreeMap<>();
    detail.forEach(
        (key, value) -> {
          String lower = key.toLowerCase(Locale.ROOT);
          if (!KEY.matcher(key).matches() || SECRETS.stream().anyMatch(lower::contains)) {
            throw new IllegalArgumentException("the audit trail takes no detail " + key);
          }
          clean.put(key, StoredText.clean(value, LONGEST_TEXT));
        });
    return clean;
  }

  /** Rows that were asked for. */
  public List<AuditEntry> find(AuditQuery query) {
    return transactions.read(handle -> AuditTable.find(handle, query));
  }

  /** Hands rows over one by one, however many there are. */
  public void each(AuditQuery query, Consumer<AuditEntry> consumer) {
    transactions.inSnapshot(
        handle -> {
          AuditTable.each(handle, query, consumer);
          return true;
        });
  }

  /** Walks the whole chain. */
  public AuditVerification verify() {
    return verify(Optional.empty());
  }

  /**
   * Walks the whole chain.
   *
   * @param anchor a row that was noted outside of the database earlier: it must still be there
   */
  public AuditVerification verify(Optional<AuditAnchor> anchor) {
    return transactions.inSnapshot(
        handle -> {
          ChainWalk walk = new ChainWalk(trusted, anchor);
          AuditTable.each(handle, AuditQuery.all(), walk::next);
          return walk.end(AuditTable.head(handle));
        });
  }
}
