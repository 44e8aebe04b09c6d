package io.osteon.governance.audit;

import io.osteon.governance.signature.CanonicalText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A row of the audit trail.
 *
 * @param sequence counts rows, from 1 and without a gap
 * @param recordedAt when, to the microsecond
 * @param account who: the account
 * @param actor who: the name that was signed in with
 * @param roles the keys of the roles at that time, sorted, with commas
 * @param address from where; empty for the service itself
 * @param action what: the key of an {@link AuditAction}
 * @param object on what, such as {@code release/1.2.0}
 * @param detail what else there is to know; keys are letters and digits
 * @param reason why, in the words of whoever acted; may be empty
 * @param previousHash the hash of the row before
 * @param hash of this row
 */
public record AuditEntry(
    long sequence,
    Instant recordedAt,
    UUID account,
    String actor,
    String roles,
    String address,
    String action,
    String object,
    SortedMap<String, String> detail,
    String reason,
    String previousHash,
    String hash) {
  /** The name of the canonical form, its first line. */
  public static final String FORMAT = "osteon-audit-1";

  /** What stands for the hash of the row before the first. */
  public static final String NO_HASH = "0".repeat(64);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  public AuditEntry {
    detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
  }

  /** The time as it is hashed and exported: UTC with six decimal places. */
  public String time() {
    return TIME.format(recordedAt);
  }

  /** The bytes that {@link #hash} is the SHA-256 of: all columns but the hash itself. */
  public byte[] canonical() {
    CanonicalText text =
        CanonicalText.of(FORMAT)
            .field("sequence", Long.toString(sequence))
            .field("recordedAt", time())
            .field("account", account.toString())
            .field("actor", actor)
            .field("roles", roles)
            .field("address", address)
            .field("action", action)
            .field("object", object)
            .field("details", Integer.toString(detail.size()));
    detail.forEach((key, value) -> text.field("key", key).field("value", value));
    return text.field("reason", reason).field("previousHash", previousHash).bytes();
  }

  /** The same row with the hash that it should have. */
  AuditEntry hashed() {
    return new AuditEntry(
        sequence,
        recordedAt,
        account,
        actor,
        roles,
        address,
        action,
        object,
        detail,
        reason,
        previousHash,
        CanonicalText.sha256(canonical()));
  }

  /** Whether the row says what it said when it was recorded. */
  boolean isWhole() {
    return hash.equals(CanonicalText.sha256(canonical()));
  }
}
