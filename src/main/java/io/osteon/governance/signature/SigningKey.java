package io.osteon.governance.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** The site's own key: it signs releases and the head of the audit trail. */
public final class SigningKey {
  private final PrivateKey key;
  private final VerificationKey verificationKey;

  private SigningKey(PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.verificationKey = VerificationKey.of(publicKey);
  }

  /** A new key that is kept nowhere. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /**
   * A key from a PKCS#8 PEM file, as {@code openssl genpkey -algorithm ed25519} makes it.
   *
   * @throws KeyFileException if it cannot be read or is another kind of key
   */
  public static SigningKey read(Path file) {
    byte[] content = KeyFiles.read(file, KeyFiles.PRIVATE);
    try {
      PrivateKey key = Ed25519Keys.privateKey(content);
      return new SigningKey(key, Ed25519Keys.publicKeyOf(key));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new KeyFileException("the key file " + file + " is not an Ed25519 key", e);
    }
  }

  /**
   * The key of a file; one is made if there is no file, for its owner's eyes only. Of two processes
   * that make one at once both get the same.
   *
   * @throws KeyFileException if it cannot be read or written
   */
  public static SigningKey readOrCreate(Path file) {
    if (!Files.exists(file)) {
      SigningKey made = generate();
      try {
        KeyFiles.create(file, KeyFiles.pem(KeyFiles.PRIVATE, made.key.getEncoded()));
      } catch (IOException e) {
        throw new KeyFileException("the key file " + file + " cannot be written", e);
      }
    }
    return read(file);
  }

  /** What others need to verify signatures of this key. */
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /** The id of the key; see {@link VerificationKey#id()}. */
  public String id() {
    return verificationKey.id();
  }

  /** Signs a message: 64 bytes, the same for the same message. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing by Ed25519 fails", e);
    }
  }
}
