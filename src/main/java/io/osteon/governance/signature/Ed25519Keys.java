package io.osteon.governance.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519 keys (RFC 8032) from their encodings and back. */
final class Ed25519Keys {
  private static final String ALGORITHM = "Ed25519";

  /** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) without the 32 bytes of the key. */
  private static final byte[] PUBLIC_PREFIX = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  private Ed25519Keys() {}

  static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  static PublicKey publicKey(byte[] subjectPublicKeyInfo) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
  }

  /**
   * The JDK cannot tell the public key of a private one; PKCS#8 files hold the private one only.
   */
  static PublicKey publicKeyOf(PrivateKey key) throws GeneralSecurityException {
    byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
    byte[] encoded = Arrays.copyOf(PUBLIC_PREFIX, PUBLIC_PREFIX.length + Ed25519.PUBLIC_KEY_SIZE);
    Ed25519.generatePublicKey(seed, 0, encoded, PUBLIC_PREFIX.length);
    return publicKey(encoded);
  }
}
