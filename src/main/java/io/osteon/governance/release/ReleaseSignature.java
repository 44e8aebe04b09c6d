package io.osteon.governance.release;

/**
 * A signature over the bytes of a manifest.
 *
 * @param key id of the key that signed
 * @param signature Ed25519, 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // signatures are verified, never compared
public record ReleaseSignature(String key, byte[] signature) {}
