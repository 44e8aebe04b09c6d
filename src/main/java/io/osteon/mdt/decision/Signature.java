package io.osteon.mdt.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * The chair's signature under a decision.
 *
 * @param by the account of the chair
 * @param name of the chair
 * @param at when
 * @param contentHash SHA-256 of the canonical JSON of the decision at that time
 * @param signature Ed25519 over that JSON with signer and time in it
 * @param keyId of the site's key that signed
 * @param state whether it fits, found out at reading
 */
@SuppressWarnings("ArrayRecordComponent") // equals looks into it
public record Signature(
    UUID by,
    String name,
    Instant at,
    String contentHash,
    byte[] signature,
    String keyId,
    SignatureState state) {
  public Signature {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(contentHash, "contentHash");
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(keyId, "keyId");
    Objects.requireNonNull(state, "state");
  }

  /** Whether it may be believed. */
  public boolean isValid() {
    return state == SignatureState.VALID;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that
        && by.equals(that.by)
        && name.equals(that.name)
        && at.equals(that.at)
        && contentHash.equals(that.contentHash)
        && Arrays.equals(signature, that.signature)
        && keyId.equals(that.keyId)
        && state == that.state;
  }

  @Override
  public int hashCode() {
    return Objects.hash(by, at, contentHash, keyId, Arrays.hashCode(signature));
  }

  /** Without the signature's bytes, which say nothing. */
  @Override
  public String toString() {
    return "Signature[by=%s, at=%s, contentHash=%s, keyId=%s, state=%s]"
        .formatted(by, at, contentHash, keyId, state);
  }
}
