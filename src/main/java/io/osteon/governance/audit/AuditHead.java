package io.osteon.governance.audit;

import io.osteon.governance.signature.CanonicalText;
import io.osteon.governance.signature.SigningKey;
import io.osteon.governance.signature.TrustedKeys;

/**
 * The end of the chain, signed: rows that are cut off after it was signed are missed.
 *
 * @param sequence of the last row
 * @param hash of the last row
 * @param key id of the key that signed
 * @param signature of {@link #canonical}
 */
@SuppressWarnings("ArrayRecordComponent") // heads are never compared as a whole
public record AuditHead(long sequence, String hash, String key, byte[] signature) {
  /** The name of the canonical form, its first line. */
  public static final String FORMAT = "osteon-audit-head-1";

  /** A head that is signed now. */
  static AuditHead sign(long sequence, String hash, SigningKey key) {
    byte[] signature = key.sign(canonical(sequence, hash, key.id()));
    return new AuditHead(sequence, hash, key.id(), signature);
  }

  /** The bytes that are signed. */
  public byte[] canonical() {
    return canonical(sequence, hash, key);
  }

  private static byte[] canonical(long sequence, String hash, String key) {
    return CanonicalText.of(FORMAT)
        .field("sequence", Long.toString(sequence))
        .field("hash", hash)
        .field("key", key)
        .bytes();
  }

  boolean isSignedBy(TrustedKeys trusted) {
    return trusted.verify(key, canonical(), signature);
  }
}
