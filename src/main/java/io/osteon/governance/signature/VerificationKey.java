package io.osteon.governance.signature;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/** A public key: it tells whether a signature is of the private key that belongs to it. */
public final class VerificationKey {
  private static final int ID_DIGITS = 16;

  private final PublicKey key;
  private final String id;

  private VerificationKey(PublicKey key) {
    this.key = key;
    this.id = CanonicalText.sha256(key.getEncoded()).substring(0, ID_DIGITS);
  }

  static VerificationKey of(PublicKey key) {
    return new VerificationKey(key);
  }

  /**
   * A key from a PEM file, as {@code openssl pkey -pubout} makes it.
   *
   * @throws KeyFileException if it cannot be read or is another kind of key
   */
  public static VerificationKey read(Path file) {
    byte[] content = KeyFiles.read(file, KeyFiles.PUBLIC);
    try {
      return of(Ed25519Keys.publicKey(content));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new KeyFileException("the key file " + file + " is not an Ed25519 key", e);
    }
  }

  /** The first 16 hexadecimal digits of SHA-256 of the key as SubjectPublicKeyInfo (DER). */
  public String id() {
    return id;
  }

  /** The key in PEM. */
  public String pem() {
    return KeyFiles.pem(KeyFiles.PUBLIC, key.getEncoded());
  }

  /**
   * Whether the signature is of this key and that message; false for what is no signature at all.
   */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
